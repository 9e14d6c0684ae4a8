// Looking nearer and elsewhere on the map: buttons, wheel, mouse, fingers; and the page scrolls as ever.

import { expect, test } from './fixtures.mjs';
import { MapTool } from './pages/map.mjs';

let tool;
test.beforeEach(({ page }) => {
  tool = new MapTool(page);
});

const scrolled = (page) => page.evaluate(() => scrollY);

/** Until nothing moves any more. */
const rest = (page) => page.waitForTimeout(250);

test.describe('buttons', () => {
  test.beforeEach(() => tool.open());

  test('bring nearer step by step, and back', async () => {
    expect(await tool.zoom()).toBe(1);
    const zooms = [1];
    for (const act of ['zoom-out', 'zoom-all']) await expect(tool.button(act), 'nothing to leave').toBeDisabled();
    for (let press = 0; press < 6; press += 1) {
      await tool.button('zoom-in').click();
      zooms.push(await tool.zoom());
    }
    expect(zooms.toSorted((a, b) => a - b)).toEqual(zooms);
    expect(zooms.at(-1), 'as near as one can look').toBeCloseTo(12, 0);
    await expect(tool.button('zoom-in')).toBeDisabled();
    await tool.button('zoom-in').press('Enter');
    expect(await tool.zoom()).toBe(zooms.at(-1));
    await tool.button('zoom-out').click();
    expect(await tool.zoom()).toBeLessThan(zooms.at(-1));
    await expect(tool.button('zoom-in')).toBeEnabled();
    await tool.button('zoom-all').click();
    expect(await tool.zoom()).toBe(1);
    await tool.button('zoom-all').press('Enter');
    expect(await tool.zoom()).toBe(1);
    await tool.addressBecomes({});
  });

  test('keep the party that is open in sight', async () => {
    await tool.party('ukraine').locator('.dot').click();
    for (let press = 0; press < 4; press += 1) await tool.button('zoom-in').click();
    const [dot, panel] = [await tool.party('ukraine').locator('.dot').boundingBox(), await tool.world.boundingBox()];
    expect(dot.x).toBeGreaterThan(panel.x);
    expect(dot.x + dot.width).toBeLessThan(panel.x + panel.width);
    expect(dot.y).toBeGreaterThan(panel.y);
    expect(dot.y + dot.height).toBeLessThan(panel.y + panel.height);
  });

  test('that move are there only when there is something to move', async () => {
    const pans = ['pan-left', 'pan-right', 'pan-up', 'pan-down'].map((act) => tool.button(act));
    for (const pan of pans) await expect(pan).toBeHidden();
    for (let press = 0; press < 3; press += 1) await tool.button('zoom-in').click();
    for (const pan of pans) await expect(pan).toBeVisible();
    for (const [act, axis, sign] of [
      ['pan-left', 0, -1],
      ['pan-right', 0, 1],
      ['pan-up', 1, -1],
      ['pan-down', 1, 1],
    ]) {
      const before = (await tool.seen())[axis];
      await tool.button(act).click();
      expect(((await tool.seen())[axis] - before) * sign, act).toBeGreaterThan(1);
    }
    await tool.button('zoom-all').click();
    for (const pan of pans) await expect(pan).toBeHidden();
  });

  test('never lead beyond the map, from end to end', async () => {
    const [x, y, width, height] = await tool.seen();
    for (let press = 0; press < 3; press += 1) await tool.button('zoom-in').click();
    for (const act of ['pan-left', 'pan-up', 'pan-right', 'pan-down', 'pan-left']) {
      for (let press = 0; press < 12; press += 1) await tool.button(act).click();
      const now = await tool.seen();
      expect(now[0]).toBeGreaterThanOrEqual(x - 0.2);
      expect(now[1]).toBeGreaterThanOrEqual(y - 0.2);
      expect(now[0] + now[2]).toBeLessThanOrEqual(x + width + 0.2);
      expect(now[1] + now[3]).toBeLessThanOrEqual(y + height + 0.2);
    }
    expect((await tool.seen())[0], 'the left edge is reached').toBeCloseTo(x, 0);
    for (let press = 0; press < 12; press += 1) await tool.button('pan-right').click();
    const now = await tool.seen();
    // In a corner of the map there is no globe any more.
    expect(now[0] + now[2], 'and the right edge').toBeGreaterThan(x + width - now[2] / 4);
  });

  test('the close-up does not move with the world; points and names do', async () => {
    const [dot, name] = [tool.party('malaysia').locator('.dot'), tool.party('united-states').locator('.dot')];
    const before = [await dot.boundingBox(), await name.boundingBox()];
    for (let press = 0; press < 2; press += 1) await tool.button('zoom-in').click();
    expect((await dot.boundingBox()).x).toBe(before[0].x);
    expect((await name.boundingBox()).x).not.toBe(before[1].x);
  });

  test('all looking around is one step back', async () => {
    for (const act of ['zoom-in', 'zoom-in', 'pan-left', 'zoom-in']) await tool.button(act).click();
    await tool.undo.click();
    expect(await tool.zoom()).toBe(1);
    await expect(tool.undo).toBeDisabled();
  });
});

