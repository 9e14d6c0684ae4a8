// The map's tables: in the order of the cards, sorted by any column, to copy and to download.

import { expect, test } from './fixtures.mjs';
import { MapTool, WORDS } from './pages/map.mjs';

const FOLDS = { parties: 'All parties as a list', texts: 'All texts and measures as a table' };

let tool;
test.beforeEach(async ({ page }) => {
  tool = new MapTool(page);
  await tool.open();
});

/** The ids of the records in a table, from top to bottom. */
const ids = (table) =>
  tool
    .part(table)
    .locator('th[scope=row] a')
    .evaluateAll((all) => all.map(({ dataset }) => dataset.arg));

/** Reads a CSV file. */
function parsed(text) {
  const rows = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  while (cell.lastIndex < text.length) {
    const [, quoted, plain, end] = cell.exec(text);
    rows.at(-1).push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',' && cell.lastIndex < text.length) rows.push([]);
  }
  const [head, ...body] = rows;
  return { head, rows: body.map((row) => Object.fromEntries(row.map((value, at) => [head[at], value]))), body };
}

test('they stand in the order of the cards', async () => {
  const cards = await tool.root.locator('.card').evaluateAll((all) => all.map(({ id }) => id.replace('map-card-', '')));
  expect([...(await ids('parties')), ...(await ids('texts'))]).toEqual(cards);
});

test('they are regions with a name that can be reached and scrolled', async ({ page }) => {
  for (const [table, fold] of Object.entries(FOLDS)) {
    await tool.toggle(fold);
    await expect(page.getByRole('region', { name: new RegExp(fold) })).toBeVisible();
    await expect(tool.fold(fold).getByRole('table')).toHaveAccessibleName(/\S/);
    await expect(tool.rows(table).first().getByRole('rowheader')).toHaveCount(1);
  }
});

for (const [table, fold] of Object.entries(FOLDS)) {
  test(`all columns of the ${table} are sorted up and down`, async () => {
    await tool.toggle(fold);
    const heads = tool.part(`${table}-table`).locator('thead th');
    const all = (await ids(table)).toSorted();
    const isNumber = (key) => /^-?[\d.]+$/.test(key);
    const compared = (a, b) => {
      if (isNumber(a) && isNumber(b)) return Number(a) - Number(b);
      return a < b ? -1 : a > b ? 1 : 0;
    };
    for (let column = 0; column < (await heads.count()); column += 1) {
      for (const [order, sign] of [
        ['ascending', 1],
        ['descending', -1],
      ]) {
        await tool.head(table, column).getByRole('button').click();
        await expect(tool.head(table, column)).toHaveAttribute('aria-sort', order);
        await expect(tool.part(`${table}-table`).locator('[aria-sort]')).toHaveCount(1);
        const keys = (await tool.keys(table, column)).map((key) => key.toLowerCase());
        const filled = keys.filter((key) => key !== '');
        expect(filled, `column ${column}, ${order}`).toEqual(filled.toSorted((a, b) => sign * compared(a, b)));
        expect(keys.slice(filled.length).join(''), 'what has no entry comes last').toBe('');
        expect((await ids(table)).toSorted(), 'no row is lost').toEqual(all);
      }
    }
  });
}

test('by keyboard too, and whoever listens is told', async ({ page }) => {
  await tool.toggle(FOLDS.parties);
  await tool.head('parties', 1).getByRole('button').focus();
  await page.keyboard.press('Enter');
  await expect(tool.head('parties', 1)).toHaveAttribute('aria-sort', 'ascending');
  await expect(tool.spoken).toHaveText('ascending');
  await page.keyboard.press('Space');
  await expect(tool.head('parties', 1)).toHaveAttribute('aria-sort', 'descending');
  await expect(tool.spoken).toHaveText('descending');
  await expect(tool.head('parties', 1).getByRole('button')).toBeFocused();
  expect((await ids('parties'))[0]).toBe('united-states');
});

test('the stands are sorted as they are on the day', async () => {
  await tool.toggle(FOLDS.texts);
  await tool.on('2025-10-22');
  await expect(tool.part('state-us-malaysia-art')).toHaveText(WORDS.en.notYet);
  await tool.head('texts', 6).getByRole('button').click();
  const stands = await tool.keys('texts', 6);
  expect(stands).toEqual(stands.toSorted());
  expect(new Set(stands).size).toBeGreaterThan(2);
});

test('what was looked for and not found is not called unmade', async () => {
  for (const day of ['2025-10-22', '2026-03-16']) {
    await tool.on(day);
    await expect(tool.part('state-myanmar-none')).toHaveText(WORDS.en.nothing);
  }
});

for (const [lang, path] of [
  ['en', '/embed/map/'],
  ['ms', '/ms/embed/map/'],
]) {
  test(`each can be had as CSV, in ${lang}`, async ({ page, request }) => {
    await tool.open(path);
    for (const table of Object.keys(FOLDS)) {
      const link = tool.root.locator(`a[download][href*="map-${table}.csv"]`);
      const address = await link.evaluate((element) => element.href);
      const response = await request.get(new URL(new URL(address).pathname, page.url()).href);
      expect(response.status(), address).toBe(200);
      expect(response.headers()['content-type']).toBe('text/csv; charset=utf-8');
      const { head, rows, body } = parsed(await response.text());
      expect(rows.map(({ id }) => id)).toEqual(await ids(table));
      for (const row of body) expect(row.length, row.join('|')).toBe(head.length);
      const names = await tool.part(table).locator('th[scope=row] a').allTextContents();
      expect(rows.map(({ name }) => name)).toEqual(names);
      if (table === 'texts') {
        const [art] = rows;
        expect(art).toMatchObject({ id: 'us-malaysia-art', class: 'trade', parties: 'united-states malaysia', signed_or_announced: '2025-10-26' });
      }
    }
  });
}

for (const [table, fold] of Object.entries(FOLDS)) {
  test(`the ${table} can be copied as they stand`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tool.toggle(fold);
    await tool.head(table, 0).getByRole('button').click();
    await tool.fold(fold).getByRole('button', { name: 'Copy the table' }).click();
    await expect(tool.spoken).toHaveText('Copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const words = (cell) => cell.replace(/\s+/g, ' ').trim();
    const cells = async (row) => (await row.locator('th, td').allTextContents()).map(words);
    const lines = copied.trim().split(/\r?\n/).map((line) => line.split('\t').map((cell) => cell.trim()));
    expect(lines[0], 'the head').toEqual(await cells(tool.part(`${table}-table`).locator('thead tr')));
    const rows = await tool.rows(table).all();
    const width = await tool.part(`${table}-table`).locator('thead th').count();
    expect(lines.length, copied.slice(0, 200)).toBeGreaterThanOrEqual(rows.length);
    const last = lines.slice(-rows.length);
    for (const [at, row] of rows.entries()) {
      expect(last[at]).toHaveLength(width);
      expect(last[at]).toEqual(await cells(row));
    }
  });
}
