import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildConsole } from '../../local/start/console-build.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Gzipped bytes. What a browser gets before it shows anything, and all pages together. */
const FIRST_LOAD_BUDGET = 400_000;
const WHOLE_BUDGET = 620_000;

/** "Apply" in six of the languages that the components come in. */
const APPLY = ['Apply', '적용', 'Anwenden', 'Aplicar', '適用', 'Appliquer'];

type Files = ReadonlyMap<string, Buffer>;

let folder = '';
let once: Files = new Map();
let twice: Files = new Map();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'console-build-'));
  once = await built(join(folder, 'one'));
  twice = await built(join(folder, 'another', 'place'));
}, 240_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

async function built(place: string): Promise<Files> {
  await buildConsole(ROOT, place, () => undefined);
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  const served = entries.filter((entry) => entry.isFile() && !entry.name.startsWith('.'));
  const files = served.map(async ({ parentPath, name }): Promise<[string, Buffer]> => {
    const path = join(parentPath, name);
    return [`/${relative(place, path)}`, await readFile(path)];
  });
  return new Map(await Promise.all(files));
}

const textsOf = (ending: string) =>
  [...once].filter(([path]) => path.endsWith(ending)).map(([, content]) => content.toString());

/** Elements of the page, each with its attributes. */
function elements(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
  const inner = 'childNodes' in node ? node.childNodes.flatMap(elements) : [];
  return 'tagName' in node ? [node, ...inner] : inner;
}

function page(): DefaultTreeAdapterTypes.Element[] {
  return elements(parse(once.get('/index.html')?.toString() ?? ''));
}

const attribute = ({ attrs }: DefaultTreeAdapterTypes.Element, wanted: string) =>
  attrs.find(({ name }) => name === wanted)?.value;

/** Scripts and styles that the page begins with. */
const firstLoad = () =>
  page()
    .map((element) => attribute(element, 'src') ?? attribute(element, 'href'))
    .filter((path) => path?.startsWith('/assets/') === true) as string[];

const gzipped = (paths: Iterable<string>) =>
  [...paths].reduce((sum, path) => sum + gzipSync(once.get(path) ?? '').length, 0);

describe("the console's build", () => {
  it('is the same, byte for byte, wherever it is written to', () => {
    expect([...twice.keys()].sort()).toEqual([...once.keys()].sort());
    const differing = [...once].filter(([path, content]) => !twice.get(path)?.equals(content));
    expect(differing.map(([path]) => path)).toEqual([]);
  });

  it('has a page with nothing inline, and all of its parts beside it', () => {
    const parts = page().filter(({ tagName }) => ['script', 'style', 'link'].includes(tagName));
    for (const part of parts) {
      const path = attribute(part, 'src') ?? attribute(part, 'href') ?? '';
      expect([...once.keys()]).toContain(path);
      expect(part.childNodes).toEqual([]);
    }
    const styled = page().filter(({ attrs }) => attrs.some(({ name }) => /^(style|on)/.test(name)));
    expect(styled.map(({ tagName }) => tagName)).toEqual([]);
    expect(firstLoad().length).toBeGreaterThan(2);
  });

  it('carries the hash of what is in it in the name of each part', () => {
    const parts = [...once.keys()].filter((path) => path.startsWith('/assets/'));
    expect(parts.filter((path) => !/-[\w-]{8}\.(js|css)$/.test(path))).toEqual([]);
  });

  it('tells nothing of the machine that built it, and brings no sources along', () => {
    for (const [path, content] of once) {
      expect({ path, told: content.includes(ROOT) || content.includes(tmpdir()) }).toEqual({
        path,
        told: false,
      });
    }
    expect([...once.keys()].filter((path) => path.endsWith('.map'))).toEqual([]);
    expect(textsOf('.js').some((code) => code.includes('sourceMappingURL'))).toBe(false);
  });

  it('needs no typeface and no picture but its own', () => {
    const styles = textsOf('.css').join('\n');
    expect(styles.includes('@font-face')).toBe(false);
    expect(styles.match(/url\([^)]{0,40}/g) ?? []).toEqual([]);
    expect([...once.keys()].filter((path) => /\.(woff2?|ttf|otf)$/.test(path))).toEqual([]);
  });

  it('knows English and Korean of what its components say, and no other language', () => {
    const code = textsOf('.js').join('\n');
    const values = new RegExp(`value:["'\`](${APPLY.join('|')})["'\`]`, 'g');
    const known = [...code.matchAll(values)].map(([, word]) => word);
    expect(new Set(known)).toEqual(new Set(['Apply', '적용']));
  });

  it('keeps to its budgets', () => {
    expect(gzipped(firstLoad())).toBeLessThanOrEqual(FIRST_LOAD_BUDGET);
    expect(gzipped(once.keys())).toBeLessThanOrEqual(WHOLE_BUDGET);
    expect(gzipped(firstLoad())).toBeLessThan(gzipped(once.keys()));
  });
});
