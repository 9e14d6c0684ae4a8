// What stands in the files: valid HTML, a policy that holds, nothing inline that it would forbid.

import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, test } from './fixtures.mjs';
import { BASE, EMBEDS, PAGES, SUB } from './pages/site.mjs';

const DIST = process.env.FP_DIST ?? path.join(import.meta.dirname, '../../dist');

async function files(extension) {
  const all = await readdir(DIST, { recursive: true });
  return all.filter((name) => name.endsWith(extension));
}

test('every HTML file is valid', async () => {
  const validator = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: {
      // How it is written down is the generator's business.
      'attr-quotes': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'void-style': 'off',
      // The question in full is the title of the document.
      'long-title': 'off',
      // A matter of taste, not of validity.
      'prefer-native-element': 'off',
    },
  });
  const names = await files('.html');
  // The map's cards are a part of a page, below the headings that they come under.
  const isPart = (name) => /(^|\/)data\//.test(name);
  expect(names.filter((name) => !isPart(name)).length).toBe(PAGES.length);
  const found = [];
  for (const name of names) {
    const report = await validator.validateString(await readFile(path.join(DIST, name), 'utf8'), name);
    for (const { messages } of report.results) {
      const counted = messages.filter(({ ruleId }) => !(isPart(name) && ruleId === 'heading-level'));
      found.push(...counted.map(({ ruleId, message, column }) => `${name}:${column} ${ruleId}: ${message}`));
    }
  }
  expect(found).toEqual([]);
});

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

