// What a reader takes away: real files, read back, on the page, in embeds and in sandboxes.

import { readFile } from 'node:fs/promises';
import AxeBuilder from '@axe-core/playwright';
import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { expect, test } from './fixtures.mjs';
import { HostPage } from './pages/host.mjs';
import { ALL, TOOLS, WITH_CHART, linkTo } from './pages/site.mjs';
import { Tool } from './pages/tool.mjs';

/** The second module. */
const LATER = /\/assets\/take-[^/]*\.(js|wasm)$/;

/** The fold of what can be taken away, as a reader meets it. */
class Take {
  constructor(tool) {
    this.tool = tool;
    this.fold = tool.part('take');
    this.image = tool.part('take-image');
    this.feedback = tool.part('take-feedback');
  }

  async open() {
    await this.fold.locator('summary').first().click();
    await expect(this.fold.getByRole('button', { name: 'Copy the link' })).toBeVisible();
  }

  button(name) {
    // Some are called by more than what stands on them: the tool, or what they copy.
    return this.fold.getByRole('button', { name: new RegExp(`^${name}`) });
  }

  text(name) {
    return this.tool.part(`take-${name}`);
  }

  async choose(preset, colours) {
    const before = await this.image.getAttribute('src');
    await this.tool.part('take-for').selectOption(preset);
    if (colours) await this.tool.part('take-colours').selectOption(colours);
    await expect(this.image).not.toHaveAttribute('src', before ?? '');
  }

  /** The picture is there. */
  async isMade() {
    await expect(this.image).toHaveAttribute('src', /^blob:/);
    await expect.poll(() => this.image.evaluate((image) => image.naturalWidth)).toBeGreaterThan(300);
  }

  /** The name and bytes of what a button downloads. */
  async download(name) {
    const coming = this.tool.page.waitForEvent('download');
    await this.button(name).click();
    const download = await coming;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }
}

/** What the code in a bitmap says. It stands at the lower right. */
function scanned({ width, height, data }) {
  const part = Math.min(width, height, 700);
  const cut = new Uint8ClampedArray(part * part * 4);
  for (let row = 0; row < part; row += 1) {
    const from = ((height - part + row) * width + (width - part)) * 4;
    cut.set(data.subarray(from, from + part * 4), row * part * 4);
  }
  return jsQR(cut, part, part)?.data;
}

/** Pixels to a metre, as a PNG file says. */
function perMetre(bytes) {
  const at = bytes.indexOf('pHYs');
  return at < 0 ? null : bytes.readUInt32BE(at + 4);
}

test('the second module is asked for when its fold opens, once, and not before', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => LATER.test(request.url()) && asked.push(request.url()));
  const tool = new Tool(page, TOOLS.lng);
  await tool.open('/');
  await tool.step();
  await tool.toggle('The chart as a table');
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await page.waitForTimeout(400);
  expect(asked).toEqual([]);
  await new Take(tool).open();
  expect(asked).toHaveLength(2);
  const other = new Tool(page, TOOLS.currency);
  await other.isLive();
  await new Take(other).open();
  expect(asked).toHaveLength(2);
});