test.describe('the wheel', () => {
  test.beforeEach(() => tool.open());

  test('with Ctrl looks nearer at what is under the pointer, and nothing scrolls', async ({ page }) => {
    const middle = await tool.middle();
    const at = { x: middle.x + 150, y: middle.y - 40 };
    await page.mouse.move(at.x, at.y);
    await rest(page);
    const [scroll, before, panel] = [await scrolled(page), await tool.seen(), await tool.world.boundingBox()];
    const under = (seen) => [
      seen[0] + ((at.x - panel.x) / panel.width) * seen[2],
      seen[1] + ((at.y - panel.y) / panel.height) * seen[3],
    ];
    await page.keyboard.down('Control');
    for (let turn = 0; turn < 4; turn += 1) await page.mouse.wheel(0, -120);
    await page.keyboard.up('Control');
    await expect.poll(() => tool.zoom()).toBeGreaterThan(2);
    await rest(page);
    const after = await tool.seen();
    const [was, is] = [under(before), under(after)];
    for (const axis of [0, 1]) expect(Math.abs(is[axis] - was[axis])).toBeLessThan(after[2] * 0.03);
    expect(await scrolled(page)).toBe(scroll);
    expect(await page.evaluate(() => visualViewport.scale), 'nor does the page grow').toBe(1);
    await page.keyboard.down('Control');
    for (let turn = 0; turn < 12; turn += 1) await page.mouse.wheel(0, 120);
    await page.keyboard.up('Control');
    await expect.poll(() => tool.zoom()).toBe(1);
    expect(await scrolled(page)).toBe(scroll);
  });

  test('alone scrolls the page and leaves the map as it is', async ({ page }) => {
    await tool.button('zoom-in').click();
    await page.evaluate(() => scrollTo(0, 0));
    const middle = await tool.middle();
    await page.mouse.move(middle.x, middle.y);
    const [scroll, before] = [await scrolled(page), await tool.seen()];
    await page.mouse.wheel(0, 200);
    await expect.poll(() => scrolled(page)).toBeGreaterThan(scroll + 100);
    expect(await tool.seen()).toEqual(before);
  });
});

test.describe('the mouse', () => {
  test.beforeEach(() => tool.open());

  /** Drags from the middle of the world. */
  async function drag(page, across, down) {
    const { x, y } = await tool.middle();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + across, y + down, { steps: 8 });
    await page.mouse.up();
    await rest(page);
  }

  test('drags what is near, and opens nothing by that', async ({ page }) => {
    await tool.button('zoom-in').click();
    await tool.button('zoom-in').click();
    const [before, panel] = [await tool.seen(), await tool.world.boundingBox()];
    await drag(page, 120, 60);
    const after = await tool.seen();
    expect(before[0] - after[0], 'along with the pointer').toBeGreaterThan((100 / panel.width) * before[2]);
    expect(before[0] - after[0]).toBeLessThan((140 / panel.width) * before[2]);
    expect(before[1] - after[1]).toBeGreaterThan((40 / panel.height) * before[3]);
    await expect(tool.root.locator('.card:visible')).toHaveCount(0);
    expect(await page.evaluate(() => getSelection().toString()), 'no text is marked').toBe('');
    await tool.undo.click();
    expect(await tool.zoom(), 'all looking around is one step').toBe(1);
  });

  test('does not drag the whole map', async ({ page }) => {
    const before = await tool.seen();
    await drag(page, 150, 30);
    expect(await tool.seen()).toEqual(before);
    await expect(tool.undo).toBeDisabled();
  });

  test('a drag that ends outside is over', async ({ page }) => {
    await tool.button('zoom-in').click();
    const panel = await tool.world.boundingBox();
    const { x, y } = await tool.middle();
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, panel.y - 30, { steps: 5 });
    await page.mouse.up();
    const before = await tool.seen();
    await page.mouse.move(x + 100, y, { steps: 5 });
    expect(await tool.seen()).toEqual(before);
    await tool.button('zoom-all').click();
    await tool.party('japan').locator('.dot').click();
    await tool.opened('japan');
  });

  test('after a drag a click is a click again', async ({ page }) => {
    await tool.button('zoom-in').click();
    await drag(page, 60, 0);
    await tool.party('japan').locator('.dot').click();
    await tool.opened('japan');
  });
});

