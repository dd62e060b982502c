import { type WrittenEvent, writtenEvent } from './written-event.ts';
import {
  fact,
  givenName,
  nameInPool,
  unseen,
  unseenAttribute,
  userName,
  type WrittenField,
} from './written-field.ts';

/** One kind of message, and every place in its event that somebody outside can write into. */
export interface Scene {
  readonly scene: string;
  readonly base: WrittenEvent;
  readonly fields: readonly WrittenField[];
}

const LANGUAGES = [
  ...['locale', 'zoneinfo'].map(unseenAttribute),
  unseen('request.clientMetadata.locale'),
];
const PASSED_OVER = [
  ...['template', 'subject', 'brand', 'url'].map((key) => unseen(`request.clientMetadata.${key}`)),
  ...['nickname', 'picture', 'custom:note', 'sub'].map(unseenAttribute),
  unseen('region'),
];

export const MAIL_SCENES: readonly Scene[] = [
  {
    scene: 'a sign-in code',
    base: writtenEvent('email', 'Authentication'),
    fields: [
      givenName('name'),
      unseen('userName'),
      unseenAttribute('phone_number'),
      ...LANGUAGES,
      ...PASSED_OVER,
    ],
  },
  {
    scene: 'a code for somebody with a given name only',
    base: writtenEvent('email', 'ForgotPassword'),
    fields: [givenName('given_name')],
  },
  {
    scene: 'a code for an address that nobody has proved to be theirs',
    base: writtenEvent('email', 'SignUp', { emailVerified: false }),
    fields: ['name', 'given_name', 'email_verified'].map(unseenAttribute),
  },
  {
    scene: 'an invitation',
    base: writtenEvent('email', 'AdminCreateUser'),
    fields: [userName(), givenName('name'), ...LANGUAGES],
  },
  {
    scene: 'an invitation without a password',
    base: writtenEvent('email', 'AdminCreateUser', { passwordless: true }),
    fields: [userName(), givenName('name')],
  },
  {
    scene: 'a take-over notice',
    base: writtenEvent('email', 'AccountTakeOverNotification'),
    fields: [
      nameInPool(),
      fact('LOGIN_TIME', 'loginTime', 'Monday, May 03, 2021 11:05 AM UTC'),
      fact('CITY', 'city', 'Nibford'),
      fact('COUNTRY', 'country', 'Blotland'),
      fact('DEVICE_NAME', 'deviceName', 'Typewriter'),
      fact('IP_ADDRESS', 'ipAddress', '198.51.100.77'),
      fact('ONE_CLICK_LINK_VALID', 'confirmLink', 'https://pool.auth.example/yes'),
      fact('ONE_CLICK_LINK_INVALID', 'denyLink', 'https://pool.auth.example/no'),
      unseen('userName'),
      ...['USER_NAME', 'FEEDBACK_TOKEN', 'EVENT_ID', 'name', 'email', 'locale'].map(
        unseenAttribute,
      ),
    ],
  },
];

export const SMS_SCENES: readonly Scene[] = [
  {
    scene: 'a sign-in code',
    base: writtenEvent('sms', 'Authentication'),
    fields: [
      unseen('userName'),
      ...['name', 'given_name', 'email'].map(unseenAttribute),
      ...LANGUAGES,
      ...PASSED_OVER,
    ],
  },
  {
    scene: 'an invitation',
    base: writtenEvent('sms', 'AdminCreateUser'),
    fields: [userName(), unseenAttribute('name'), ...LANGUAGES],
  },
  {
    scene: 'an invitation without a password',
    base: writtenEvent('sms', 'AdminCreateUser', { passwordless: true }),
    fields: [userName(), unseenAttribute('name')],
  },
];

export function fieldsIn(scenes: readonly Scene[]): number {
  return scenes.reduce((sum, { fields }) => sum + fields.length, 0);
}

/** The event of somebody who wrote the same into each of these fields. */
export function written(scene: Scene, fields: readonly WrittenField[], text: string): WrittenEvent {
  return fields.reduce((event, field) => field.write(text, event), scene.base);
}

/** The event of an honest person who filled in these fields. */
export function honest(scene: Scene, fields: readonly WrittenField[]): WrittenEvent {
  return fields.reduce(
    (event, field) => (field.honest === null ? event : field.write(field.honest, event)),
    scene.base,
  );
}
