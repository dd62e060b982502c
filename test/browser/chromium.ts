import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const PATH = '/usr/bin/chromium';
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Whether the browser tests can only be passed over, which is said aloud. Never where CI is set: a
 * missing browser must not look like a passed test there, and launching it fails.
 */
export function chromiumMissing(): boolean {
  if (existsSync(PATH) || process.env['CI']) return false;
  console.warn(`The pages are not tested: there is no Chromium at ${PATH}.`);
  return true;
}

/** @throws Error when there is none */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: PATH, args: FLAGS });
}
