/** Rehearses one request to the port it is given, as a function's init phase does, and says so. */
import { HttpTransport } from '../../../../src/adapters/http/http-transport.ts';

const transport = new HttpTransport();
const port = Number(process.argv[2]);
await transport.rehearse(
  () => null,
  () =>
    transport
      .send(
        {
          method: 'POST',
          protocol: 'https:',
          hostname: '127.0.0.1',
          port,
          path: '/',
          headers: {},
          body: 'x',
        },
        { connectMs: 1000, totalMs: 2000 },
      )
      .catch(() => undefined),
);
process.stdout.write('rehearsed\n');
