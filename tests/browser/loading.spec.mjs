// How a tool comes to life: every root on every page, nothing typed is lost, nothing jumps.

import { expect, test } from './fixtures.mjs';
import { Eyes, holdBack, slowDown } from './pages/eyes.mjs';
import { ALL, BASE, LINK_TO_ALL, PAGES, SUB, TOOLS, awaken, early, linkTo } from './pages/site.mjs';
import { LngTool, Tool } from './pages/tool.mjs';

const WASM = '**/*.wasm';

for (const [where, base] of [
  ['at the root of a host', BASE],
  ['below a path', SUB],
]) {
  for (const { name, path, tools } of PAGES.filter((page) => page.tools.length)) {
    test(`every root of the ${name} comes alive ${where}`, async ({ page }) => {
      await page.goto(base + path);
      const roots = await page.locator('[data-widget]').evaluateAll((all) => all.map(({ dataset }) => dataset.widget));
      expect(roots, 'in the order of the story').toEqual(tools.map(({ slug }) => slug));
      let parameters = { v: '1' };
      for (const facts of tools) {
        const tool = new Tool(page, facts);
        await tool.isLive();
        await expect(tool.answer).toHaveText(facts.starts);
        const before = await tool.answer.textContent();
        await tool.step();
        await expect(tool.answer).not.toHaveText(before);
        parameters = { ...parameters, ...facts.step };
        await tool.addressBecomes(parameters);
      }
      expect(page.url().startsWith(base + path)).toBe(true);
    });
  }

  test(`links within the site stay within it ${where}`, async ({ page }) => {
    for (const { path } of PAGES) {
      await page.goto(base + path);
      const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((link) => link.href));
      for (const link of links) expect(link.startsWith(`${base}/`), link).toBe(true);
      for (const link of new Set(links)) expect((await page.request.get(link)).status(), link).toBe(200);
    }
  });
}

test('the article asks for its module only when a tool is near, and only once', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  // Near is within 600 pixels of what is seen; so low a window keeps the tool farther away.
  await page.setViewportSize({ width: 320, height: 120 });
  await page.goto('/');
  expect((await page.locator('[data-widget]').first().boundingBox()).y).toBeGreaterThan(730);
  await page.waitForTimeout(500);
  // The script for reading is the page's own.
  const code = () => asked.filter((path) => /\.(js|wasm)$/.test(path) && !path.startsWith('/assets/reading-'));
  expect(code()).toEqual([]);
  await awaken(page);
  expect(code()).toHaveLength(2);
});

test('each tool of the article wakes when it is near, and not before', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('/');
  for (const [at, facts] of ALL.entries()) {
    await new Tool(page, facts).isLive();
    // Where the next ones stand farther away than that, they sleep on.
    for (const later of ALL.slice(at + 1)) {
      const { root } = new Tool(page, later);
      const near = await root.evaluate((element) => element.getBoundingClientRect().top < innerHeight + 600);
      if (!near) expect(await root.getAttribute('data-live'), later.slug).toBe(null);
    }
  }
});

