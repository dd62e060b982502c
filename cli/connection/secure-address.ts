const THIS_MACHINE = /^(127(\.\d{1,3}){3}|localhost|\[::1\])$/;

/** Null for what a token must not be sent to: it goes over https, or stays on this machine. */
export function secureAddress(text: string, base?: URL): URL | null {
  if (!URL.canParse(text, base)) return null;
  const url = new URL(text, base);
  if (url.username !== '' || url.password !== '') return null;
  const secure =
    url.protocol === 'https:' || (url.protocol === 'http:' && THIS_MACHINE.test(url.hostname));
  return secure ? url : null;
}
