import { escapeHtml } from '../../../src/domain/html-entities.ts';
import type { DemoPerson } from '../demo-people.ts';
import { pageShell } from './page-shell.ts';

/** Asks who you are. One of the people, or nobody: there is no password to know. */
export function signInPage(clientName: string, people: readonly DemoPerson[]): string {
  return pageShell(
    'Who are you?',
    `<p class="quiet">${escapeHtml(clientName)} asks. These people exist on this machine only, and
      nobody needs a password.</p>
      <form method="post">
        <ul class="people">
          ${people.map(personButton).join('\n          ')}
        </ul>
        <p><button class="button" name="nobody" value="yes">Do not sign in</button></p>
      </form>`,
  );
}

function personButton({ sub, name, role, may }: DemoPerson): string {
  return `<li>
            <button class="person" name="person" value="${escapeHtml(sub)}" aria-describedby="${role}">
              <strong>${escapeHtml(name)}</strong> <span class="badge">${role}</span>
            </button>
            <p class="quiet" id="${role}">${escapeHtml(may)}</p>
          </li>`;
}
