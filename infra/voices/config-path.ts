import { looksSecret } from './looks-secret.ts';

/** Where in a configuration something stands: keys, and places in lists. */
export type ConfigPath = readonly (string | number)[];

/** A longer one is no setting and no id; whatever it is, it is not repeated in full. */
const LONGEST_KEY = 128;

/** `pools.eu-central-1_AbCdEf123.footerLinks[0].url`, as one looks for it in the file. */
export function showPath(path: ConfigPath): string {
  return path.map(showStep).join('').replace(/^\./, '');
}

function showStep(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`;
  if (looksSecret(step)) return '[…]';
  if (/^[\w-]+$/.test(step) && step.length <= LONGEST_KEY) return `.${step}`;
  // Printable ASCII in the form of a string: a key of someone's making cannot steer a terminal.
  const shown = JSON.stringify(step.slice(0, LONGEST_KEY)).replace(/[^\x20-\x7e]/g, '?');
  return `[${shown}]`;
}
