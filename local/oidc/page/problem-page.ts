import { escapeHtml } from '../../../src/domain/html-entities.ts';
import { pageShell } from './page-shell.ts';

/** @param why what is known of it, in the provider's words; null when there is nothing to say */
export function problemPage(why: string | null): string {
  return pageShell(
    'This did not work',
    `${why === null ? '' : `<p>${escapeHtml(why)}.</p>`}
      <p class="quiet">Go back to where you came from, and begin to sign in anew.</p>`,
  );
}