for (const [where, base] of [
  ['at the root of a host', BASE],
  ['below a path', SUB],
]) {
  for (const { name, path: address, embed } of PAGES) {
    test(`the policy of the ${name} ${where} is the header’s and fits the page`, async ({ request }) => {
      const response = await request.get(base + address);
      const html = await response.text();
      const meta = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)[1];
      const header = response.headers()['content-security-policy'];
      const framing = embed ? 'frame-ancestors *' : "frame-ancestors 'self'";
      expect(header).toBe(`${meta}; ${framing}`);
      const policy = Object.fromEntries(
        meta.split(';').map((part) => {
          const [directive, ...sources] = part.trim().split(/\s+/);
          return [directive, sources];
        }),
      );
      expect(policy['default-src']).toEqual(["'none'"]);
      expect(policy['connect-src']).toEqual(["'self'"]);
      // A picture to take away is shown before it is saved; it is made here and comes from nobody.
      expect(policy['img-src']).toEqual(["'self'", 'blob:']);
      for (const [directive, sources] of Object.entries(policy)) {
        for (const source of sources.filter((source) => directive !== 'img-src' || source !== 'blob:')) {
          expect(source).toMatch(/^'(self|none|wasm-unsafe-eval|sha256-[A-Za-z0-9+/=]{44})'$/);
        }
      }
      const inline = (tag) =>
        // What is linked data is no script, and no policy is asked about it.
        [...html.matchAll(new RegExp(`<${tag}(?![^>]*\\bsrc=|[^>]*ld\\+json)[^>]*>([\\s\\S]*?)</${tag}>`, 'g'))].map(([, text]) => hash(text));
      const hashes = (directive) => policy[directive].filter((source) => source.startsWith("'sha256-"));
      expect(hashes('script-src').toSorted()).toEqual(inline('script').toSorted());
      expect(hashes('style-src').toSorted()).toEqual(inline('style').toSorted());
      expect(html, 'inline handlers and styles').not.toMatch(/<[a-z][^>]*\s(style|on[a-z]+)=["']/i);
    });
  }
}

test('every page has its own title, description and address, and names its twin', async ({ page }) => {
  const titles = new Set();
  for (const { path: address } of PAGES) {
    await page.goto(address);
    titles.add(await page.title());
    if (address === '/404.html') continue;
    expect(await page.locator('meta[name=description]').getAttribute('content')).toMatch(/.{40}/);
    const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
    expect(new URL(canonical).pathname.endsWith(address)).toBe(true);
    const twins = await page.locator('link[rel=alternate][hreflang]').evaluateAll((all) => all.map((link) => link.hreflang));
    expect(twins).toEqual(['en', 'ms', 'x-default']);
  }
  expect(titles.size).toBe(PAGES.length);
});

test('no id stands twice, and every link within a page leads somewhere', async ({ page }) => {
  for (const { path: address } of PAGES) {
    await page.goto(address);
    const [twice, lost] = await page.evaluate(() => {
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      const twice = ids.filter((id, at) => ids.indexOf(id) !== at);
      const links = [...document.querySelectorAll('a[href^="#"]')].map((link) => link.hash);
      const lost = links.filter((hash) => !document.getElementById(hash.slice(1)));
      return [twice, lost];
    });
    expect(twice).toEqual([]);
    expect(lost).toEqual([]);
  }
});

test('no browser moves a value away from what the page says', async ({ page }) => {
  // Such a field would be taken for one that the reader has changed while the tool was loading.
  await page.route('**/*.wasm', () => {});
  for (const { path: address, tools } of PAGES.filter(({ tools }) => tools.length)) {
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    const [moved, fields] = await page.evaluate(() => {
      const all = [...document.querySelectorAll('[data-widget] :is(input, select)')];
      const own = (field) => field.dataset.default ?? (field.type === 'radio' ? field.defaultChecked : field.defaultValue);
      const now = (field) => (field.type === 'radio' ? field.checked : field.value);
      const enabled = all.filter((field) => !field.disabled && !field.readOnly);
      return [enabled.filter((field) => own(field) !== now(field)).map(({ id }) => id), enabled.length];
    });
    expect(moved, address).toEqual([]);
    expect(fields).toBeGreaterThan(5 * tools.length);
  }
});

test('an unknown address is answered in both languages, with the way back', async ({ page, watch }) => {
  watch.expecting(/404/);
  const response = await page.goto('/no/such/page');
  expect(response.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'This page is not here' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Halaman ini tiada di sini' })).toBeVisible();
  await page.getByRole('link', { name: 'Go to the explainer' }).click();
  await expect(page).toHaveURL(`${BASE}/`);
});

test('below a path, an unknown address leads back to the site below it', async ({ page, watch }) => {
  watch.expecting(/404/);
  await page.goto(`${SUB}/no/such/page`);
  await page.getByRole('link', { name: 'Pergi ke penjelasan' }).click();
  await expect(page).toHaveURL(`${SUB}/ms/`);
});

test.describe('oEmbed', () => {
  /** What WordPress leaves of HTML from a site it does not know. */
  function wordpress(html) {
    const allowed = {
      a: ['href'],
      blockquote: [],
      iframe: ['src', 'width', 'height', 'frameborder', 'marginwidth', 'marginheight', 'scrolling', 'title'],
    };
    const kept = html.replace(/<(\/?)([a-z0-9]+)([^>]*)>/gi, (whole, slash, name, attributes) => {
      const list = allowed[name.toLowerCase()];
      if (!list) return '';
      if (slash) return `</${name}>`;
      const left = [...attributes.matchAll(/([a-z-]+)="([^"]*)"/gi)].filter(([, key]) => list.includes(key.toLowerCase()));
      return `<${name}${left.map(([text]) => ` ${text}`).join('')}>`;
    });
    const parts = /(<blockquote>.*?<\/blockquote>)?.*(<iframe.*?><\/iframe>)/is.exec(kept);
    return parts ? (parts[1] ?? '') + parts[2] : '';
  }

  for (const { name, path: address, lang, tools } of EMBEDS) {
    test(`the answer for the ${name} is complete and survives WordPress`, async ({ request, page }) => {
      const response = await request.get(`${BASE}${address}oembed.json`);
      expect(response.headers()['content-type']).toContain('application/json');
      expect(response.headers()['access-control-allow-origin']).toBe('*');
      const said = await response.json();
      if (lang === 'en') expect(said.title).toBe(tools[0].title);
      expect(said).toMatchObject({ type: 'rich', version: '1.0', provider_name: 'Fine Print' });
      expect(said.width).toBeLessThanOrEqual(600);
      expect(Number.isInteger(said.height)).toBe(true);
      expect(wordpress(said.html), 'what WordPress leaves of it').toBe(said.html);

      await page.goto(address);
      const link = page.locator('link[type="application/json+oembed"]');
      expect(await link.getAttribute('href')).toMatch(new RegExp(`^https?://.*${address}oembed\\.json$`));
      expect(await link.getAttribute('title')).toBe(said.title);
      const head = (await (await request.get(`${BASE}${address}`)).text()).indexOf('application/json+oembed');
      expect(head, 'in the first 150 kB').toBeLessThan(150_000);
      // Its frame is this page, and its quotation says in the page's language what can be read there.
      const parts = await page.evaluate((html) => {
        const body = new DOMParser().parseFromString(html, 'text/html').body;
        const [frame, quotation] = ['iframe', 'blockquote'].map((name) => body.querySelector(name));
        const link = quotation.querySelector('a').href;
        return { src: frame.src, title: frame.title, link, words: quotation.textContent };
      }, said.html);
      expect(new URL(parts.src).pathname).toBe(address);
      expect(parts.title).toBe(said.title);
      expect(new URL(parts.link).pathname).toBe(lang === 'en' ? '/' : '/ms/');
      expect(parts.words.length).toBeGreaterThan(60);
    });
  }
});
