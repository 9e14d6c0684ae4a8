// How a tool comes to life: every root on every page, nothing typed is lost, nothing jumps.

import { expect, test } from './fixtures.mjs';
import { Eyes, holdBack, slowDown } from './pages/eyes.mjs';
import { BASE, LINK, PAGES, SUB } from './pages/site.mjs';
import { LngTool } from './pages/tool.mjs';

const WASM = '**/*.wasm';

for (const [where, base] of [
  ['at the root of a host', BASE],
  ['below a path', SUB],
]) {
  for (const { name, path, roots } of PAGES.filter((page) => page.roots)) {
    test(`every root of the ${name} comes alive ${where}`, async ({ page }) => {
      await page.goto(base + path);
      const all = page.locator('[data-widget]');
      await expect(all).toHaveCount(roots);
      for (const root of await all.all()) {
        await root.scrollIntoViewIfNeeded();
        const tool = page.locator('.tool', { has: root });
        await expect(tool).toHaveAttribute('data-live', '');
        const answer = tool.locator('output');
        const before = await answer.textContent();
        await tool.locator('input[type=range]:enabled').first().focus();
        await page.keyboard.press('ArrowRight');
        await expect(answer).not.toHaveText(before);
      }
      await expect.poll(() => page.url()).toContain('?v=1&lng.volume=5.1');
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

test('the article asks for its module only when the tool is near', async ({ page }) => {
  const asked = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  // Near is within 600 pixels of what is seen; so low a window keeps the tool farther away.
  await page.setViewportSize({ width: 320, height: 120 });
  await page.goto('/');
  expect((await page.locator('[data-widget]').boundingBox()).y).toBeGreaterThan(730);
  await page.waitForTimeout(500);
  const code = () => asked.filter((path) => /\.(js|wasm)$/.test(path));
  expect(code()).toEqual([]);
  await new LngTool(page).isLive();
  expect(code()).toHaveLength(2);
});

test.describe('what a reader does while the tool loads is not lost', () => {
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
    const table = page.getByRole('table');
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
      '/embed/lng/',
      '/ms/embed/lng/',
      `/embed/lng/${LINK}`,
      `/${LINK}#lng-title`,
    ]) {
      test(`on ${address} at ${width} pixels`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        const eyes = new Eyes(page);
        await eyes.open();
        await slowDown(page, WASM, 600);
        await page.goto(address);
        if (address === '/') {
          // Reads on towards the tool while it wakes up.
          for (let step = 0; step < 12; step += 1) await page.mouse.wheel(0, 250);
        }
        await new LngTool(page).isLive();
        const { sum, shifts } = await eyes.shifts();
        expect(sum, JSON.stringify(shifts)).toBeLessThanOrEqual(0.02);
      });
    }
  }
});