test.describe('what a reader does while the tool loads is not lost', () => {
  for (const facts of ALL) {
    for (const path of ['/', `/embed/${facts.slug}/`]) {
      test(`numbers and choices of the ${facts.slug} tool on ${path}`, async ({ page }) => {
        const { link, shows } = early(facts);
        const wasm = await holdBack(page, WASM);
        const tool = new Tool(page, facts);
        await page.goto(path);
        await tool.follow(link);
        expect(await tool.root.getAttribute('data-live')).toBe(null);
        wasm.release();
        await tool.isLive();
        await expect(tool.answer).toHaveText(shows);
        await tool.holds(link);
        await tool.addressBecomes({ v: '1', ...Object.fromEntries(new URLSearchParams(link)) });
        await expect(tool.undo, 'it can be taken back').toBeEnabled();
      });
    }
  }

  test('in all tools of the article', async ({ page }) => {
    const wasm = await holdBack(page, WASM);
    await page.goto('/');
    for (const facts of ALL) await new Tool(page, facts).follow(early(facts).link);
    wasm.release();
    let all = { v: '1' };
    for (const facts of ALL) {
      const { link, shows } = early(facts);
      const tool = new Tool(page, facts);
      await tool.isLive();
      await expect(tool.answer).toHaveText(shows);
      all = { ...all, ...Object.fromEntries(new URLSearchParams(link)) };
    }
    await new LngTool(page).addressBecomes(all);
  });

  test('a list chosen from, and nothing else', async ({ page }) => {
    for (const [facts, list, value] of [
      [TOOLS.currency, 'at', '2025-03'],
      [TOOLS.currency, 'from', 'EUR'],
      [TOOLS.refining, 'from', '2024'],
      [TOOLS.lng, 'per', 'day'],
    ]) {
      const wasm = await holdBack(page, WASM);
      const tool = new Tool(page, facts);
      await page.goto(tool.embed);
      await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true)));
      const before = await tool.answer.textContent();
      await tool.select(list, value);
      wasm.release();
      await tool.isLive();
      await expect(tool.part(list)).toHaveValue(value);
      await tool.addressBecomes({ v: '1', [`${facts.prefix}.${list}`]: value });
      if (facts !== TOOLS.refining) await expect(tool.answer).not.toHaveText(before);
      await page.unrouteAll();
    }
  });

  test('a number typed and a slider moved', async ({ page }) => {
    const wasm = await holdBack(page, WASM);
    const tool = new LngTool(page);
    await page.goto('/embed/lng/');
    await tool.type('Volume', '3');
    await tool.price.focus();
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight');
    const price = await tool.at(tool.price);
    expect(price).not.toBe(13.08);
    expect(await tool.root.getAttribute('data-live')).toBe(null);
    wasm.release();
    await tool.isLive();
    await tool.results(LngTool.billions(3, price));
    await expect(tool.volume).toHaveValue('3');
    await expect(tool.entry('Volume')).toHaveValue('3');
    await expect(tool.entry('Price')).toHaveValue(String(price));
    await expect(tool.price).toHaveValue(String(price));
  });

  test('a number that is still being typed', async ({ page }) => {
    const wasm = await holdBack(page, WASM);
    const tool = new LngTool(page);
    await page.goto('/embed/lng/');
    await tool.entry('Volume').focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('2.');
    wasm.release();
    await tool.isLive();
    await expect(tool.entry('Volume')).toBeFocused();
    await expect(tool.entry('Volume')).toHaveValue('2.');
    await page.keyboard.type('5');
    await tool.results(LngTool.billions(2.5, 13.08));
  });

  test('a unit, and a number in that unit', async ({ page }) => {
    const wasm = await holdBack(page, WASM);
    const tool = new LngTool(page);
    await page.goto('/embed/lng/');
    await tool.unit('Price').selectOption('t');
    await tool.type('Price', '500');
    wasm.release();
    await tool.isLive();
    await expect(tool.unit('Price')).toHaveValue('t');
    await expect(tool.entry('Price')).toHaveValue('500');
    await tool.results('US$2.50 billion a year');
  });

  test('a choice, and a text that has to be refused', async ({ page }) => {
    const wasm = await holdBack(page, WASM);
    const tool = new LngTool(page);
    await page.goto('/embed/lng/');
    await tool.choice('Volume').check();
    await tool.type('Price', 'dear');
    wasm.release();
    await tool.isLive();
    await expect(tool.choice('Volume')).toBeChecked();
    await expect(tool.entry('Price')).toHaveValue('dear');
    await expect(await tool.note('Price')).toContainText('“dear” is not a number');
    await tool.results('5.00 million tonnes a year');
  });

  test('a fold that was opened stays open, and the page where it was', async ({ page }) => {
    const wasm = await holdBack(page, WASM);
    const tool = new LngTool(page);
    await page.goto('/');
    await tool.toggle('The chart as a table');
    const table = tool.root.getByRole('table');
    await expect(table).toBeVisible();
    const before = await table.boundingBox();
    wasm.release();
    await tool.isLive();
    await page.waitForTimeout(200);
    await expect(table).toBeVisible();
    expect(Math.abs((await table.boundingBox()).y - before.y)).toBeLessThanOrEqual(1);
  });
});

test.describe('nothing jumps', () => {
  for (const width of [360, 1280]) {
    for (const address of [
      '/',
      '/#lng-title',
      '/ms/#lng-title',
      `/${LINK_TO_ALL}#lng-title`,
      `/ms/${LINK_TO_ALL}`,
      ...ALL.flatMap((tool) => [`/embed/${tool.slug}/`, `/ms/embed/${tool.slug}/${linkTo(tool)}`]),
    ]) {
      test(`on ${address} at ${width} pixels`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        const eyes = new Eyes(page);
        await eyes.open();
        await slowDown(page, WASM, 600);
        await page.goto(address);
        if (address === '/') {
          // Reads on towards the first tool while it wakes up.
          for (let step = 0; step < 12; step += 1) await page.mouse.wheel(0, 250);
        }
        await awaken(page);
        const { sum, shifts } = await eyes.shifts();
        expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(0.02);
      });
    }
  }
});