for (const facts of WITH_CHART) {
  for (const path of ['/', `/embed/${facts.slug}/`]) {
    test(`files of the ${facts.slug} tool on ${path} say what they have to`, async ({ page }) => {
      const tool = new Tool(page, facts);
      await tool.open(path + linkTo(facts));
      const take = new Take(tool);
      await take.open();
      await take.isMade();
      const address = await tool.address.inputValue();
      expect(address).toContain(facts.link);

      const png = await take.download('Download PNG');
      expect(png.name).toBe(`fine-print-${facts.slug}-web.png`);
      const bitmap = PNG.sync.read(png.bytes);
      expect(bitmap.width).toBe(2 * 680);
      expect(scanned(bitmap)).toBe(address);
      expect(perMetre(png.bytes)).toBe(Math.round((2 * 96) / 0.0254));

      const svg = await take.download('Download SVG');
      expect(svg.name).toBe(`fine-print-${facts.slug}-web.svg`);
      const read = await page.evaluate((text) => {
        const file = new DOMParser().parseFromString(text, 'image/svg+xml');
        const root = file.documentElement;
        return {
          root: root.nodeName,
          title: root.querySelector('title')?.textContent,
          desc: root.querySelector('desc')?.textContent,
          texts: [...root.querySelectorAll('text')].map((text) => text.textContent).join(' '),
          foreign: root.querySelectorAll('foreignObject, script, image, [style]').length,
          lang: root.getAttribute('xml:lang'),
        };
      }, svg.bytes.toString('utf8'));
      expect(read).toMatchObject({ root: 'svg', foreign: 0, lang: 'en' });
      const answer = (await tool.answer.textContent()).trim();
      expect(read.title).toContain(answer);
      expect(read.desc).toContain(await tool.part('image').getAttribute('aria-label'));
      for (const words of ['CC BY 4.0', 'Facts put together on']) expect(read.texts).toContain(words);
      expect(read.texts.replaceAll(' ', '')).toContain(address);

      const csv = await take.download('Download CSV');
      expect(csv.name).toBe(`fine-print-${facts.slug}.csv`);
      const lines = csv.bytes.toString('utf8').split('\r\n');
      expect(lines.pop()).toBe('');
      const [head, ...rows] = lines.map((line) => line.split(','));
      for (const name of ['series', 'claims', 'newest_report', 'address']) expect(head).toContain(name);
      expect(rows.length).toBeGreaterThan(5);
      for (const row of rows) {
        expect(row).toHaveLength(head.length);
        expect(row.at(-1)).toBe(address);
      }
    });
  }
}

test('a link of a state opens the page at its tool', async ({ page }) => {
  const tool = new Tool(page, TOOLS.refining);
  await tool.open(`/embed/refining/${linkTo(TOOLS.refining)}`);
  const address = new URL(await tool.address.inputValue());
  expect(address.hash).toBe('#share-title');
  await page.goto(address.pathname + address.search + address.hash);
  await expect(page.locator('.tool-share[data-live]')).toBeVisible();
  await expect(page.locator('#share-title')).toBeInViewport();
});

test('each preset has its size', async ({ page }) => {
  const tool = new Tool(page, TOOLS.lng);
  await tool.open();
  const take = new Take(tool);
  await take.open();
  await take.isMade();
  const sizes = { slide: [2560, 1440], newsletter: [1200], column: [1285], columns: [2646] };
  for (const [preset, [width, height]] of Object.entries(sizes)) {
    await take.choose(preset, preset === 'slide' ? 'dark' : 'print');
    await take.isMade();
    const { name, bytes } = await take.download('Download PNG');
    expect(name).toBe(`fine-print-lng-${preset}.png`);
    const bitmap = PNG.sync.read(bytes);
    expect(bitmap.width, preset).toBe(width);
    if (height) expect(bitmap.height, preset).toBe(height);
    expect(scanned(bitmap), preset).toBe(await tool.address.inputValue());
    if (preset === 'column') expect((bitmap.width / perMetre(bytes)) * 1000, 'millimetres').toBeCloseTo(85, 0);
  }
  await expect(take.text('svg')).toHaveValue(/ width="175mm" /);
});

test('what is for paper is offered in the colours for it', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const tool = new Tool(page, TOOLS.lng);
  await tool.open('/');
  const take = new Take(tool);
  await take.open();
  await take.isMade();
  const colours = tool.part('take-colours');
  await expect(colours).toHaveValue('dark');
  await take.choose('column');
  await expect(colours).toHaveValue('print');
  await take.choose('columns', 'light');
  await take.choose('web');
  await expect(colours, 'the reader’s own choice').toHaveValue('light');
  await take.choose('columns');
  await expect(colours).toHaveValue('print');
  await take.choose('slide');
  await expect(colours).toHaveValue('dark');
});

