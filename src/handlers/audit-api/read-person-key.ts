import type { PersonKey } from '../../domain/person-key.ts';
import type { PhoneSpelling } from '../../domain/ports/phone-spelling.ts';
import { Recipient } from '../../domain/recipient.ts';
import { failed, type Result, success } from '../../domain/result.ts';
import type { SearchRequest } from './contract/requests.ts';
import { type Refusal, wrongField } from './refusal.ts';

/** What comes along unseen when an address is copied from a page. */
const INVISIBLE = /\p{Cf}/gu;

const SUB = /^[!-~]{1,128}$/;
/** Cognito's own rule (`UsernameType`). */
const USER_NAME = /^[\p{L}\p{M}\p{S}\p{N}\p{P}]{1,128}$/u;

/** Whom somebody asks about, once what they pasted is found to be one person's. */
export function readPersonKey(
  { kind, value }: SearchRequest['key'],
  phones: PhoneSpelling,
): Result<PersonKey, Refusal> {
  const text = value.replace(INVISIBLE, '').trim();
  if (kind === 'sub' || kind === 'user-name') {
    const fits = (kind === 'sub' ? SUB : USER_NAME).test(text);
    return fits ? success({ kind, name: text }) : failed(wrongField('key.value'));
  }
  const recipient = kind === 'email' ? Recipient.email(text) : phones.read(text);
  return recipient === null ? failed(wrongField('key.value')) : success({ kind, recipient });
}
