// The map by keyboard only: one stop for all parties, arrows between them, letters to their names, cards.

import { expect, test } from './fixtures.mjs';
import { MapTool } from './pages/map.mjs';

const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

/** After this many milliseconds letters begin a new name. */
const NEW_NAME = 1000;

let tool;
test.beforeEach(async ({ page }) => {
  tool = new MapTool(page);
  await tool.open();
});

/** All parties that arrows lead to from one of them. */
async function walked(page, from) {
  const reached = [from];
  for (const party of reached) {
    for (const arrow of ARROWS) {
      await tool.goTo(party);
      await page.keyboard.press(arrow);
      const next = await tool.focused();
      expect(next, `${arrow} from ${party}`).not.toBe(null);
      if (!reached.includes(next)) reached.push(next);
    }
  }
  return reached.toSorted();
}

test('the parties are one stop of the Tab key, both ways', async ({ page }) => {
  await tool.button('zoom-all').focus();
  await page.keyboard.press('Tab');
  expect(await tool.focused()).toBe('malaysia');
  await page.keyboard.press('Tab');
  expect(await tool.focused()).toBe(null);
  await page.keyboard.press('Shift+Tab');
  expect(await tool.focused()).toBe('malaysia');
  await page.keyboard.press('Shift+Tab');
  await expect(tool.button('zoom-all')).toBeFocused();
  await expect(tool.root.locator('svg[role=button][tabindex="0"]')).toHaveCount(1);
});

test('the stop is where the reader was', async ({ page }) => {
  await tool.goTo('malaysia');
  await page.keyboard.press('ArrowUp');
  const left = await tool.focused();
  expect(left).not.toBe('malaysia');
  await tool.date.focus();
  await tool.goTo(left);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await tool.focused()).toBe(left);
  await expect(tool.root.locator('svg[role=button][tabindex="0"]')).toHaveCount(1);
});

test('arrows lead to neighbours, and to every party that is shown', async ({ page }) => {
  for (const [from, arrow, to] of [
    ['thailand', 'ArrowRight', 'cambodia'],
    ['cambodia', 'ArrowLeft', 'thailand'],
    ['south-korea', 'ArrowRight', 'japan'],
    ['malaysia', 'ArrowDown', 'indonesia'],
  ]) {
    await tool.goTo(from);
    await page.keyboard.press(arrow);
    expect(await tool.focused(), `${arrow} from ${from}`).toBe(to);
  }
  const shown = await tool.parties();
  expect(shown.length).toBeGreaterThan(10);
  expect(await walked(page, 'malaysia')).toEqual(shown.toSorted());
});

test('also when countries are shown that only joined wider texts', async ({ page }) => {
  const before = (await tool.parties()).length;
  await tool.part('others').press('Enter');
  await expect(tool.part('others')).toHaveAttribute('aria-pressed', 'true');
  const shown = await tool.parties();
  expect(shown.length).toBeGreaterThan(before);
  expect(await walked(page, 'malaysia')).toEqual(shown.toSorted());
});

test('at the edge of the map an arrow stays where it is', async ({ page }) => {
  await tool.goTo('united-states');
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight');
  expect(await tool.focused()).toBe('united-states');
});

test('letters lead to names, one letter to one after the other', async ({ page }) => {
  await tool.goTo('japan');
  await page.keyboard.type('ma');
  expect(await tool.focused()).toBe('malaysia');
  const begins = [];
  for (let press = 0; press < 3; press += 1) {
    await page.waitForTimeout(NEW_NAME);
    await page.keyboard.press('m');
    begins.push(await tool.focused());
  }
  expect(begins).toEqual(['myanmar', 'malaysia', 'myanmar']);
  await page.waitForTimeout(NEW_NAME);
  await page.keyboard.type('so');
  expect(await tool.focused(), 'more letters tell South Korea from others').toBe('south-korea');
  await page.waitForTimeout(NEW_NAME);
  await page.keyboard.press('x');
  expect(await tool.focused(), 'a letter of nobody').toBe('south-korea');
  expect(await tool.parameters()).toEqual({});
});

test('letters are those of the names in Malay', async ({ page }) => {
  await tool.open('/ms/embed/map/');
  await tool.goTo('japan');
  await page.keyboard.type('am');
  expect(await tool.focused(), 'Amerika Syarikat').toBe('united-states');
});

test('Home and End lead to the ends of the list', async ({ page }) => {
  const inTable = await tool
    .part('parties')
    .locator('th a')
    .evaluateAll((all) => all.map(({ dataset }) => dataset.arg));
  const shown = await tool.parties();
  const inOrder = inTable.filter((party) => shown.includes(party));
  await tool.goTo('malaysia');
  await page.keyboard.press('End');
  expect(await tool.focused()).toBe(inOrder.at(-1));
  await page.keyboard.press('Home');
  expect(await tool.focused()).toBe(inOrder[0]);
});

