// The record: found by words and by filters, whole without scripts, each entry at its own address.

import { expect, test } from './fixtures.mjs';
import { RECORDS } from './pages/site.mjs';

/** What a reader sees of the record's entries. */
class Record {
  constructor(page) {
    this.page = page;
    this.search = page.locator('#find-q');
    this.count = page.locator('#find-count');
    this.clear = page.locator('#find-clear');
    this.none = page.locator('#find-none');
    this.entries = page.locator('.filed');
    this.shown = page.locator('.filed:not([hidden])');
    this.filters = page.locator('.finder');
  }

  filter(name) {
    return this.page.locator(`[data-find=${name}]`);
  }

  /** Types, and waits until it has been told how many entries are left; returns how many. */
  async find(words) {
    await this.search.fill(words);
    return this.#heard('q', words);
  }

  /** Chooses, and waits like `find`. */
  async choose(name, value) {
    await this.filter(name).selectOption(value);
    return this.#heard(name, value);
  }

  /** Ticks, and waits like `find`. */
  async tick(name) {
    await this.filter(name).check();
    return this.#heard(name, '1');
  }

  /** The address is kept when the entries are filtered, the number is told half a second later. */
  async #heard(name, value) {
    await expect(this.page).toHaveURL((url) => url.searchParams.get(name) === value);
    await expect.poll(async () => (await this.told()) - (await this.shown.count())).toBe(0);
    return this.told();
  }

  /** How many entries are said to be shown. */
  async told() {
    return Number(/[\d,]+/.exec(await this.count.textContent())[0].replaceAll(',', ''));
  }
}

for (const { name, path, lang } of RECORDS) {
  test.describe(`the ${name}`, () => {
    test('finds entries that have all the words, and says how many', async ({ page }) => {
      const record = new Record(page);
      await page.goto(path);
      const all = await record.told();
      expect(all).toBeGreaterThan(900);
      expect(await record.entries.count()).toBe(all);
      const some = await record.find('lynas');
      expect(some).toBeGreaterThan(5);
      expect(some).toBeLessThan(all / 4);
      const fewer = await record.find(lang === 'ms' ? 'lynas permintaan' : 'lynas demand');
      expect(fewer).toBeGreaterThan(0);
      expect(fewer).toBeLessThan(some);
      await expect(record.shown).toHaveCount(fewer);
      for (const text of await record.shown.allTextContents()) {
        expect(text.toLowerCase()).toContain('lynas');
        expect(text.toLowerCase()).toContain(lang === 'ms' ? 'permintaan' : 'demand');
      }
      for (const section of await page.locator('[data-kind]:not([hidden])').all()) {
        expect(await section.locator('.filed:not([hidden])').count(), 'no heading without an entry').toBeGreaterThan(0);
      }
    });

    test('filters by kind, publisher, confidence, dispute and vain search', async ({ page }) => {
      const record = new Record(page);
      await page.goto(path);
      await record.filters.locator('summary').click();
      const claims = await record.choose('kind', 'claims');
      await expect(page.locator('[data-kind]:not([hidden])')).toHaveCount(1);
      const sure = await record.choose('confidence', 'high');
      await expect(record.shown).toHaveCount(sure);
      expect(sure).toBeGreaterThan(0);
      expect(sure).toBeLessThan(claims);
      const star = await record.choose('by', 'the-star');
      await expect(record.shown).toHaveCount(star);
      expect(star).toBeGreaterThan(0);
      expect(star).toBeLessThan(sure);
      for (const text of await record.shown.allTextContents()) expect(text).toContain('The Star');
      expect(await record.tick('disputed')).toBeLessThanOrEqual(star);
      await record.clear.click();
      const missing = await record.tick('missing');
      expect(missing).toBeGreaterThan(10);
      await expect(page.locator('.filed[data-missing]')).toHaveCount(missing);
    });

    test('comes back to what was looked for', async ({ page }) => {
      const record = new Record(page);
      await page.goto(path);
      await record.filters.locator('summary').click();
      await record.choose('kind', 'sources');
      const found = await record.find('reuters');
      await expect(page).toHaveURL(/[?&]q=reuters\b/);
      await expect(page).toHaveURL(/[?&]kind=sources\b/);
      await page.reload();
      await expect(record.search).toHaveValue('reuters');
      await expect(record.filter('kind')).toHaveValue('sources');
      await expect(record.filters).toHaveAttribute('open', '');
      await expect(record.shown).toHaveCount(found);
      // And in the other language.
      await page.locator('a.language').click();
      await expect(record.search).toHaveValue('reuters');
      await expect(record.filter('kind')).toHaveValue('sources');
      // What no option has is taken for none.
      await page.goto(`${path}?kind=nothing&q=reuters`);
      await expect(record.filter('kind')).toHaveValue('');
      expect(await record.shown.count()).toBeGreaterThanOrEqual(found);
    });

    test('says what to do where nothing matches, and starts again', async ({ page }) => {
      const record = new Record(page);
      await page.goto(path);
      const all = await record.told();
      expect(await record.find('zzzz')).toBe(0);
      await expect(record.none).toBeVisible();
      await record.clear.click();
      await expect(record.none).toBeHidden();
      await expect(record.search).toBeFocused();
      await expect(record.search).toHaveValue('');
      await expect(record.shown).toHaveCount(all);
      await expect(page).toHaveURL(new RegExp(`${path}$`));
    });

    test('opens, marks and shows what an address names', async ({ page }) => {
      const record = new Record(page);
      await page.goto(`${path}?q=zzzz#note-facts-compiled`);
      const note = page.locator('#note-facts-compiled');
      await expect(note).toBeInViewport();
      await expect(record.search, 'the search that hid it is cleared').toHaveValue('');
      await expect(page).toHaveURL(/#note-facts-compiled$/);
      const marked = (what) => what.evaluate((it) => getComputedStyle(it).backgroundColor);
      const paper = await marked(page.locator('body'));
      expect(await marked(note)).not.toBe(paper);
      // From one entry to another, which a search hides.
      await record.find('zzzz');
      await page.evaluate(() => (location.hash = '#source-fine-print'));
      await expect(page.locator('#source-fine-print')).toBeInViewport();
      await expect(record.search).toHaveValue('');
      // The row of the search stands over nothing that an address names.
      const row = await page.locator('.find').boundingBox();
      const box = await page.locator('#source-fine-print').boundingBox();
      expect(box.y).toBeGreaterThanOrEqual(row.y + row.height - 1);
    });

    test('is searched with the keyboard alone, and what is focused is never covered', async ({ page }) => {
      const record = new Record(page);
      await page.setViewportSize({ width: 360, height: 640 });
      await page.goto(path);
      await record.search.focus();
      await page.keyboard.type('busan');
      await expect(page).toHaveURL(/q=busan/);
      const covered = [];
      for (let at = 0; at < 25; at += 1) {
        await page.keyboard.press('Tab');
        const under = await page.evaluate(() => {
          const one = document.activeElement;
          if (one === document.body || one.closest('.find')) return '';
          const { bottom } = document.querySelector('.find').getBoundingClientRect();
          const { top } = one.getBoundingClientRect();
          return top < bottom - 1 && getComputedStyle(document.querySelector('.find')).position === 'sticky' && bottom < innerHeight / 2
            ? `${one.outerHTML.slice(0, 80)} at ${top}`
            : '';
        });
        if (under) covered.push(under);
      }
      expect(covered).toEqual([]);
      // A note opens with the key that opens every fold.
      const summary = page.locator('.filed:not([hidden]) summary').first();
      await summary.focus();
      await page.keyboard.press('Enter');
      await expect(page.locator('.filed:not([hidden]) details').first()).toHaveAttribute('open', '');
    });
  });
}

test('accents and capitals make no difference', async ({ page }) => {
  const record = new Record(page);
  await page.goto('/sources/');
  const plain = await record.find('malaysia mou');
  await record.search.fill('');
  await expect(record.shown).not.toHaveCount(plain);
  await record.search.fill('MALÁYSIA Möu');
  await expect(record.shown).toHaveCount(plain);
});

test('a search of a thousand entries never holds a slow phone up for a second', async ({ page }) => {
  await page.goto('/sources/');
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const record = new Record(page);
  await record.find('re'); // the words are gathered once
  await page.evaluate(() => {
    globalThis.longest = 0;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) globalThis.longest = Math.max(globalThis.longest, duration);
    }).observe({ entryTypes: ['longtask'] });
  });
  await record.find('reserve');
  await record.find('r');
  expect(await page.evaluate(() => globalThis.longest)).toBeLessThan(1000);
});