test('buttons of several tools on a page have names of their own', async ({ page }) => {
  await page.goto('/');
  for (const facts of ALL) {
    const tool = new Tool(page, facts);
    await tool.isLive();
    await new Take(tool).open();
  }
  const names = await page.getByRole('button', { name: /^Copy (the )?link/ }).evaluateAll((all) =>
    all.map((button) => button.getAttribute('aria-labelledby').split(' ').map((id) => document.getElementById(id).textContent.trim()).join(' ')),
  );
  expect(names).toHaveLength(2 * ALL.length);
  expect(new Set(names).size, names.join()).toBe(names.length);
});

test('what is taken follows the state', async ({ page }) => {
  const tool = new Tool(page, TOOLS.lng);
  await tool.open();
  const take = new Take(tool);
  await take.open();
  await take.isMade();
  const before = await take.image.getAttribute('src');
  await tool.type('volume', '3');
  await expect(take.text('address')).toHaveValue(/lng\.volume=3/);
  await expect(take.text('csv')).toHaveValue(/\r?\nreader,[^\n]*lng\.volume=3/);
  await expect(take.image).not.toHaveAttribute('src', before);
  await expect(take.text('alt')).toHaveValue(/3.million tonnes/);
  await expect(take.image).toHaveAttribute('alt', /3.million tonnes/);
});

test('the link, the table and the picture are copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const tool = new Tool(page, TOOLS.refining);
  await tool.open();
  const take = new Take(tool);
  await take.open();
  await take.isMade();
  const clipboard = () => page.evaluate(() => navigator.clipboard.readText());
  await take.button('Copy the link').click();
  await expect(take.feedback).toHaveText('Copied.');
  await expect(tool.spoken).toHaveText('Copied.');
  expect(await clipboard()).toBe(await tool.address.inputValue());
  await take.button('Copy the table').click();
  // As the reader sees it: heads, formatted cells, no columns for programs.
  await expect.poll(clipboard).toMatch(/^Year\tMalaysia\tChina\tAll others\n/);
  const seen = await tool.part('rows').locator('tr').evaluateAll((rows) =>
    rows.map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ' ').trim()).join('\t')),
  );
  expect((await clipboard()).trim().split('\n').slice(1)).toEqual(seen);
  await take.button('Copy the picture').click();
  await expect(take.feedback).toHaveText('The picture is copied.');
  const kinds = await page.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types));
  expect(kinds).toContain('image/png');
});

test('the device’s own way to share gets picture, words and address', async ({ page }) => {
  await page.addInitScript(() => {
    navigator.canShare = () => true;
    navigator.share = async (data) => {
      globalThis.__shared = { ...data, files: data.files?.map(({ name, type, size }) => ({ name, type, size })) };
    };
  });
  const tool = new Tool(page, TOOLS.currency);
  await tool.open();
  const take = new Take(tool);
  await take.open();
  await take.isMade();
  await take.button('Share…').click();
  await expect(take.feedback).toHaveText('Handed to your device.');
  const shared = await page.evaluate(() => globalThis.__shared);
  expect(shared.url).toBe(await tool.address.inputValue());
  expect(shared.text).toBe((await tool.answer.textContent()).trim());
  expect(shared.files).toMatchObject([{ name: 'fine-print-currency-web.png', type: 'image/png' }]);
});

test('full screen makes the chart grow, and Esc leaves it', async ({ page }) => {
  const tool = new Tool(page, TOOLS.lng);
  await tool.open();
  const take = new Take(tool);
  await take.open();
  const before = await tool.plot.boundingBox();
  await take.button('Full screen').click();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.className)).toContain('tool');
  await expect(take.feedback).toHaveText('Full screen. Esc or the button at the top leaves it.');
  await expect(take.fold.locator('[data-take=full-screen]')).toHaveText('Leave full screen');
  await expect.poll(async () => (await tool.plot.boundingBox()).height).toBeGreaterThan(before.height);
  const wayOut = tool.root.getByRole('button', { name: 'Leave full screen' }).first();
  await expect(wayOut).toBeFocused();
  await expect(wayOut).toBeInViewport();
  await expect(tool.plot, 'the chart is what the screen is filled with').toBeInViewport({ ratio: 0.6 });
  await wayOut.click();
  await expect.poll(async () => (await tool.plot.boundingBox()).height).toBe(before.height);
  await expect(wayOut).toHaveCount(0);
  await expect(take.button('Full screen')).toBeVisible();
});

