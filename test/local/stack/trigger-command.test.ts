import { describe, expect, test } from 'vitest';
import { TRIGGERS } from '../../../local/events/cognito-event.ts';
import { readTriggerCommand } from '../../../local/trigger/trigger-command.ts';
import { TRIGGER_HELP } from '../../../local/trigger/trigger-help.ts';
import { UsageError } from '../../../local/trigger/usage-error.ts';
import { LOCALES } from '../../../src/domain/locale.ts';

const read = (line: string) => readTriggerCommand(line.split(' ').filter((word) => word !== ''));

test('a trigger by e-mail, with everything that can be said of the user', () => {
  const line =
    'ForgotPassword --email ann@example.com --locale ko --name Ann --user-name ann --times 5';
  expect(read(line)).toMatchObject({
    all: false,
    json: false,
    inputs: [
      {
        channel: 'email',
        trigger: 'ForgotPassword',
        email: 'ann@example.com',
        locale: 'ko',
        name: 'Ann',
        userName: 'ann',
        repeat: 5,
      },
    ],
  });
});

test('a phone number makes it an SMS', () => {
  expect(read('SignUp --phone +821012345678').inputs).toEqual([
    { channel: 'sms', trigger: 'SignUp', phone: '+821012345678' },
  ]);
});

test('the name of a trigger may be typed in small letters', () => {
  expect(read('signup --email a@b.co').inputs[0]?.trigger).toBe('SignUp');
});

test('--all fires every trigger, to sample addresses or to the given ones', () => {
  const { inputs, all } = read('--all');
  expect(all).toBe(true);
  expect(inputs.map(({ channel, trigger }) => ({ channel, trigger }))).toEqual(TRIGGERS);
  expect(new Set(inputs.map(({ email, phone }) => email ?? phone))).toEqual(
    new Set(['ann@example.com', '+821012345678']),
  );
  const given = read('--all --email b@example.com --phone +447700900123').inputs;
  expect(new Set(given.map(({ email, phone }) => email ?? phone))).toEqual(
    new Set(['b@example.com', '+447700900123']),
  );
});

test('--help needs nothing else', () => {
  expect(read('--help')).toMatchObject({ help: true, inputs: [] });
});

test('the help names every language that there are texts in', () => {
  const words = TRIGGER_HELP.split(/[\s,]+/);
  for (const locale of LOCALES) expect(words).toContain(locale);
});

describe('a call that makes no sense is refused and the option named', () => {
  test.each([
    ['', 'which trigger'],
    ['SignUp', '--email'],
    ['Welcome --email a@b.co', 'There is no trigger Welcome'],
    ['SignUp ResendCode --email a@b.co', 'one trigger at a time'],
    ['SignUp --email a@b.co --phone +821012345678', 'either --email or --phone'],
    ['AccountTakeOverNotification --phone +821012345678', '--phone'],
    ['SignUp --all', 'not both'],
    ['SignUp --emial a@b.co', '--emial'],
    ['SignUp --email', '--email'],
    ['SignUp --email a@b.co --times 0', '--times'],
    ['SignUp --email a@b.co --times 21', '--times'],
    ['SignUp --email a@b.co --times five', '--times'],
    [`SignUp --email ${'a'.repeat(300)}`, '--email'],
    ['SignUp --email a@b.co --user-name a\tb', '--user-name'],
  ])('%j', (line, named) => {
    expect(() => read(line)).toThrow(UsageError);
    expect(() => read(line)).toThrow(named);
  });
});