test('Enter opens a card and leads into it, Esc leads back', async ({ page }) => {
  await tool.goTo('japan');
  await page.keyboard.press('Enter');
  await tool.isRead('japan');
  await expect(tool.party('japan')).toHaveAttribute('aria-pressed', 'true');
  await tool.addressBecomes({ v: '1', 'map.at': 'japan' });
  await page.keyboard.press('Escape');
  await expect.poll(() => tool.focused()).toBe('japan');
  await expect(tool.root.locator('.card:visible')).toHaveCount(0);
  await expect(tool.party('japan')).toHaveAttribute('aria-pressed', 'false');
  await tool.addressBecomes({});
});

test('Space opens a card and stays on the map', async ({ page }) => {
  await tool.goTo('malaysia');
  const before = await page.evaluate(() => scrollY);
  await page.keyboard.press('Space');
  await tool.opened('malaysia');
  await page.waitForTimeout(150);
  expect(await tool.focused()).toBe('malaysia');
  expect(await page.evaluate(() => scrollY), 'the page does not scroll').toBe(before);
  await expect(tool.shown.and(page.locator('[aria-pressed=true]'))).toHaveCount(1);
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  await expect(tool.party('malaysia')).toHaveAttribute('aria-pressed', 'false');
  await expect(tool.shown.and(page.locator('[aria-pressed=true]'))).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(tool.root.locator('.card:visible')).toHaveCount(0);
  expect(await tool.focused()).not.toBe(null);
});

test('a link in a card leads into the next card, and Esc back to the map', async ({ page }) => {
  await tool.goTo('malaysia');
  await page.keyboard.press('Enter');
  await tool.isRead('malaysia');
  const link = tool.card('malaysia').getByRole('link', { name: 'US-Malaysia Agreement on Reciprocal Trade' });
  await link.focus();
  await page.keyboard.press('Enter');
  await tool.isRead('us-malaysia-art');
  await tool.card('us-malaysia-art').getByRole('link', { name: 'United States', exact: true }).focus();
  await page.keyboard.press('Enter');
  await tool.isRead('united-states');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Escape');
  await expect.poll(() => tool.focused()).toBe('united-states');
});

test('“Back to the map” leads back', async ({ page }) => {
  await tool.goTo('vietnam');
  await page.keyboard.press('Enter');
  await tool.isRead('vietnam');
  await page.keyboard.press('Shift+Tab');
  await expect(tool.back).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => tool.focused()).toBe('vietnam');
  await expect(tool.back).toBeHidden();
});

test('whoever listens is told a party’s texts and how they stand', async ({ page }) => {
  await expect(tool.spoken, 'silent at first').toBeEmpty();
  await tool.goTo('south-korea');
  await page.keyboard.press('ArrowRight');
  expect(await tool.focused()).toBe('japan');
  await expect(tool.spoken).toHaveText(/^Japan\. /);
  const items = tool.card('japan').locator('li:has(.stand-short)');
  expect(await items.count()).toBeGreaterThan(1);
  for (const item of await items.all()) {
    const [name, stand] = [await item.locator('a').textContent(), await item.locator('.stand-short').textContent()];
    await expect(tool.spoken).toContainText(`${name}: ${stand}`);
  }
  await tool.on('2025-10-20');
  await tool.goTo('japan');
  await expect(tool.spoken).toHaveText('Japan. No text or measure by this day.');
});

test('a party is a button with its name, and says whether it is open', async ({ page }) => {
  const malaysia = page.getByRole('button', { name: 'Malaysia', exact: true });
  await expect(malaysia).toHaveAttribute('aria-pressed', 'false');
  await malaysia.press('Enter');
  await expect(malaysia).toHaveAttribute('aria-pressed', 'true');
  const named = await tool.shown.evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')));
  expect(new Set(named).size).toBe(named.length);
});

test('a party beyond the part that is seen is brought into sight', async ({ page }) => {
  await tool.goTo('japan');
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('+');
  expect(await tool.zoom()).toBeGreaterThan(4);
  await page.keyboard.type('aus');
  expect(await tool.focused()).toBe('australia');
  const [box, panel] = [await tool.party('australia').locator('.dot').boundingBox(), await tool.world.boundingBox()];
  expect(box.x).toBeGreaterThan(panel.x);
  expect(box.x + box.width).toBeLessThan(panel.x + panel.width);
  expect(box.y).toBeGreaterThan(panel.y);
  expect(box.y + box.height).toBeLessThan(panel.y + panel.height);
  await page.keyboard.press('0');
  expect(await tool.zoom()).toBe(1);
});

test('keys for the browser are left to it', async ({ page }) => {
  await tool.goTo('malaysia');
  for (const keys of ['Control+ArrowUp', 'Alt+m', 'Control+m']) await page.keyboard.press(keys);
  expect(await tool.focused()).toBe('malaysia');
});
