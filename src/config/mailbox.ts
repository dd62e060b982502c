import { Recipient } from '../domain/recipient.ts';

/**
 * `address`, or `Name <address>`, as SES takes it in a request: plain ASCII, and a name with other
 * characters than letters, digits and a few marks in quotes. Undefined when it is something else.
 */
export function mailbox(text: string): string | undefined {
  const named =
    /^(?:[\w !#$%&'*+/=?^`{|}~-]{1,100}|"[\x20\x21\x23-\x5b\x5d-\x7e]{1,100}") ?<([^<>]+)>$/.exec(
      text,
    );
  const address = named?.[1] ?? text;
  return /^[\x21-\x7e]+$/.test(address) && Recipient.email(address) !== null ? text : undefined;
}
