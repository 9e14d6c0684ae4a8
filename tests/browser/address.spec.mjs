// The address is the tool's memory.

import { expect, test } from './fixtures.mjs';
import { LINK } from './pages/site.mjs';
import { LngTool } from './pages/tool.mjs';

let tool;
test.beforeEach(({ page }) => {
  tool = new LngTool(page);
});

for (const [what, link] of [
  ['a link with values', LINK],
  ['one copied out of HTML', '?v=1&amp;lng.volume=3&amp;lng.price=9.5'],
  ['one with percent signs', '?v=1&lng%2Evolume=3&lng%2eprice=9%2E5'],
  ['one through a newsletter', '?utm_source=letter&v=1&lng.volume=3&lng.price=9.5&fbclid=x.y'],
  ['one in another order', '?lng.price=9.5&v=1&lng.volume=3'],
]) {
  for (const path of ['/', '/embed/lng/', '/ms/', '/ms/embed/lng/']) {
    test(`${what} shows its values on ${path}`, async () => {
      await tool.open(path + link);
      await expect(tool.answer.locator('strong')).toHaveText(/1\.48.bilion setahun|1\.48.billion a year/);
      await expect(tool.notices).toBeHidden();
    });
  }
}

test('units, form and unknown travel in the link', async ({ page }) => {
  await tool.open('/embed/lng/?v=1&lng.punit=formula&lng.fee=2.5&lng.vunit=bcf&lng.volume=240');
  await expect(tool.unit('Volume')).toHaveValue('bcf');
  await expect(tool.unit('Price')).toHaveValue('formula');
  await tool.results('US$1.60 billion a year');
  await tool.choice('Henry Hub').check();
  await tool.type('Value', '3.2');
  await expect.poll(() => page.url()).toContain('lng.value=3.2');
  const said = await tool.answer.textContent();
  await page.reload();
  await tool.isLive();
  await expect(tool.answer).toHaveText(said);
  await expect(tool.choice('Henry Hub')).toBeChecked();
});

test('only differences from the defaults are written', async () => {
  await tool.open('/embed/lng/');
  await tool.addressBecomes({});
  await tool.type('Volume', '3');
  await tool.addressBecomes({ v: '1', 'lng.volume': '3' });
  await tool.type('Price', '9.5');
  await tool.addressBecomes({ v: '1', 'lng.volume': '3', 'lng.price': '9.5' });
  await tool.type('Volume', '5');
  await tool.addressBecomes({ v: '1', 'lng.price': '9.5' });
  await tool.reset.click();
  await tool.addressBecomes({});
});

test('opening a link does not rewrite it', async ({ page }) => {
  const address = `/embed/lng/?utm_source=a&v=1&lng.volume=3&lng.heat=46.4#?secret=abc`;
  await tool.open(address);
  await page.waitForTimeout(600);
  expect(page.url().endsWith(address)).toBe(true);
});

