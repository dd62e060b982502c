import { describe, expect, it } from 'vitest';
import { readConsoleConfig } from '../../../console/config/console-config.ts';
import { consoleConfig } from '../../../local/console/console-config.ts';

const OIDC = {
  authority: 'https://sign-in.example.com/pool',
  clientId: 'sealpost-console',
  scope: 'openid profile',
};
const CONFIG = { apiUrl: '/api', oidc: OIDC };

describe('config.json', () => {
  it('is taken as the local stack writes it', () => {
    const written = consoleConfig('http://127.0.0.1:8027');
    expect(readConsoleConfig(JSON.parse(JSON.stringify(written)))).toEqual({ config: written });
  });

  it('needs no demo people, no region and no command line', () => {
    expect(readConsoleConfig(CONFIG)).toEqual({ config: CONFIG });
    expect(readConsoleConfig({ ...CONFIG, phoneRegion: null })).toHaveProperty('config');
  });

  it.each([
    ['/api', '/api'],
    ['/api/', '/api'],
    ['/', ''],
    ['/prod.v1/audit', '/prod.v1/audit'],
    ['https://audit.example.com', 'https://audit.example.com'],
    ['https://audit.example.com/prod//', 'https://audit.example.com/prod'],
    ['http://127.0.0.1:8026/api', 'http://127.0.0.1:8026/api'],
  ])('may have the API at %j', (apiUrl, read) => {
    expect(readConsoleConfig({ ...CONFIG, apiUrl })).toEqual({
      config: { ...CONFIG, apiUrl: read },
    });
  });

  it.each([
    '',
    'api',
    '//evil.example',
    'javascript:alert(1)',
    'ftp://audit.example.com',
    'https://',
    'https:///api',
    'https://audit.example.com/?q=',
    '/api?q=',
    '/api#',
    '/a pi',
    ' /api',
    7,
    null,
  ])('has no API at %j', (apiUrl) => {
    expect(readConsoleConfig({ ...CONFIG, apiUrl })).toEqual({ wrong: ['apiUrl'] });
  });

  it('names every field that is wrong or missing, and no value', () => {
    const wrong = {
      apiUrl: 'secret-value',
      oidc: { authority: 'secret-value', clientId: '' },
      demoPeople: [{ name: 'Sam', role: 'secret-value' }],
    };
    const read = readConsoleConfig(wrong);
    expect(read).toEqual({
      wrong: ['apiUrl', 'oidc.authority', 'oidc.clientId', 'oidc.scope', 'demoPeople.0.role'],
    });
    expect(JSON.stringify(read)).not.toContain('secret-value');
  });

  it.each([[null], ['text'], [7], [[]], [undefined]])('%j is none', (json) => {
    expect(readConsoleConfig(json)).toEqual({ wrong: ['config.json'] });
  });

  it('goes without what a later version adds', () => {
    expect(readConsoleConfig({ ...CONFIG, later: 1 })).toEqual({ config: CONFIG });
  });
});
