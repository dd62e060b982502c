import https from 'node:https';
import { Duplex } from 'node:stream';

/** What a peer would answer, as far as a rehearsal needs it. */
export interface RehearsedAnswer {
  readonly status: number;
  readonly contentType: string;
  readonly body: string;
}

/**
 * A connection that leads nowhere: it takes a request and gives the answer it was made with. A
 * rehearsal runs the real HTTP client over it, and not a byte leaves the process.
 */
export function stageAgent({ status, contentType, body }: RehearsedAnswer): https.Agent {
  const answer =
    `HTTP/1.1 ${status} OK\r\nContent-Type: ${contentType}\r\n` +
    `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`;
  const agent = new https.Agent({ keepAlive: false });
  agent.createConnection = () => {
    let answered = false;
    return new Duplex({
      read() {},
      write(_chunk, _encoding, done) {
        // The first write holds the headers: enough to know that the request was made.
        if (!answered) this.push(answer);
        answered = true;
        done();
      },
    });
  };
  return agent;
}
