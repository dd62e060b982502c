import { describe, expect, it } from 'vitest';
import { CORPUS, HOSTILE } from './corpus.ts';

describe('the corpus of what people write who mean harm', () => {
  it('has more than 200 texts, each once', () => {
    expect(HOSTILE.length).toBeGreaterThan(200);
    expect(new Set(HOSTILE).size).toBe(HOSTILE.length);
  });

  it.each(Object.entries(CORPUS))('has %s of several kinds', (_, texts) => {
    expect(texts.length).toBeGreaterThan(10);
  });

  it('holds nothing that Cognito would not take: at most 2,048 characters, at least one', () => {
    for (const text of HOSTILE) {
      expect(text.length).toBeGreaterThan(0);
      expect(text.length).toBeLessThanOrEqual(2048);
    }
  });
});
