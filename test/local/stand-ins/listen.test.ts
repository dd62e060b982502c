import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startKms } from '../../../local/stand-ins/kms.ts';
import { PortTakenError } from '../../../local/stand-ins/port-taken-error.ts';

describe('a stand-in on the loopback interface', () => {
  it('reports a taken port by its number', async () => {
    const first = await startKms({ keys: [] });
    const port = Number(new URL(first.url).port);
    const error = await startKms({ port, keys: [] }).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(PortTakenError);
    expect((error as PortTakenError).port).toBe(port);
    await first.close();
    const second = await startKms({ port, keys: [] });
    expect(second.url).toBe(first.url);
    await second.close();
  });

  it('closes although a client still holds a connection, and drops it', async () => {
    const standIn = await startKms({ keys: [] });
    const socket = connect(Number(new URL(standIn.url).port), '127.0.0.1');
    await once(socket, 'connect');
    // Half a request: the server would wait for the rest of it.
    socket.write('POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\n\r\nab');
    // Once a later request has its answer, the server has that half as well.
    await fetch(standIn.url);
    const dropped = new Promise<void>((resolve) => socket.on('close', () => resolve()));
    socket.on('error', () => undefined);
    await Promise.all([standIn.close(), dropped]);
    await standIn.close();
    await expect(fetch(standIn.url)).rejects.toThrow();
  });
});
