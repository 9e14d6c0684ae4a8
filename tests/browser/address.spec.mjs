// The address is the tools' memory.

import { expect, test } from './fixtures.mjs';
import { ALL, LINK, LINK_TO_ALL, PAGES, awaken } from './pages/site.mjs';
import { LngTool, Tool } from './pages/tool.mjs';

let tool;
test.beforeEach(({ page }) => {
  tool = new LngTool(page);
});

/** A tool's or all tools' parameters as they may arrive. */
const FORMS = [
  ['a link with values', (link) => `?v=1&${link}`],
  ['one copied out of HTML', (link) => `?v=1&amp;${link.replaceAll('&', '&amp;')}`],
  ['one with percent signs', (link) => `?v=1&${link.replace(/(?<=^|&)(\w+)\./g, '$1%2E')}`],
  ['one through a newsletter', (link) => `?utm_source=letter&v=1&${link}&fbclid=x.y`],
  ['one in another order', (link) => `?${link.split('&').reverse().join('&')}&v=1`],
];

for (const [what, written] of FORMS) {
  for (const { path, tools } of PAGES.filter(({ tools }) => tools.length)) {
    // The embeds in Malay read addresses as those in English do.
    if (path.startsWith('/ms/embed/') && what !== FORMS[0][0]) continue;
    test(`${what} shows its values on ${path}`, async ({ page }) => {
      await page.goto(path + written(tools.map(({ link }) => link).join('&')));
      for (const facts of tools) {
        const shown = new Tool(page, facts);
        await shown.isLive();
        await expect(shown.answer).toHaveText(facts.shows);
        await expect(shown.notices).toBeHidden();
      }
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
  for (const path of ['/', ...ALL.map(({ slug }) => `/ms/embed/${slug}/`)]) {
    await page.goto(path + LINK_TO_ALL);
    await awaken(page);
    await page.waitForTimeout(600);
    expect(page.url().endsWith(path + LINK_TO_ALL), page.url()).toBe(true);
  }
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

for (const facts of ALL) {
  test(`the link and the code of the ${facts.slug} embed carry the reader’s values`, async ({ page }) => {
    const own = new Tool(page, facts);
    await own.open();
    await own.follow(facts.link);
    await expect(own.answer).toHaveText(facts.shows);
    const link = `?v=1&${facts.link}`;
    const article = await page.locator('[data-widget]').getAttribute('data-page');
    const sorted = (address) => [...new URL(address).searchParams].map((pair) => pair.join('=')).toSorted();
    const expected = sorted(article + link);
    const reaches = (read) => expect.poll(async () => sorted(await read())).toEqual(expected);
    await reaches(() => page.locator('[data-state-link]').getAttribute('href'));
    await reaches(() => own.address.inputValue());
    await reaches(async () => /src="([^"]+)"/.exec(await own.code.inputValue())[1].replaceAll('&amp;', '&'));
    expect(await own.address.inputValue(), 'the page, not the embed').toContain(`${article}?`);
    expect(await own.code.inputValue()).toContain(`/embed/${facts.slug}/?`);
  });
}
