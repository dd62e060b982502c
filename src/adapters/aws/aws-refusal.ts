/**
 * An AWS service answered, but not with what was asked for. `name` is the service's exception name,
 * as its API reference lists it; nothing of the answer's text is kept.
 */
export class AwsRefusal extends Error {
  readonly status: number;

  constructor(name: string, status: number) {
    super(`${name} (${status})`);
    this.name = name;
    this.status = status;
  }
}
