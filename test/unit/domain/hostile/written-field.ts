import { readTakeoverNotice } from '../../../../src/adapters/cognito/takeover-notice.ts';
import { displayName } from '../../../../src/domain/display-name.ts';
import { userNameToShow } from '../../../../src/domain/user-name-to-show.ts';
import { harmIn, harmInAddress, harmInLink, harmInTime } from './harmless.ts';
import { type WrittenEvent, writeInPool, writeMember } from './written-event.ts';

/** One place that somebody outside can write into, and what may become of it. */
export interface WrittenField {
  readonly name: string;
  readonly write: (text: string, into: WrittenEvent) => WrittenEvent;
  /** What an honest person has there, found nowhere else. Null: the field is never shown. */
  readonly honest: string | null;
  /** What of a text is shown, by the rules of the product; null: it is as if nothing stood there. */
  readonly shown: (text: string) => string | null;
  /** What is wrong with showing this, by rules of the tests' own; null when nothing is. */
  readonly harm: (shown: string, text: string) => string | null;
}

const ATTRIBUTE = 'request.userAttributes.';

/** A member of the event that no message has a place for. */
export function unseen(path: string): WrittenField {
  const write = (text: string, into: WrittenEvent) => writeMember(path, text, into);
  return { name: path, write, honest: null, shown: () => null, harm: () => null };
}

export function unseenAttribute(name: string): WrittenField {
  return unseen(`${ATTRIBUTE}${name}`);
}

export function givenName(attribute: string): WrittenField {
  const path = `${ATTRIBUTE}${attribute}`;
  return { ...unseen(path), honest: 'Quillfeather', shown: displayName, harm: harmIn };
}

export function userName(): WrittenField {
  return { ...unseen('userName'), honest: 'inkwell', shown: userNameToShow, harm: harmIn };
}

export function nameInPool(): WrittenField {
  const write = (text: string, into: WrittenEvent) => writeInPool('name', text, into);
  return { ...givenName('name'), name: 'name in the pool', write };
}

type Notice = ReturnType<typeof readTakeoverNotice>;

/** An attribute of a take-over notice. */
export function fact(attribute: string, key: keyof Notice, honest: string): WrittenField {
  return {
    ...unseenAttribute(attribute),
    honest,
    shown: (text) => {
      const read = readTakeoverNotice({ [attribute]: text })[key];
      return typeof read === 'string' || read === null ? read : read.reveal();
    },
    harm: HARM[key] ?? harmIn,
  };
}

const HARM: { readonly [Key in keyof Notice]?: WrittenField['harm'] } = {
  loginTime: harmInTime,
  ipAddress: harmInAddress,
  confirmLink: harmInLink,
  denyLink: harmInLink,
};
