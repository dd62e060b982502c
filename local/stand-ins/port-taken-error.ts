/** Another process listens on the wanted port already; `port` tells which. */
export class PortTakenError extends Error {
  readonly port: number;

  constructor(port: number) {
    super(`Port ${port} on 127.0.0.1 is taken by another process.`);
    this.name = 'PortTakenError';
    this.port = port;
  }
}
