import '@cloudscape-design/global-styles/index.css';
import './style/console.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { readConsoleConfig } from './config/console-config.ts';
import { Session } from './session/session.ts';
import { ConsoleApp } from './shell/console-app.tsx';
import { NotSetUp } from './shell/not-set-up.tsx';

const place = document.getElementById('console');
if (place === null) throw new Error('The page has no place for the console.');
const root = createRoot(place);

const json: unknown = await fetch('/config.json', { cache: 'no-store' })
  .then((response) => (response.ok ? response.json() : null))
  .catch(() => null);
const read = readConsoleConfig(json);
if ('wrong' in read) {
  root.render(<NotSetUp fields={json === null ? [] : read.wrong} />);
} else {
  const session = new Session(read.config.oidc);
  root.render(
    <StrictMode>
      <ConsoleApp config={read.config} session={session} />
    </StrictMode>,
  );
  await session.start();
}
