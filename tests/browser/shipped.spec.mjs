// What is in the shipped bytes, and what is not.

import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from './fixtures.mjs';
import { ALL, PAGES } from './pages/site.mjs';

const ROOT = path.join(import.meta.dirname, '../..');
const DIST = process.env.FP_DIST ?? path.join(ROOT, 'dist');

async function shipped(filter = () => true) {
  const names = await readdir(DIST, { recursive: true, withFileTypes: true });
  const files = names.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  return Promise.all(
    files.filter(filter).map(async (name) => ({ name: path.relative(DIST, name), bytes: await readFile(name) })),
  );
}

test('no path of the building machine', async () => {
  const home = homedir();
  const folders = [ROOT, home, process.env.CARGO_HOME, process.env.RUSTUP_HOME, process.env.CARGO_TARGET_DIR, tmpdir()]
    .filter((folder) => folder && folder !== '/')
    .map((folder) => `${path.resolve(folder)}/`);
  const found = [];
  for (const { name, bytes } of await shipped()) {
    for (const needle of [...folders, '.cargo/registry', '.rustup/toolchains']) {
      if (bytes.includes(needle)) found.push(`${name}: ${needle}`);
    }
  }
  expect(found).toEqual([]);
});

test('assets are named by the hash of their content', async () => {
  const assets = await shipped((name) => name.includes(`${path.sep}assets${path.sep}`));
  // A style sheet, the script for reading, and a module with its WASM for the article, for each embed and for what
  // is taken away.
  expect(assets).toHaveLength(2 + 2 * (2 + ALL.length));
  for (const { name, bytes } of assets) {
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
    expect(name).toMatch(new RegExp(`-${hash}\\.[a-z0-9]+$`));
  }
});

test('every file that a page names is there, and no asset is left over', async () => {
  const texts = await shipped((name) => /\.(html|js|css)$/.test(name));
  const named = new Set(texts.flatMap(({ bytes }) => [...String(bytes).matchAll(/[\w-]+-[0-9a-f]{10}\.(?:css|js|wasm)/g)].map(([name]) => name)));
  const present = (await shipped((name) => name.includes(`${path.sep}assets${path.sep}`))).map(({ name }) => path.basename(name));
  expect([...named].toSorted()).toEqual(present.toSorted());
});

test.describe('the WASM holds no prose', () => {
  /** The longest stretch of plain words, without links and what is put in. */
  const longest = (text) =>
    text
      .split(/[[*\n]|\{[^}]*\}|\]\([^)]*\)/)
      .map((part) => part.trim())
      .sort((a, b) => b.length - a.length)[0];

  async function wasm() {
    const files = await shipped((name) => name.endsWith('.wasm'));
    expect(files.length).toBeGreaterThan(0);
    return files;
  }

  test('none of the article', async () => {
    const [pages, codes] = [await shipped((name) => name.endsWith('.html')), await wasm()];
    for (const { slug } of ALL) {
      for (const lang of ['en', 'ms']) {
        const text = await readFile(path.join(ROOT, `content/article/${lang}/${slug}.md`), 'utf8');
        const paragraphs = text.split('\n\n').filter((part) => part.length > 200);
        expect(paragraphs.length, `paragraphs about ${slug}`).toBeGreaterThan(2);
        for (const sentence of paragraphs.map(longest)) {
          expect(sentence.length, sentence).toBeGreaterThan(30);
          for (const { name, bytes } of codes) expect(bytes.includes(sentence), `${name}: ${sentence}`).toBe(false);
        }
        // The needles are good: the page has them.
        expect(pages.some(({ bytes }) => bytes.includes(longest(paragraphs[0]))), longest(paragraphs[0])).toBe(true);
      }
    }
  });

  test('nothing that a source says', async () => {
    const codes = await wasm();
    const folder = path.join(ROOT, 'content/facts');
    const texts = await Promise.all((await readdir(folder)).map((name) => readFile(path.join(folder, name), 'utf8')));
    const said = texts.flatMap((text) => [...text.matchAll(/^says\.(?:en|ms) = "(.{50,})"$/gm)].map(([, words]) => words));
    expect(said.length).toBeGreaterThan(100);
    for (const words of said) {
      for (const { name, bytes } of codes) expect(bytes.includes(words.slice(0, 50)), `${name}: ${words}`).toBe(false);
    }
  });
});

test('the height script is at most 1,000 bytes of gzip and the same in every embed', async () => {
  const scripts = new Set();
  for (const { name, bytes } of await shipped((name) => name.endsWith('.html'))) {
    const found = [...String(bytes).matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text]) => text).filter((text) => text.includes('xPYMx'));
    expect(found, name).toHaveLength(name.includes('embed') ? 1 : 0);
    for (const text of found) scripts.add(text);
  }
  expect(scripts.size).toBe(1);
  expect(gzipSync([...scripts][0], { level: 9 }).length).toBeLessThanOrEqual(1000);
});

test('every kind of file is served with its type, and to other sites’ frames', async ({ request }) => {
  const types = {
    html: 'text/html; charset=utf-8',
    js: 'text/javascript; charset=utf-8',
    wasm: 'application/wasm',
    css: 'text/css; charset=utf-8',
    json: 'application/json',
    svg: 'image/svg+xml',
    csv: 'text/csv; charset=utf-8',
  };
  for (const { name } of await shipped((name) => /\.\w+$/.test(name))) {
    const type = types[path.extname(name).slice(1)];
    if (!type) continue;
    const response = await request.get(`/${name.split(path.sep).join('/')}`);
    expect(response.status(), name).toBe(200);
    expect(response.headers()['content-type'], name).toBe(type);
    expect(response.headers()['access-control-allow-origin'], name).toBe('*');
    expect(response.headers()['x-frame-options'], name).toBeUndefined();
  }
});

test('hashed files may be kept for good, pages not', async ({ request }) => {
  for (const { name } of await shipped((name) => name.includes(`${path.sep}assets${path.sep}`))) {
    const headers = (await request.get(`/assets/${path.basename(name)}`)).headers();
    expect(headers['cache-control']).toContain('immutable');
  }
  for (const { path: address } of PAGES) {
    expect((await request.get(address)).headers()['cache-control']).toBe('no-cache');
  }
});