test('the article leads to the record and back', async ({ page }) => {
  await page.goto('/');
  await page.locator('.head-links').getByRole('link', { name: 'Sources' }).click();
  await expect(page).toHaveURL(/\/sources\/$/);
  await expect(page.locator('.head-links [aria-current=page]')).toHaveText('Sources');
  await page.goto('/sources/#note-knowledge-ends');
  const back = page.locator('#note-knowledge-ends .back');
  await back.click();
  await expect(page).toHaveURL(/\/#ref-knowledge-ends$/);
  await expect(page.locator('#ref-knowledge-ends')).toBeInViewport();
});

test('what is cited is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('/ms/sources/');
  await page.locator('.cite summary').click();
  const button = page.locator('.cite pre + button');
  await button.click();
  await expect(button).toHaveText('Sudah disalin.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(await page.locator('.cite pre').textContent());
  expect(copied).toMatch(/^@online\{/);
});

test('every file that is offered is there', async ({ page, request }) => {
  for (const { path } of RECORDS) {
    await page.goto(path);
    const files = await page.locator('a[download]').evaluateAll((all) => all.map(({ href }) => href));
    expect(files.length).toBeGreaterThan(10);
    for (const file of files) expect((await request.get(file)).status(), file).toBe(200);
  }
});

test('on paper it has what is shown and no tools of the screen', async ({ page }) => {
  const record = new Record(page);
  await page.goto('/sources/');
  const found = await record.find('busan');
  await page.emulateMedia({ media: 'print' });
  await expect(record.search).toBeHidden();
  await expect(page.locator('.self').first()).toBeHidden();
  await expect(record.shown).toHaveCount(found);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const { name, path } of RECORDS) {
    test(`the ${name} is whole, with its contents and without a search that does nothing`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('#find-q')).toBeHidden();
      await expect(page.locator('.finder')).toBeHidden();
      await expect(page.locator('.filed[hidden], [data-kind][hidden]')).toHaveCount(0);
      for (const link of await page.locator('.contents a').all()) {
        await expect(page.locator(`[id="${(await link.getAttribute('href')).slice(1)}"]`)).toHaveCount(1);
      }
      await page.goto(`${path}#source-fine-print`);
      await expect(page.locator('#source-fine-print')).toBeInViewport();
      await expect(page.locator('.card').first()).toBeVisible();
    });
  }
});
