/** A request that is not answered as wished. Its message never repeats a value of the request. */
export class RequestRefusal extends Error {
  readonly status: number;
  /** The member of the body that is wrong; null when it is not about one. */
  readonly field: string | null;

  constructor(status: number, message: string, field: string | null = null) {
    super(message);
    this.name = 'RequestRefusal';
    this.status = status;
    this.field = field;
  }
}