test.describe('fingers', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } });

  let touch;
  test.beforeEach(async ({ page, context }) => {
    await tool.open();
    const session = await context.newCDPSession(page);
    touch = (type, points) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: points.map((point, id) => ({ ...point, id })) });
  });

  /** One finger or more, each from here to there. */
  async function move(...ways) {
    const at = (part) => ways.map(([from, to]) => ({ x: from.x + (to.x - from.x) * part, y: from.y + (to.y - from.y) * part }));
    await touch('touchStart', at(0));
    for (let step = 1; step <= 10; step += 1) await touch('touchMove', at(step / 10));
    await touch('touchEnd', []);
  }

  /** The middle of the world, far enough from the edges of the screen. */
  async function middle(page) {
    await tool.world.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    await rest(page);
    const box = await tool.world.boundingBox();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  test('two of them bring nearer and farther, and the page does not', async ({ page }) => {
    const { x, y } = await middle(page);
    const scroll = await scrolled(page);
    const aside = (by) => [
      { x: x - by, y },
      { x: x + by, y },
    ];
    const [near, far] = [aside(30), aside(110)];
    await move([near[0], far[0]], [near[1], far[1]]);
    await expect.poll(() => tool.zoom()).toBeGreaterThan(2);
    expect(await tool.zoom()).toBeLessThan(6);
    expect(await page.evaluate(() => visualViewport.scale)).toBe(1);
    expect(await scrolled(page)).toBe(scroll);
    await expect(tool.root.locator('.card:visible'), 'nothing is tapped by that').toHaveCount(0);
    const before = await tool.seen();
    const up = ({ x: across, y: down }) => ({ x: across + 40, y: down });
    await move([near[0], up(near[0])], [near[1], up(near[1])]);
    await expect.poll(async () => (await tool.seen())[0], 'two fingers also move it').toBeLessThan(before[0]);
    await move([far[0], near[0]], [far[1], near[1]]);
    await move([far[0], near[0]], [far[1], near[1]]);
    await expect.poll(() => tool.zoom()).toBe(1);
    expect(await scrolled(page)).toBe(scroll);
  });

  for (const near of [false, true]) {
    test(`one of them scrolls the page over ${near ? 'a near' : 'the whole'} map`, async ({ page }) => {
      if (near) await tool.button('zoom-in').tap();
      for (const panel of [tool.world, tool.asia]) {
        await page.evaluate(() => scrollTo(0, 0));
        await panel.evaluate((element) => element.scrollIntoView({ block: 'center' }));
        await rest(page);
        const [scroll, before, box] = [await scrolled(page), await tool.seen(), await panel.boundingBox()];
        const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        await move([from, { x: from.x, y: from.y - 250 }]);
        await expect.poll(() => scrolled(page)).toBeGreaterThan(scroll + 100);
        expect(await tool.seen()).toEqual(before);
        await expect(tool.root.locator('.card:visible')).toHaveCount(0);
      }
    });
  }

  for (const width of [320, 390]) {
    test(`a tap on a point opens its own card at ${width} pixels, however near the next one is`, async ({ page }) => {
      await page.setViewportSize({ width, height: 780 });
      await rest(page);
      for (const party of await tool.parties()) {
        await tool.party(party).scrollIntoViewIfNeeded();
        const box = await tool.party(party).locator('.dot').boundingBox();
        await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
        await tool.opened(party);
      }
    });
  }

  test('a tap opens a card: on a country, on a line', async ({ page }) => {
    for (const [part, card] of [
      ['shape-australia', 'australia'],
      ['near-indonesia', 'indonesia'],
      ['near-arc-us-indonesia', 'us-indonesia'],
    ]) {
      const spot = await tool.spot(tool.part(part));
      await page.touchscreen.tap(spot.x, spot.y);
      await tool.opened(card);
    }
  });
});
