import { randomInt } from 'node:crypto';
import type { TriggerSuffix } from './cognito-trigger.ts';

const UPPER = 'ABCDEFGHJKLMNPQRSTUVWXYZ';
const LOWER = 'abcdefghijkmnopqrstuvwxyz';
const DIGITS = '0123456789';
/** The symbols that HTML escapes, and `$`, which string replacement treats as an order. */
const AWKWARD_SYMBOLS = `&<>"'$`;
const SYMBOLS = `${AWKWARD_SYMBOLS}^*.[]{}()?!@#%/\\,:;|_~\`+=-`;
const PASSWORD_LENGTH = 12;

/**
 * A fresh secret in clear, of the kind that the trigger carries: six digits, for `Authentication`
 * six (MFA) or eight (passwordless sign-in), for `AdminCreateUser` a temporary password with at
 * least two symbols that HTML escapes or templates trip over, and `null` for the take-over notice.
 */
export function generateSecret(trigger: 'AccountTakeOverNotification'): null;
export function generateSecret(
  trigger: Exclude<TriggerSuffix, 'AccountTakeOverNotification'>,
): string;
export function generateSecret(trigger: TriggerSuffix): string | null;
export function generateSecret(trigger: TriggerSuffix): string | null {
  switch (trigger) {
    case 'AccountTakeOverNotification':
      return null;
    case 'AdminCreateUser':
      return temporaryPassword();
    case 'Authentication':
      return digits(randomInt(2) === 0 ? 6 : 8);
    default:
      return digits(6);
  }
}

/**
 * Cognito escapes a temporary password for HTML before it encrypts it, whatever the channel. Digits
 * pass unchanged, so it may be applied to every secret.
 */
export function escapeLikeCognito(secret: string): string {
  return secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

function digits(length: number): string {
  return Array.from({ length }, () => pick(DIGITS)).join('');
}

/** One character of each class a default pool policy demands, the rest at random, then shuffled. */
function temporaryPassword(): string {
  const demanded = [UPPER, LOWER, DIGITS, AWKWARD_SYMBOLS, AWKWARD_SYMBOLS].map(pick);
  const rest = Array.from({ length: PASSWORD_LENGTH - demanded.length }, () =>
    pick(UPPER + LOWER + DIGITS + SYMBOLS),
  );
  return shuffle([...demanded, ...rest]).join('');
}

function pick(alphabet: string): string {
  return alphabet.charAt(randomInt(alphabet.length));
}

function shuffle(characters: readonly string[]): string[] {
  const left = [...characters];
  return characters.flatMap(() => left.splice(randomInt(left.length), 1));
}
