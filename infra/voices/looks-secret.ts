/** Secrets that say of themselves what they are. */
const NAMED = [
  /SK[0-9a-f]{32}(?![0-9a-z])/i, // API key of Twilio
  /\b(AKIA|ASIA)[A-Z0-9]{16}\b/, // access key of AWS
  /-----BEGIN [A-Z ]+-----/, // PEM
];

/** Runs of characters that nobody writes by hand, of the lengths that Twilio's and AWS's have. */
const RANDOM = [
  /(?<![0-9a-z])[0-9a-f]{32}(?![0-9a-z])/i, // auth token of Twilio
  ...[
    /(?<![0-9A-Za-z])[0-9A-Za-z]{32}(?![0-9A-Za-z])/g, // secret of an API key of Twilio
    /(?<![0-9A-Za-z+/])[0-9A-Za-z+/]{40}(?![0-9A-Za-z+/=])/g, // secret key of AWS
  ].map((run) => ({
    test: (text: string) =>
      Array.from(text.matchAll(run), ([found]) => found).some(
        (found) => /[a-z]/.test(found) && /[A-Z]/.test(found) && /\d/.test(found),
      ),
  })),
];

/**
 * Whether a text holds what looks like a credential. The path of an address may hold a hash, as the
 * names of pictures and pages do.
 */
export function looksSecret(text: string): boolean {
  const url = text.startsWith('https://') ? URL.parse(text) : null;
  const random = url === null ? text : `${url.host} ${url.search} ${url.hash}`;
  return NAMED.some((secret) => secret.test(text)) || RANDOM.some((secret) => secret.test(random));
}
