/**
 * The bytes behind a base64 text, or null when it is not base64. White space is dropped and padding
 * may be missing; other alphabets are refused, where Node would read on in silence.
 */
export function decodeBase64(text: string): Uint8Array | null {
  const compact = text.replace(/[ \t\r\n\f]/g, '');
  const body = compact.replace(/={0,2}$/, '');
  if (body === '' || body.length % 4 === 1 || !/^[A-Za-z0-9+/]+$/.test(body)) return null;
  return Buffer.from(body, 'base64');
}
