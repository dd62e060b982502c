/** A site and its code, as browsers look for them: in no line in particular. */
const SITE = /(?:^|\s)@[A-Za-z0-9.-]+(?::\d+)? #[^#\s]+/g;
/** What could be the eleven characters of an app: they stand alone, or at the very end. */
const APP = /(?<!\S)[A-Za-z0-9+/]{11}(?!\S)|[A-Za-z0-9+/]{11}$/g;
/** Older phones looked at the beginning for this. */
const PREFIX = /^(?:<#>|\u200b\u200b)/g;

/** To whom a text message gives its code by itself: sites and apps. */
export function autofillTargets(body: string): readonly string[] {
  return [SITE, APP, PREFIX].flatMap((pattern) => body.match(pattern) ?? []);
}
