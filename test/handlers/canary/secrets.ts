/** All that one run must keep to itself. */
export interface Secrets {
  /** The code or temporary password, in clear. */
  readonly code: string;
  /** In base64, as the event has it. */
  readonly ciphertext: string;
  readonly email: string;
  readonly phone: string;
  /** Of a take-over notice. */
  readonly links: readonly string[];
}

/** Those of the deployment. */
export const TWILIO_TOKEN = 'canary-twilio-auth-token-0001';
export const PEPPER = 'canary-pepper-of-the-recipients-0001';
export const AWS_SECRET = 'canary-secret-access-key-0001';

export function allOf({ code, ciphertext, email, phone, links }: Secrets): string[] {
  return [code, ciphertext, email, phone, ...links, TWILIO_TOKEN, PEPPER, AWS_SECRET];
}