for (const sandbox of [null, 'allow-scripts', 'allow-scripts allow-same-origin']) {
  for (const facts of WITH_CHART) {
    test(`in a frame with sandbox=${sandbox} everything of the ${facts.slug} tool can be had`, async ({ page, hostSite }) => {
      const host = new HostPage(page, hostSite, facts);
      await host.open('plain', { sandbox, embed: host.tool.embed + linkTo(facts) });
      const { tool } = host;
      await tool.isLive();
      const take = new Take(tool);
      await take.open();
      await take.isMade();
      // The address is printed, because links may be dead here; the picture can be held; the texts lie open.
      await expect(take.fold.locator('.take-framed')).toContainText(/https?:\/\//);
      await expect(take.text('csv')).toBeVisible();
      await expect(take.text('csv')).toHaveValue(/^series,/);
      await expect(take.text('svg')).toHaveValue(/^<svg /);
      await expect(take.text('address')).toHaveValue(new RegExp(facts.link.replaceAll('.', '\\.')));
      await take.fold.locator('[data-take=select][data-of=take-csv]').click();
      const selected = () => take.text('csv').evaluate((area) => area.selectionEnd - area.selectionStart);
      expect(await selected()).toBeGreaterThan(300);
      await expect(take.feedback).toHaveText(/^Selected/);
      await take.button('Copy the link').click();
      await expect(take.feedback).toHaveText(/^Copied\.$|text is selected/);
      expect(page.url()).toContain('/plain.html');
    });
  }
}

test('by keyboard alone', async ({ page }) => {
  const tool = new Tool(page, TOOLS.lng);
  await tool.open();
  await tool.fold('Take it away').locator('summary').first().focus();
  await page.keyboard.press('Enter');
  const take = new Take(tool);
  await take.isMade();
  await page.keyboard.press('Tab');
  await expect(tool.part('take-for')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(take.button('Download PNG')).toBeFocused();
  const coming = page.waitForEvent('download');
  await page.keyboard.press('Enter');
  expect((await coming).suggestedFilename()).toBe('fine-print-lng-web.png');
});

test('where the second module cannot be loaded a sentence says so, and the tool works on', async ({ page, watch }) => {
  watch.expecting(/Failed to load resource|ERR_FAILED/);
  await page.route(LATER, (route) => route.abort());
  const tool = new Tool(page, TOOLS.lng);
  await tool.open();
  await tool.part('take').locator('summary').click();
  await expect(tool.part('take').locator('.later-failed')).toContainText('could not be loaded');
  await expect(tool.spoken).toContainText('could not be loaded');
  await tool.step();
  await tool.addressBecomes({ v: '1', 'lng.volume': '5.1' });
});

test('without scripts there are no such folds', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.FP_BASE_URL });
  const page = await context.newPage();
  await page.goto('/embed/lng/');
  await expect(page.locator('.on-demand').first()).toBeHidden();
  await context.close();
});

for (const colorScheme of ['light', 'dark']) {
  for (const width of [360, 1280]) {
    test(`open folds are accessible and fit, ${colorScheme}, ${width} pixels`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/');
      for (const facts of ALL) {
        const tool = new Tool(page, facts);
        await tool.isLive();
        await new Take(tool).open();
      }
      const { violations } = await new AxeBuilder({ page }).include('.on-demand').analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes[0].html])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      const small = await page.locator('.take button:visible, .take select:visible').evaluateAll((all) =>
        all.filter((one) => one.getBoundingClientRect().height < 43.5).map(({ outerHTML }) => outerHTML),
      );
      expect(small).toEqual([]);
      // The picture begins in the colours of the page.
      await expect(page.locator('#lng-take-colours')).toHaveValue(colorScheme);
    });
  }
}
