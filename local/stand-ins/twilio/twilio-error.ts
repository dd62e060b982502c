/** An error answer of Twilio's REST API. */
export class TwilioError extends Error {
  readonly code: number;
  readonly status: number;

  /** @param status - the HTTP status; most refusals of a message have 400 */
  constructor(code: number, message: string, status = 400) {
    super(message);
    this.name = 'TwilioError';
    this.code = code;
    this.status = status;
  }

  /** The JSON that Twilio sends. */
  body(): object {
    return {
      code: this.code,
      message: this.message,
      more_info: `https://www.twilio.com/docs/errors/${this.code}`,
      status: this.status,
    };
  }
}