test('what others put into the address stays, and so does the fragment', async ({ page }) => {
  await tool.open('/embed/lng/?childId=lng-0&utm_source=x&theme=light#here');
  await tool.type('Volume', '3');
  await tool.addressBecomes({ childId: 'lng-0', utm_source: 'x', theme: 'light', v: '1', 'lng.volume': '3' });
  expect(page.url()).toMatch(/#here$/);
  await expect(tool.notices).toBeHidden();
});

test.describe('values that cannot be used are named', () => {
  for (const [query, named] of [
    ['lng.volume=banana', 'lng.volume says “banana”'],
    ['lng.volume=1000', 'lng.volume says “1000”. Allowed is 0 to 100'],
    ['lng.volume=3,5', 'lng.volume says “3,5”'],
    ['lng.vunit=stone', 'lng.vunit says “stone”. Allowed: mt, bcm, bcf, twh, cargo'],
    ['lng.heat=46.4', 'net heat'],
    ['lng.solve=hub', 'needs the contract formula'],
    ['lng.volume=5&lng.volume=4', 'more than once'],
    ['v=99&lng.volume=5', 'This link (v=99)'],
    ['lng.volume=<b>x</b>', 'lng.volume says “<b>x</b>”'],
  ]) {
    test(query, async () => {
      await tool.open(`/embed/lng/?${query.startsWith('v=') ? '' : 'v=1&'}${query}&lng.price=9.5`);
      await expect(tool.notices).toBeVisible();
      await expect(tool.notices).toContainText(named);
      await expect(tool.notices.locator('b')).toHaveCount(0);
      await tool.results('US$2.47 billion a year');
      await tool.notices.getByRole('button', { name: 'Close this notice' }).click();
      await expect(tool.notices).toBeHidden();
    });
  }

  test('and come in sight of whoever opened the link', async ({ page }) => {
    await page.goto('/embed/lng/?v=1&lng.volume=banana');
    await expect(tool.notices).toBeInViewport();
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });
});

test('parameters of nobody are ignored silently', async () => {
  await tool.open('/embed/lng/?utm_campaign=x&fbclid=y&ref=z&lng.unknown=1&volume=3&opinion.colour=red');
  await tool.results('US$3.40 billion a year');
  await expect(tool.notices).toBeHidden();
});

test('a reload and the way back keep the state', async ({ page }) => {
  await tool.open('/');
  await tool.type('Volume', '3');
  await tool.addressBecomes({ v: '1', 'lng.volume': '3' });
  await page.reload();
  await tool.isLive();
  await tool.results('US$2.04 billion a year');
  await page.goto('/404.html');
  await page.goBack();
  await tool.isLive();
  await tool.results('US$2.04 billion a year');
  await expect(tool.entry('Volume')).toHaveValue('3');
  await page.goForward();
  await page.goBack();
  await tool.isLive();
  await expect(tool.volume).toHaveValue('3');
  await tool.results('US$2.04 billion a year');
});

test('moving a slider does not fill the way back', async ({ page }) => {
  await page.goto('/404.html');
  await tool.open('/embed/lng/');
  for (const volume of ['3', '4', '6']) {
    await tool.type('Volume', volume);
    await tool.addressBecomes({ v: '1', 'lng.volume': volume });
  }
  await page.goBack();
  await expect(page).toHaveURL(/404\.html$/);
});

test.describe('the language switch', () => {
  test('keeps the state', async ({ page }) => {
    await tool.open('/');
    await tool.type('Volume', '3');
    await tool.addressBecomes({ v: '1', 'lng.volume': '3' });
    await page.getByRole('link', { name: 'Bahasa Malaysia' }).click();
    await expect(page).toHaveURL(/\/ms\/\?v=1&lng\.volume=3/);
    await tool.isLive();
    await expect(tool.answer.locator('strong')).toHaveText(/2\.04.bilion setahun/);
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(/\/\?v=1&lng\.volume=3/);
    await tool.isLive();
    await tool.results('US$2.04 billion a year');
  });

  test('keeps the place that the address names', async ({ page }) => {
    await page.goto(`/${LINK}#price`);
    await expect(page.locator('#price')).toBeInViewport();
    await page.getByRole('link', { name: 'Bahasa Malaysia' }).click();
    await expect(page).toHaveURL(/\/ms\/\?v=1&lng\.volume=3&lng\.price=9\.5#price$/);
    await expect(page.locator('#price')).toBeInViewport();
  });

  test('works without scripts', async ({ browser, watch }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: process.env.FP_BASE_URL });
    await watch.follow(context);
    const page = await context.newPage();
    await page.goto('/');
    await page.getByRole('link', { name: 'Bahasa Malaysia' }).click();
    await expect(page).toHaveURL(/\/ms\/$/);
    await context.close();
  });
});

test('the links in an embed carry the reader’s values', async ({ page }) => {
  await tool.open('/embed/lng/');
  await tool.type('Volume', '3');
  await expect(page.locator('[data-state-link]')).toHaveAttribute('href', /\?v=1&lng\.volume=3$/);
});
