import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildConsole } from '../../../local/start/console-build.ts';
import { ConsoleBuildError } from '../../../local/start/console-build-error.ts';
import { startProblem } from '../../../local/start/start-problem.ts';

let root: string;
let folder: string;
let builds: number;

/** A project with a console of one line. */
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sealpost-project-'));
  folder = join(root, 'data', 'console');
  builds = 0;
  await symlink(join(import.meta.dirname, '../../../node_modules'), join(root, 'node_modules'));
  for (const path of ['console', 'src/domain', 'src/handlers/audit-api/contract']) {
    await mkdir(join(root, path), { recursive: true });
  }
  await write('package-lock.json', '{}');
  await write('src/domain/word.ts', "export const word: string = 'hello';");
  await write(
    'console/index.html',
    '<!doctype html><script type="module" src="./main.ts"></script>',
  );
  await write(
    'console/main.ts',
    "import { word } from '../src/domain/word.ts'; document.title = word;",
  );
});

afterEach(() => rm(root, { recursive: true, force: true }));

const write = (path: string, text: string) => writeFile(join(root, path), text);
const build = () =>
  buildConsole(root, folder, () => {
    builds += 1;
  });
const script = async () => {
  const assets = join(folder, 'assets');
  const [name = ''] = (await readdir(assets)).filter((file) => file.endsWith('.js'));
  return await readFile(join(assets, name), 'utf8');
};

test('it is built once, and again only when something that it is made of has changed', async () => {
  await build();
  expect(await script()).toContain('hello');
  await build();
  expect(builds).toBe(1);

  await write('src/domain/word.ts', "export const word: string = 'changed';");
  await build();
  expect(builds).toBe(2);
  expect(await script()).toContain('changed');

  await write('console/unused.ts', '');
  await build();
  await write('package-lock.json', '{ }');
  await build();
  expect(builds).toBe(4);
}, 60_000);

test('what is not there any more is built again', async () => {
  await build();
  await rm(folder, { recursive: true });
  await build();
  expect(builds).toBe(2);
}, 60_000);

test('a console that cannot be built is told with its reason, and is tried again', async () => {
  await write('console/main.ts', "import './nowhere.ts';");
  const error = await build().catch((failure: unknown) => failure);
  expect(error).toBeInstanceOf(ConsoleBuildError);
  expect(startProblem(error)).toMatch(/^The console could not be built\.\n[\s\S]*nowhere/);
  await write('console/main.ts', "document.title = 'mended';");
  await build();
  expect(builds).toBe(2);
  expect(await script()).toContain('mended');
}, 60_000);
