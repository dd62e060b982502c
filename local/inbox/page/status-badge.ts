/// <reference lib="dom" />
import type { Phase } from '../../../src/domain/delivery-phase.ts';
import { element } from './element.ts';
import { PHASE_WORDS } from './phase-words.ts';

/** A phase as a coloured word. */
export function phaseBadge(phase: Phase): HTMLElement {
  const { label, tone } = PHASE_WORDS[phase];
  return element('span', { class: 'badge', 'data-tone': tone }, label);
}
