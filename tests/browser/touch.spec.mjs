// The tool by touch, on a phone.

import { expect, test } from './fixtures.mjs';
import { LngTool } from './pages/tool.mjs';

test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

let tool;
let finger;
test.beforeEach(async ({ page, context }) => {
  tool = new LngTool(page);
  await tool.open();
  const session = await context.newCDPSession(page);
  const touch = (type, points) => session.send('Input.dispatchTouchEvent', { type, touchPoints: points });
  /** One finger from here to there. */
  finger = async (from, to) => {
    await touch('touchStart', [from]);
    for (let step = 1; step <= 10; step += 1) {
      const part = (a, b) => a + ((b - a) * step) / 10;
      await touch('touchMove', [{ x: part(from.x, to.x), y: part(from.y, to.y) }]);
    }
    await touch('touchEnd', []);
  };
});

test('dragging a grip moves the answer', async () => {
  await tool.volume.scrollIntoViewIfNeeded();
  await finger(await tool.grip(tool.volume, 5), await tool.grip(tool.volume, 8));
  await expect.poll(() => tool.at(tool.volume)).toBeGreaterThan(7.7);
  expect(await tool.at(tool.volume)).toBeLessThan(8.3);
  await tool.results(LngTool.billions(await tool.at(tool.volume), 13.08));
});

test('tapping the track goes there', async ({ page }) => {
  await tool.price.scrollIntoViewIfNeeded();
  const there = await tool.grip(tool.price, 20);
  await page.touchscreen.tap(there.x, there.y);
  await expect.poll(() => tool.at(tool.price)).toBeGreaterThan(19.4);
  await tool.results(LngTool.billions(5, await tool.at(tool.price)));
});

test('a finger that moves up or down scrolls, over the picture and over a grip', async ({ page }) => {
  const middle = async (place) => {
    const box = await place.boundingBox();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  };
  for (const place of [tool.plot, tool.volume]) {
    await page.evaluate(() => scrollTo(0, 0));
    await place.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    // In the middle of its slider is also where the grip of 5 out of 10 stands.
    const start = await middle(place);
    await finger(start, { x: start.x, y: start.y - 250 });
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
    await expect(tool.volume).toHaveValue('5');
  }
});

test('buttons, choices and folds answer a tap', async () => {
  await tool.choice('Price').tap();
  await tool.results('US$13.08 per MMBtu');
  await tool.undo.tap();
  await tool.results('US$3.40 billion a year');
  await tool.fold('Link to this state').locator('summary').tap();
  await expect(tool.root.getByLabel('Address of this state')).toBeVisible();
});

test('the keyboard that comes up is one for numbers', async () => {
  await expect(tool.entry('Volume')).toHaveAttribute('inputmode', 'decimal');
  const size = await tool.entry('Volume').evaluate((entry) => parseFloat(getComputedStyle(entry).fontSize));
  expect(size, 'phones zoom in on smaller text').toBeGreaterThanOrEqual(16);
});
