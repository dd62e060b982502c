import { describe, expect, it } from 'vitest';
import { readWishes } from '../../../infra/deploy/read-wishes.ts';

const ALL = { stackName: 'Sealpost', email: true, sms: true, staff: true, others: [] };

describe('what a stack is to hold', () => {
  it('is everything, where nobody says otherwise', () => {
    expect(readWishes([])).toEqual(ALL);
  });

  it('is less, under another name, and the rest is for CDK in its order', () => {
    const args = ['--no-sms', '--parameters', 'A=1', '--stack', 'Two', '--no-staff', '--profile=p'];
    expect(readWishes(args)).toEqual({
      stackName: 'Two',
      email: true,
      sms: false,
      staff: false,
      others: ['--parameters', 'A=1', '--profile=p'],
    });
  });

  it.each([
    ['no sender', ['--no-email', '--no-sms'], 'nothing left to send'],
    ['no name', ['--stack'], '--stack takes a name'],
    ['a name that CloudFormation refuses', ['--stack', '1_two'], '--stack takes a name'],
    ['an option in place of a name', ['--stack', '--no-sms'], '--stack takes a name'],
  ])('is refused: %s', (_, args, words) => {
    expect(() => readWishes(args)).toThrow(words);
  });
});
