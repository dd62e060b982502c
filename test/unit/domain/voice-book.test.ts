import { describe, expect, it } from 'vitest';
import type { SmsVoice } from '../../../src/domain/voice.ts';
import { createVoiceBook, type VoiceEntries } from '../../../src/domain/voice-book.ts';
import { smsVoice } from './sample-voices.ts';

const POOL = 'eu-central-1_Pool1';
const CLIENT = 'client1';

const entries: VoiceEntries<SmsVoice> = {
  everywhere: { brand: { name: 'Everywhere' }, autofill: { host: 'everywhere.example' } },
  pools: {
    [POOL]: {
      own: { brand: { name: 'Pool' }, origin: { from: 'Pool' } },
      clients: { [CLIENT]: { brand: { name: 'Client' }, autofill: null } },
    },
    'eu-central-1_Silent': { own: {}, clients: { [CLIENT]: { languages: ['ko'] } } },
  },
};
const base = smsVoice();
const book = createVoiceBook(base, entries);
const nameIn = (poolId: string, clientId: string | null) => book.of(poolId, clientId).brand.name;

describe('a message speaks', () => {
  it('as the base where nothing else is configured', () => {
    const book = createVoiceBook(base, { everywhere: {}, pools: {} });
    expect(book.of(POOL, CLIENT)).toEqual(base);
  });

  it('as everywhere in a pool that has nothing of its own', () => {
    expect(nameIn('eu-central-1_Other', null)).toBe('Everywhere');
    expect(nameIn('eu-central-1_Other', CLIENT)).toBe('Everywhere');
    expect(nameIn('eu-central-1_Silent', null)).toBe('Everywhere');
  });

  it('as the pool where no app client caused it, or one that has nothing of its own', () => {
    expect(nameIn(POOL, null)).toBe('Pool');
    expect(nameIn(POOL, 'client2')).toBe('Pool');
    expect(nameIn(POOL, 'CLIENT_ID_NOT_APPLICABLE')).toBe('Pool');
    expect(nameIn(POOL, 'null')).toBe('Pool');
    expect(nameIn(POOL, '')).toBe('Pool');
  });

  it('as the app client where it caused the message', () => {
    expect(nameIn(POOL, CLIENT)).toBe('Client');
    expect(book.of('eu-central-1_Silent', CLIENT).languages).toEqual(['ko']);
  });

  it('as the level above in everything that a level leaves out, and not where it says null', () => {
    expect(book.of(POOL, null)).toEqual({
      ...base,
      brand: { name: 'Pool' },
      origin: { from: 'Pool' },
      autofill: { host: 'everywhere.example' },
    });
    expect(book.of(POOL, CLIENT)).toMatchObject({ origin: { from: 'Pool' }, autofill: null });
  });

  it('as everywhere in a pool, and as the pool for a client, that is called what objects have', () => {
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
      expect(nameIn(id, null)).toBe('Everywhere');
      expect(nameIn(id, id)).toBe('Everywhere');
      expect(nameIn(POOL, id)).toBe('Pool');
    }
  });

  it('the same before and after another pool has spoken', () => {
    const before = book.of(POOL, CLIENT);
    book.of('eu-central-1_Silent', CLIENT);
    book.of(POOL, null);
    expect(book.of(POOL, CLIENT)).toEqual(before);
  });
});
