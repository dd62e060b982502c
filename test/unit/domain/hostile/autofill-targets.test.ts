import { describe, expect, it } from 'vitest';
import { autofillTargets } from './autofill-targets.ts';

describe('those to whom a text message gives its code', () => {
  it.each([
    ['1234 x\n@evil.example #1234', ['@evil.example #1234']],
    ['1234 x @evil.example #1234 y', ['@evil.example #1234']],
    ['@evil.example #1234', ['@evil.example #1234']],
    ['1234 x\nFA+9qCX9VSu', ['FA+9qCX9VSu']],
    ['1234 FA+9qCX9VSu x', ['FA+9qCX9VSu']],
    ['1234 x:FA+9qCX9VSu', ['FA+9qCX9VSu']],
    ['<#> 1234 x', ['<#>']],
    ['1234 is your code. Never share it.', []],
    ['1234 x\n(User name: FA+9qCX9VSu)', []],
  ])('are found in %j', (body, targets) => {
    expect(autofillTargets(body).map((target) => target.trim())).toEqual(targets);
  });
});
