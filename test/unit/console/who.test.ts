import { describe, expect, it } from 'vitest';
import { PERSON_KINDS, personKeyOf } from '../../../console/lookup/person-key-of.ts';
import { keyOf, NOBODY, retyped, type Who } from '../../../console/lookup/who.ts';

const ID = '6rq5ltkdeivwc3unoj2he44om5gvsovd';

describe('who is looked for', () => {
  it('is nobody at first', () => {
    expect(keyOf(NOBODY)).toBeNull();
    expect(personKeyOf(NOBODY)).toBeNull();
  });

  it('is what somebody says, before what it looks like', () => {
    expect(keyOf({ text: '0102123456', as: 'user-name' })).toEqual({
      kind: 'user-name',
      value: '0102123456',
    });
  });

  it('is a person for each kind that there is, and no message', () => {
    for (const as of PERSON_KINDS) expect(personKeyOf({ text: 'ann', as })?.kind).toBe(as);
    expect(personKeyOf({ text: ID, as: null })).toBeNull();
  });
});

describe('what was said of it', () => {
  const said: Who = { text: '0102123456', as: 'user-name' };

  it('stays while the text is mended', () => {
    expect(retyped(said, '01021234567')).toEqual({ text: '01021234567', as: 'user-name' });
  });

  it('goes when something of another kind is pasted', () => {
    expect(retyped(said, 'ann@example.com')).toEqual({ text: 'ann@example.com', as: null });
    expect(retyped(said, '')).toEqual({ text: '', as: null });
  });
});
