import { textThat } from './rule.ts';

const LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';
const HOST = new RegExp(`^(?:${LABEL}\\.)+(?!\\d+$)${LABEL}$`);

/** What may stand behind the `@`: WICG "Origin-bound one-time codes delivered via SMS", for https. */
export const host = textThat(
  (text) => text.length <= 253 && HOST.test(text),
  'has to be a domain in lower case, like login.example.com: no https://, port or path; other scripts in their xn-- form',
);

/** Google: "Automatic SMS verification with the SMS Retriever API". */
export const androidAppHash = textThat(
  (text) => /^[A-Za-z0-9+/]{11}$/.test(text),
  'has to be the 11 characters that Google computes of the app: letters, digits, + and /',
);
