import { describe, expect, it } from 'vitest';
import {
  SUPPORT_LOCALES,
  type SupportWords,
} from '../../../../src/domain/support-words/support-words.ts';
import { SUPPORT_WORDS } from '../../../../src/domain/support-words/words-of.ts';
import { slotsOf } from '../../../../src/domain/templates/text.ts';

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const sentencesOf = ({ statuses, reasons, flags, inVain, kinds }: SupportWords) => [
  ...Object.values(statuses).flatMap(({ sentence, advice }) => textsIn({ sentence, advice })),
  ...textsIn({ reasons, flags, inVain, kinds }),
];
const labelsOf = ({ statuses, phases, receipts, purposes, channels, providers }: SupportWords) => [
  ...Object.values(statuses).map(({ label }) => label),
  ...textsIn({ phases, receipts, purposes, channels, providers }),
];

/** What engineers say among themselves. */
const JARGON =
  /_|\b(KMS|SES|DynamoDB|Lambda|lease|webhook|HTTP|API|trigger|payload|SMTP|retryable)\b/;
const NAMES = /Amazon SES|Twilio|\bSTOP\b|\bSTART\b/g;

describe.each(SUPPORT_LOCALES)('the words for support in %s', (locale) => {
  const words = SUPPORT_WORDS[locale];

  it('are whole sentences, neatly set', () => {
    for (const sentence of sentencesOf(words)) {
      expect(sentence).toMatch(/^[\p{Lu}\p{Lo}\p{N}{].*[.}]$/u);
      expect(sentence).not.toMatch(/ {2}|^ | $| \.|\.\.|"|'/);
    }
  });

  it('have slots in advice only, and none that nobody fills', () => {
    const { statuses, reasons, flags, inVain, kinds } = words;
    for (const advice of [...textsIn({ statuses, reasons }), inVain]) {
      for (const slot of slotsOf(advice)) expect(['again', 'next', 'otherwise']).toContain(slot);
    }
    const plain = [
      ...[...Object.values(statuses), ...Object.values(reasons)].map(({ sentence }) => sentence),
      { flags, kinds },
    ];
    for (const text of textsIn(plain)) expect(text).not.toMatch(/[{}]/);
  });

  it('have labels that are no sentences', () => {
    for (const label of labelsOf(words)) expect(label).toMatch(/^\S.*[^.\s]$/);
  });

  it('call no two statuses, purposes or steps the same', () => {
    const { statuses, purposes, phases, receipts } = words;
    const labels = Object.values(statuses).map(({ label }) => label);
    for (const group of [labels, textsIn(purposes), textsIn(phases), textsIn(receipts)]) {
      expect(new Set(group).size).toBe(group.length);
    }
  });

  it('use no word of engineers', () => {
    for (const text of [...sentencesOf(words), ...labelsOf(words)]) {
      expect(text.replaceAll(NAMES, '')).not.toMatch(JARGON);
    }
  });
});

describe('the Korean words', () => {
  const texts = [...sentencesOf(SUPPORT_WORDS.ko), ...labelsOf(SUPPORT_WORDS.ko)];
  const withoutSlots = (text: string) => text.replaceAll(/\{\w+\}/g, '');

  it('are Korean, but for names', () => {
    for (const text of texts) {
      const left = withoutSlots(text).replaceAll(NAMES, '');
      expect(left).not.toMatch(/\p{Script=Latin}/u);
      if (left.trim() === text) expect(text).toMatch(/\p{Script=Hangul}/u);
    }
  });

  it('are polite throughout', () => {
    for (const sentence of sentencesOf(SUPPORT_WORDS.ko)) {
      const ends = withoutSlots(sentence).match(/\S+(?=\.(?:\s|$))/g) ?? [];
      for (const end of ends) expect(end).toMatch(/(니다|세요)$/);
    }
  });
});
