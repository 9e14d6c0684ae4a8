// A link with values never shows other values: with WASM late, on, off and blocked, and without scripts.

import { expect, test } from './fixtures.mjs';
import { Eyes, slowDown } from './pages/eyes.mjs';
import { LINK } from './pages/site.mjs';
import { LngTool } from './pages/tool.mjs';

const EXCUSE = 'These are the default values (5 Mt), not those of this link.';
const WASM = '**/*.wasm';
const MODULE = '**/assets/*.js';

/** Every value that was seen and does not come from the link. */
function foreign(seen) {
  const wrong = [];
  const only = (now, key, allowed) => {
    if (now[key] !== null && !allowed.test(now[key])) wrong.push(`${key}: ${now[key]}`);
  };
  for (const now of seen) {
    only(now, 'answer', /^3 .*9\.50?.*1\.48/);
    only(now, 'equals', /1\.48/);
    only(now, 'rows', /^(Your values|Nilai anda)US\$9\.500.*1\.48|^(Your values|Nilai anda).*9\.500?.*1\.48/);
    only(now, 'volume', /^3$/);
    only(now, 'slider', /^3$/);
    only(now, 'price', /^9\.50?$/);
    only(now, 'value', /^1\.48$/);
    only(now, 'picture', /^$/);
    only(now, 'link', /lng\.volume=3/);
  }
  return wrong;
}

for (const [where, address] of [
  ['the article', `/${LINK}#lng-title`],
  ['the article in Malay', `/ms/${LINK}#lng-title`],
  ['the embed', `/embed/lng/${LINK}`],
  ['the embed, by a link copied out of HTML', '/embed/lng/?v=1&amp;lng.volume=3&amp;lng.price=9.5'],
  ['the embed, by a link with percent signs', '/embed/lng/?v=1&lng%2Evolume=3&lng%2Eprice=9.5'],
]) {
  test(`${where}: no frame shows another value while the WASM is late`, async ({ page }) => {
    const eyes = new Eyes(page);
    await eyes.open();
    await slowDown(page, WASM, 1500);
    await page.goto(address);
    await page.evaluate(() => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
    });
    await expect(page.locator('.tool-state.loading')).toBeVisible();
    await expect(page.locator('.tool-state.loading')).toHaveText(/^(Loading your values|Memuatkan nilai anda)$/);
    await new LngTool(page).isLive();
    await page.waitForTimeout(200);
    const seen = await eyes.seen();
    expect(seen.some(({ loading, answer }) => loading && !answer), 'loading was seen').toBe(true);
    expect(seen.at(-1).answer).toContain('1.48');
    expect(foreign(seen), 'values that are not the link’s').toEqual([]);
  });
}

test('a plain address shows its answer at once, before any WASM', async ({ page }) => {
  const eyes = new Eyes(page);
  await eyes.open();
  await slowDown(page, WASM, 1000);
  await page.goto('/embed/lng/?utm_source=x&childId=a');
  await new LngTool(page).isLive();
  const seen = await eyes.seen();
  expect(seen[0].answer).toContain('US$3.40 billion');
  expect(seen.every(({ answer, loading }) => answer?.includes('US$3.40 billion') && !loading)).toBe(true);
});

for (const [what, pattern] of [
  ['WASM', WASM],
  ['the module', MODULE],
]) {
  for (const path of ['/', '/embed/lng/']) {
    test(`with ${what} blocked, ${path} says that its values are not the link’s`, async ({ page, watch }) => {
      watch.expecting(/ERR_FAILED/);
      const eyes = new Eyes(page);
      await eyes.open();
      await page.route(pattern, (route) => route.abort());
      await page.goto(`${path}${LINK}`);
      await page.locator('.tool').scrollIntoViewIfNeeded();
      await expect(page.locator('.tool').getByText(EXCUSE, { exact: true })).toBeVisible();
      await expect(page.locator('#lng-answer')).toBeVisible();
      await expect(page.locator('.controls'), 'nothing that would not answer').toBeHidden();
      const seen = await eyes.seen();
      expect(seen.filter(({ answer, excuse }) => answer && excuse !== EXCUSE)).toEqual([]);
      expect(seen.filter(({ picture, excuse }) => picture && excuse !== EXCUSE)).toEqual([]);
    });

    test(`with ${what} blocked, ${path} without values says that the tool could not start`, async ({ page, watch }) => {
      watch.expecting(/ERR_FAILED/);
      await page.route(pattern, (route) => route.abort());
      await page.goto(path);
      await page.locator('.tool').scrollIntoViewIfNeeded();
      await expect(page.getByText('The tool could not start in this browser.')).toBeVisible();
      await expect(page.getByText(EXCUSE)).toBeHidden();
      await expect(page.locator('#lng-answer')).toContainText('US$3.40 billion');
      await expect(page.locator('.controls')).toBeHidden();
    });
  }
}

test('WASM that does not run is told as well', async ({ page }) => {
  await page.route(WASM, (route) => route.fulfill({ contentType: 'application/wasm', body: 'not wasm' }));
  await page.goto(`/embed/lng/${LINK}`);
  await expect(page.locator('.tool').getByText(EXCUSE, { exact: true })).toBeVisible();
});

test('after 20 seconds of waiting the page says what it shows, and still takes the values when they come', async ({ page }) => {
  await page.clock.install();
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(WASM, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/embed/lng/${LINK}`);
  await expect(page.locator('.tool-state.loading')).toBeVisible();
  await page.clock.fastForward(21_000);
  await expect(page.locator('.tool').getByText(EXCUSE, { exact: true })).toBeVisible();
  release();
  const tool = new LngTool(page);
  await tool.isLive();
  await page.clock.runFor(1000);
  await tool.results('US$1.48 billion a year');
  await expect(page.getByText(EXCUSE)).toBeHidden();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const [address, excuse] of [
    [`/${LINK}`, EXCUSE],
    [`/embed/lng/${LINK}`, EXCUSE],
    [`/ms/embed/lng/${LINK}`, 'Ini nilai lalai (5 Mt), bukan nilai dalam pautan ini.'],
  ]) {
    test(`${address} says that its values are not the link’s`, async ({ page }) => {
      await page.goto(address);
      const tool = page.locator('.tool');
      const excused = tool.getByText(excuse, { exact: true }).filter({ visible: true });
      await expect(excused).toHaveCount(1);
      await expect(tool.locator('#lng-answer')).toContainText('3.40');
      await expect(tool.locator('.plot-still svg:visible')).toHaveCount(1);
      await expect(tool.locator('.controls'), 'nothing that would not answer').toBeHidden();
      const above = await excused.boundingBox();
      const below = await tool.locator('#lng-answer').boundingBox();
      expect(above.y).toBeLessThan(below.y);
    });
  }

  test('the whole article, its notes and the table can be read', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const claim = page.locator('a.claim').first();
    const note = (await claim.getAttribute('href')).slice(1);
    await claim.click();
    await expect(page.locator(`[id="${note}"]`)).toBeInViewport();
    await page.locator('summary', { hasText: 'The chart as a table' }).click();
    await expect(page.getByRole('table')).toBeVisible();
  });
});
