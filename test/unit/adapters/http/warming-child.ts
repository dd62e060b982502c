/** Opens a connection to the port it is given, as a function's init phase does, and says so. */
import { HttpTransport } from '../../../../src/adapters/http/http-transport.ts';

await new HttpTransport().warm([`https://127.0.0.1:${process.argv[2]}`]);
process.stdout.write('warm\n');
