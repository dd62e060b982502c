import { pageShell } from './page-shell.ts';

export const SIGN_OUT_SCRIPT = '/assets/sign-out.js';

/**
 * Ends the session, by the form that the provider has made; its id is `op.logoutForm`.
 *
 * @param known nothing need be asked: the page sends its form by itself
 */
export function signOutPage(form: string, known: boolean): string {
  const button =
    '<button class="button primary" form="op.logoutForm" name="logout" value="yes">Sign out</button>';
  return pageShell(
    known ? 'Signing out' : 'Sign out?',
    `<p class="quiet">Whoever uses this browser next has to say who they are.</p>
      ${form}
      <p>${button}</p>`,
    known ? SIGN_OUT_SCRIPT : null,
  );
}

/** For who did not say where to go on. */
export function signedOutPage(): string {
  return pageShell('You are signed out', '<p class="quiet">This window can be closed.</p>');
}
