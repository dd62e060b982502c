import { HttpTransport } from '../../../src/adapters/http/http-transport.ts';
import type { HttpAnswer, HttpRequest } from '../../../src/adapters/http/single-request.ts';

/** Every request is noted and answered here; none leaves the process. */
export class ScriptedTransport extends HttpTransport {
  readonly requests: HttpRequest[] = [];
  answer: (request: HttpRequest) => HttpAnswer = () => {
    throw new Error('Nobody said what to answer');
  };

  override async send(request: HttpRequest): Promise<HttpAnswer> {
    this.requests.push(request);
    return this.answer(request);
  }
}
