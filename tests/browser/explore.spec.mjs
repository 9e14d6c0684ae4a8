// Charts by hand: read by pointer, finger and keys, their marked point dragged, a state pinned and compared.

import { expect, test } from './fixtures.mjs';
import { HostPage } from './pages/host.mjs';
import { ALL, TOOLS, WITH_CHART } from './pages/site.mjs';
import { LngTool, Tool, middle } from './pages/tool.mjs';

/** What a tool's marked point can be dragged by, in pixels, and the parameters that follow it. */
const WAYS = {
  lng: { by: [-70, -40], sets: ['lng.price', 'lng.volume'] },
  currency: { by: [-120, 0], sets: ['fx.at'] },
  refining: { by: [0, -40], sets: ['share.growth'] },
};

/** How far the point may be from the pointer that holds it: to the next number that can be set. */
const SLACK = 6;

const hint = { en: /^Point at the chart/, ms: /^Tunjuk pada carta/ };

/** A tool's embed in one of the languages. */
async function open(page, facts, lang = 'en', query = '') {
  const tool = new Tool(page, facts);
  await tool.open(`${lang === 'ms' ? '/ms' : ''}${tool.embed}${query}`);
  await tool.plot.scrollIntoViewIfNeeded();
  return tool;
}

/** What the slider over the chart says of itself. */
const value = (tool) =>
  tool.explore.evaluate((slider) => ({
    text: slider.getAttribute('aria-valuetext'),
    now: Number(slider.getAttribute('aria-valuenow')),
    max: Number(slider.getAttribute('aria-valuemax')),
  }));

/** Where the mark of the stop that is read is, from the chart's left and top. */
async function markAt(tool) {
  const [{ x, y }, box] = [await middle(tool.cursor), await tool.plot.boundingBox()];
  return { x: x - box.x, y: y - box.y };
}

/** Runs in the page: from here on, where the last circle of each picture is drawn: the reader's point, over all else. */
function notePoints() {
  if (globalThis.__points) return;
  const { prototype } = CanvasRenderingContext2D;
  const { arc } = prototype;
  const points = (globalThis.__points = new Map());
  prototype.arc = function (x, y, ...rest) {
    const at = this.getTransform().transformPoint({ x, y });
    points.set(this.canvas.id, { across: at.x / this.canvas.width, down: at.y / this.canvas.height });
    return arc.call(this, x, y, ...rest);
  };
}

/** Where the reader's point is drawn, in pixels of the window, while its handle is held and rests. */
const drawnAt = (tool) =>
  tool.part('canvas').evaluate((canvas) => {
    const { across, down } = globalThis.__points.get(canvas.id);
    const { x, y, width, height } = canvas.getBoundingClientRect();
    return { x: x + across * width, y: y + down * height };
  });

/** Takes hold of the marked point with the mouse and moves it; does not let go. */
async function pull(page, tool, [across, down]) {
  await page.evaluate(notePoints);
  await tool.point.scrollIntoViewIfNeeded();
  const from = await tool.pointAt();
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + across, from.y + down, { steps: 8 });
  return { x: from.x + across, y: from.y + down };
}

/** The tool's own parameters in the address, without the version. */
async function own(tool) {
  const { v: _, ...rest } = await tool.parameters();
  return rest;
}

for (const facts of WITH_CHART) {
  const way = WAYS[facts.slug];

  test.describe(`the ${facts.slug} chart`, () => {
    for (const lang of ['en', 'ms']) {
      test(`is read where the mouse points, in ${lang}`, async ({ page }) => {
        const tool = await open(page, facts, lang);
        await expect(tool.readout).toHaveText(hint[lang]);
        const answer = await tool.answer.textContent();
        const box = await tool.plot.boundingBox();
        const read = new Set();
        for (const share of [0.3, 0.45, 0.6]) {
          const [x, y] = [box.width * share, box.height * 0.5];
          await page.mouse.move(box.x + x, box.y + y);
          await expect(tool.cursor).toBeVisible();
          await expect(tool.readout).not.toHaveText(hint[lang]);
          await expect(tool.readout).toHaveText(/\d/);
          read.add(await tool.readout.textContent());
        }
        expect(read.size, 'different words in different places').toBeGreaterThan(1);
        await page.mouse.move(box.x + box.width / 2, box.y - 40);
        await expect(tool.readout).toHaveText(hint[lang]);
        await expect(tool.cursor).toBeHidden();
        expect(await tool.answer.textContent(), 'reading changes nothing').toBe(answer);
        expect(await own(tool)).toEqual({});
      });
    }

    test('is stepped through with keys', async ({ page }) => {
      const tool = await open(page, facts);
      const { keyboard } = page;
      await tool.explore.focus();
      await expect(tool.cursor).toBeVisible();
      const point = await tool.pointAt();
      const start = await middle(tool.cursor);
      expect(Math.hypot(start.x - point.x, start.y - point.y), 'it begins at the marked point').toBeLessThan(20);
      const scroll = await page.evaluate(() => scrollY);

      await keyboard.press('Home');
      const { max } = await value(tool);
      expect(max).toBeGreaterThan(3);
      const walk = [];
      for (let press = 0; press < 4; press += 1) {
        const { text, now } = await value(tool);
        expect(now).toBe(press);
        await expect(tool.readout, 'who looks and who listens are told the same').toHaveText(text);
        walk.push({ text, ...(await markAt(tool)) });
        await keyboard.press('ArrowRight');
      }
      expect(new Set(walk.map(({ text }) => text)).size, 'each stop has words of its own').toBe(4);
      expect(walk.map(({ x }) => x), 'from left to right').toEqual(walk.map(({ x }) => x).toSorted((a, b) => a - b));
      await keyboard.press('ArrowLeft');
      expect((await value(tool)).now).toBe(3);
      await keyboard.press('PageUp');
      expect((await value(tool)).now).toBe(Math.min(13, max));
      await keyboard.press('PageDown');
      expect((await value(tool)).now).toBe(Math.max(0, Math.min(13, max) - 10));
      await keyboard.press('End');
      expect((await value(tool)).now).toBe(max);
      await keyboard.press('ArrowRight');
      expect((await value(tool)).now, 'no further than the end').toBe(max);

      // Every track is reached, and the way back leads to the first.
      const tracks = [await value(tool)];
      for (;;) {
        await keyboard.press('ArrowDown');
        const next = await value(tool);
        if (next.text === tracks.at(-1).text) break;
        tracks.push(next);
        expect(tracks.length).toBeLessThan(12);
      }
      for (let press = 0; press < tracks.length; press += 1) await keyboard.press('ArrowUp');
      expect((await value(tool)).max).toBe(max);

      await keyboard.press('Escape');
      await expect(tool.readout).toHaveText(hint.en);
      await expect(tool.cursor).toBeHidden();
      await expect(tool.explore, 'Esc stays in the figure').toBeFocused();
      expect(await page.evaluate(() => scrollY), 'the page stays where it is').toBe(scroll);
      await expect(tool.spoken, 'the slider speaks for itself').toBeEmpty();
      expect(await own(tool)).toEqual({});
    });

    test('leaves keys that are not its own to the browser', async ({ page }) => {
      const tool = await open(page, facts);
      await tool.explore.focus();
      await page.keyboard.press('Home');
      const before = await value(tool);
      const free = await tool.explore.evaluate((slider) =>
        [
          ['a'],
          ['Tab'],
          ['F5'],
          ['ArrowRight', { altKey: true }],
          ['ArrowRight', { ctrlKey: true }],
          ['Home', { metaKey: true }],
        ].map(([key, more]) => slider.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }))),
      );
      expect(free).toEqual(free.map(() => true));
      expect(await value(tool)).toEqual(before);
    });

    test('has a point that the mouse drags: numbers and address follow, and one step takes it back', async ({ page }) => {
      const tool = await open(page, facts);
      const before = await tool.answer.textContent();
      await tool.listen();
      const pointer = await pull(page, tool, way.by);
      const held = await drawnAt(tool);
      const off = [way.by[0] && Math.abs(held.x - pointer.x), way.by[1] && Math.abs(held.y - pointer.y)];
      expect(Math.max(...off), 'the point stays under the pointer').toBeLessThan(SLACK);
      await expect(tool.answer).not.toHaveText(before);
      expect(await tool.point.evaluate((handle) => getComputedStyle(handle).opacity), 'the handle is not seen').toBe('0');
      await page.mouse.up();
      // The axes fit anew, and the handle is where the point is then.
      await expect(tool.point).toHaveCSS('opacity', '1');
      const [handle, point] = [await tool.pointAt(), await drawnAt(tool)];
      expect(Math.hypot(handle.x - point.x, handle.y - point.y), 'the handle is around the point').toBeLessThan(1);
      await expect.poll(async () => Object.keys(await own(tool))).toEqual(expect.arrayContaining(way.sets));
      expect(await tool.toldOnceAfterAPause()).toContain((await tool.answer.textContent()).slice(0, 12));
      const [after, address] = [await tool.answer.textContent(), await own(tool)];
      await page.mouse.move(held.x + 60, held.y + 20, { steps: 3 });
      expect(await tool.answer.textContent(), 'what is let go stays').toBe(after);
      await tool.undo.click();
      await expect(tool.answer).toHaveText(before);
      await expect(tool.undo, 'a drag is one step').toBeDisabled();
      await tool.addressBecomes({});
      await tool.redo.click();
      await expect(tool.answer).toHaveText(after);
      await expect.poll(() => own(tool)).toEqual(address);
    });

    test('draws only what moves at each step, and what is out of sight follows at a pause', async ({ page }) => {
      // The rows are below the fold.
      await page.setViewportSize({ width: 360, height: 480 });
      const tool = await open(page, facts);
      await tool.point.evaluate((handle) => handle.scrollIntoView({ block: 'end' }));
      const entries = () => tool.root.locator('.row .entry input').evaluateAll((all) => all.map(({ value }) => value).join());
      const before = await entries();
      const base = await tool.base.evaluate((canvas) => {
        globalThis.__drawn = [];
        for (const [{ prototype }, act, layer] of [
          [ImageBitmapRenderingContext, 'transferFromImageBitmap', 'base'],
          [CanvasRenderingContext2D, 'clearRect', 'moving'],
        ]) {
          const original = prototype[act];
          prototype[act] = function (...rest) {
            globalThis.__drawn.push(layer);
            return original.call(this, ...rest);
          };
        }
        return canvas.toDataURL();
      });
      await pull(page, tool, way.by.map((by) => by / 2));
      await expect.poll(entries, 'the entries follow while the point is still held').not.toBe(before);
      const drawn = await page.evaluate(() => globalThis.__drawn);
      expect(drawn.filter((layer) => layer === 'moving').length).toBeGreaterThan(2);
      expect(drawn).not.toContain('base');
      expect(await tool.base.evaluate((canvas) => canvas.toDataURL())).toBe(base);
      await page.mouse.up();
      expect(await page.evaluate(() => getSelection().toString()), 'nothing is selected on the way').toBe('');
    });

    test('takes a drag back that the browser breaks off', async ({ page }) => {
      const tool = await open(page, facts);
      const before = await tool.answer.textContent();
      await pull(page, tool, way.by);
      await expect(tool.answer).not.toHaveText(before);
      await tool.point.dispatchEvent('pointercancel', { isPrimary: true, pointerId: 1 });
      await expect(tool.answer).toHaveText(before);
      await page.mouse.up();
      await expect(tool.answer).toHaveText(before);
      await expect(tool.undo).toBeDisabled();
      await tool.addressBecomes({});
    });

    test('keeps a drag within its axes, however far the pointer goes', async ({ page }) => {
      const tool = await open(page, facts);
      for (const by of [
        [-2000, -1500],
        [2000, 1500],
      ]) {
        await pull(page, tool, by);
        const [point, plot] = [await drawnAt(tool), await tool.plot.boundingBox()];
        expect(point.x).toBeGreaterThanOrEqual(plot.x - 1);
        expect(point.x).toBeLessThanOrEqual(plot.x + plot.width + 1);
        expect(point.y).toBeGreaterThanOrEqual(plot.y - 1);
        expect(point.y).toBeLessThanOrEqual(plot.y + plot.height + 1);
        await page.mouse.up();
        await expect(tool.answer).not.toBeEmpty();
        await tool.reset.click();
      }
    });

    test('leaves the right button and a second finger to the browser', async ({ page }) => {
      const tool = await open(page, facts);
      const before = await tool.answer.textContent();
      const { x, y } = await tool.pointAt();
      await page.mouse.move(x, y);
      await page.mouse.down({ button: 'right' });
      await page.mouse.move(x + way.by[0], y + way.by[1], { steps: 3 });
      await page.mouse.up({ button: 'right' });
      expect(await tool.answer.textContent()).toBe(before);
    });

    for (const lang of ['en', 'ms']) {
      test(`two states are compared in words, in ${lang}`, async ({ page }) => {
        const words = {
          en: { same: 'A and B come to the same.', more: /(more|less) than A \([+\u2212]\d[\d.]*%\)/, pinned: /pinned as A/, let: 'A is let go.' },
          ms: { same: 'A dan B memberikan hasil yang sama.', more: /(melebihi|kurang).*A.*\([+\u2212]\d[\d.]*%\)/, pinned: /A/, let: /A/ },
        }[lang];
        const tool = await open(page, facts, lang);
        await expect(tool.against).toBeEmpty();
        await expect(tool.unpin).toBeHidden();
        // By keys only.
        await tool.pin.focus();
        await page.keyboard.press('Enter');
        await expect(tool.spoken).toHaveText(words.pinned);
        const [a, b] = [tool.against.locator('p').first(), tool.against.locator('p').last()];
        const answer = (await tool.answer.textContent()).trim();
        await expect(a).toHaveText(`A ${answer}`);
        await expect(b).toContainText(words.same);
        await tool.addressBecomes({ v: '1', [`${facts.prefix}.a`]: '1' });
        await tool.listen();
        await tool.step();
        await tool.step();
        await expect(b).toContainText(words.more);
        await expect(a, 'A stays what it was').toHaveText(`A ${answer}`);
        const told = await tool.toldOnceAfterAPause();
        expect(told).toMatch(words.more);
        await expect(tool.image, 'the picture in words').toHaveAccessibleName(/\d/);

        // The address has both, and a reload and a link in the other form bring both back.
        const [state, address] = [await tool.against.textContent(), await tool.parameters()];
        expect(address[`${facts.prefix}.a`]).toBe('1');
        expect(Object.keys(address).length).toBeGreaterThan(2);
        await page.reload();
        await tool.isLive();
        await expect(tool.against).toHaveText(state);
        expect(await tool.parameters()).toEqual(address);
        await expect(tool.notices).toBeHidden();
        // What is changed now is A; B is pinned in its place.
        await tool.pin.click();
        await expect(b).toContainText(words.same);
        await tool.unpin.click();
        await expect(tool.against).toBeEmpty();
        await expect(tool.unpin).toBeHidden();
        await expect(tool.spoken).toHaveText(words.let);
        await expect.poll(async () => Object.keys(await own(tool)).filter((name) => /\.a(\.|$)/.test(name))).toEqual([]);
      });
    }

    test('buttons beside the sliders move them step by step', async ({ page }) => {
      const tool = await open(page, facts);
      const code = (await tool.first.getAttribute('id')).replace(`${facts.prefix}-`, '').replace('-slider', '');
      const [before, name] = [await tool.at(tool.first), facts.fields[code]];
      await expect(tool.stepper(code, '+')).toHaveAccessibleName(`${name}: a step up`);
      await expect(tool.stepper(code, '-')).toHaveAccessibleName(`${name}: a step down`);
      await tool.first.focus();
      await page.keyboard.press('ArrowRight');
      const key = await tool.at(tool.first);
      await tool.undo.click();
      await tool.stepper(code, '+').click();
      expect(await tool.at(tool.first), 'the same step as the arrow key’s').toBe(key);
      await tool.stepper(code, '+').click();
      await tool.undo.click();
      expect(await tool.at(tool.first), 'each press is a step back of its own').toBe(key);
      await tool.stepper(code, '-').click();
      expect(await tool.at(tool.first)).toBe(before);
    });
  });
}

test.describe('a value is taken over from the LNG chart', () => {
  /** Three stops along the reader's line, from the left. */
  async function read(page, tool) {
    await tool.explore.focus();
    await page.keyboard.press('Home');
    for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight');
    return (await value(tool)).text;
  }

  for (const how of ['Enter', 'Space', 'the button']) {
    test(`with ${how}`, async ({ page }) => {
      const tool = new LngTool(page);
      await tool.open();
      const words = await read(page, tool);
      const price = await tool.takeValue.getAttribute('data-arg');
      if (how === 'the button') await tool.takeValue.click();
      else await page.keyboard.press(how);
      await expect(tool.entry('Price')).toHaveValue(price);
      await expect(tool.entry('Volume')).toHaveValue('5');
      await tool.results(LngTool.billions(5, Number(price)));
      expect(words.replace(/\s/g, ' '), 'what was read is what it comes to').toContain(
        LngTool.billions(5, Number(price)).replace(' a year', ''),
      );
      await tool.undo.click();
      await tool.results('US$3.40 billion a year');
      await expect(tool.undo).toBeDisabled();
    });
  }

  test('only where the price is given', async ({ page }) => {
    const tool = new LngTool(page);
    await tool.open('/embed/lng/?v=1&lng.solve=price');
    await read(page, tool);
    await expect(tool.takeValue).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(tool.undo).toBeDisabled();
  });
});

test.describe('undo and redo by keys', () => {
  test('work in the tool, outside of entries', async ({ page }) => {
    const tool = new LngTool(page);
    await tool.open();
    const { keyboard } = page;
    await tool.volume.focus();
    await keyboard.press('ArrowRight');
    await tool.price.focus();
    await keyboard.press('ArrowRight');
    await expect(tool.price).toHaveValue('13.18');
    for (const [focus, keys, price, volume] of [
      [tool.explore, 'ControlOrMeta+z', '13.08', '5.1'],
      [tool.price, 'ControlOrMeta+z', '13.08', '5'],
      [tool.explore, 'ControlOrMeta+Shift+z', '13.08', '5.1'],
      [tool.undo, 'ControlOrMeta+y', '13.18', '5.1'],
    ]) {
      await focus.focus();
      await keyboard.press(keys);
      await expect(tool.price).toHaveValue(price);
      await expect(tool.volume).toHaveValue(volume);
    }
    await expect(tool.spoken).toHaveText(/^Step done again\./);
  });

  test('are the entry’s own in an entry, and nobody’s outside of the tool', async ({ page }) => {
    const tool = new LngTool(page);
    await tool.open();
    await tool.volume.focus();
    await page.keyboard.press('ArrowRight');
    await tool.entry('Volume').focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(tool.volume).toHaveValue('5.1');
    await page.locator('.source-line a').first().focus();
    await page.keyboard.press('ControlOrMeta+z');
    await expect(tool.volume).toHaveValue('5.1');
  });
});

test('a state, pinned and compared, by keyboard only', async ({ page }) => {
  const tool = new LngTool(page);
  await tool.open();
  const { keyboard } = page;
  /** Presses Tab until this has the focus. */
  const tabTo = async (target) => {
    for (let press = 0; press < 60; press += 1) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await keyboard.press('Tab');
    }
    throw new Error('not reached with the Tab key');
  };
  await tabTo(tool.explore);
  await keyboard.press('Home');
  for (let press = 0; press < 4; press += 1) await keyboard.press('ArrowRight');
  const price = await tool.takeValue.getAttribute('data-arg');
  await keyboard.press('Enter');
  await expect(tool.entry('Price')).toHaveValue(price);
  await tabTo(tool.pin);
  await keyboard.press('Enter');
  await expect(tool.against).toContainText('A and B come to the same.');
  await keyboard.press('Shift+Tab');
  await keyboard.press('ControlOrMeta+z');
  await tool.results('US$3.40 billion a year');
  await expect(tool.against).toContainText('more than A');
  await tool.addressBecomes({ v: '1', 'lng.a': '1', 'lng.a.price': price });
});

test('in the article each chart is read and dragged by itself', async ({ page }) => {
  await page.goto('/');
  const answers = [];
  for (const facts of ALL) {
    const tool = new Tool(page, facts);
    await tool.isLive();
    answers.push([tool, await tool.answer.textContent()]);
  }
  const [lng, refining] = [new Tool(page, TOOLS.lng), new Tool(page, TOOLS.refining)];
  await refining.explore.focus();
  await page.keyboard.press('Home');
  await expect(refining.cursor).toBeVisible();
  await expect(lng.cursor).toBeHidden();
  await expect(lng.readout).toHaveText(hint.en);
  await lng.plot.scrollIntoViewIfNeeded();
  await pull(page, lng, WAYS.lng.by);
  await page.mouse.up();
  for (const [tool, before] of answers) {
    if (tool.facts === TOOLS.lng) await expect(tool.answer).not.toHaveText(before);
    else expect(await tool.answer.textContent(), tool.facts.slug).toBe(before);
  }
});

test('in another site’s page the chart works, and the Tab key leads on', async ({ page, hostSite }) => {
  const host = new HostPage(page, hostSite);
  await host.open('plain');
  const { tool } = host;
  await expect(tool.root).toHaveAttribute('data-live', '');
  await tool.explore.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await expect(tool.readout).toHaveText(/\d/);
  await page.keyboard.press('Tab');
  await expect(tool.explore).not.toBeFocused();
  await pull(page, tool, WAYS.lng.by);
  await page.mouse.up();
  await expect(tool.undo).toBeEnabled();
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 780 } });

  /** What a finger does: goes down, moves, and what ends it. */
  async function finger(page, from, [across, down], end = 'touchEnd') {
    const session = await page.context().newCDPSession(page);
    const touch = (type, touchPoints) => session.send('Input.dispatchTouchEvent', { type, touchPoints });
    await touch('touchStart', [from]);
    for (let step = 1; step <= 8; step += 1) {
      await touch('touchMove', [{ x: from.x + (across * step) / 8, y: from.y + (down * step) / 8 }]);
    }
    await touch(end, []);
  }

  /** The way of the mouse, within the width of a phone. */
  const by = ({ slug }) => WAYS[slug].by.map((pixels) => pixels / 2);

  for (const facts of WITH_CHART) {
    test(`the ${facts.slug} chart’s point is dragged, and the page stays`, async ({ page }) => {
      const tool = await open(page, facts);
      const before = await tool.answer.textContent();
      await tool.point.evaluate((point) => point.scrollIntoView({ block: 'center' }));
      const scroll = await page.evaluate(() => scrollY);
      await finger(page, await tool.pointAt(), by(facts));
      await expect(tool.answer).not.toHaveText(before);
      await expect.poll(async () => Object.keys(await own(tool))).toEqual(expect.arrayContaining(WAYS[facts.slug].sets));
      expect(await page.evaluate(() => scrollY)).toBe(scroll);
      await tool.undo.tap();
      await expect(tool.answer).toHaveText(before);
      await expect(tool.undo).toBeDisabled();
    });

    test(`a drag of the ${facts.slug} chart’s point that is broken off is taken back`, async ({ page }) => {
      const tool = await open(page, facts);
      const before = await tool.answer.textContent();
      await tool.point.evaluate((point) => point.scrollIntoView({ block: 'center' }));
      await finger(page, await tool.pointAt(), by(facts), 'touchCancel');
      await expect(tool.answer).toHaveText(before);
      await expect(tool.undo).toBeDisabled();
    });

    test(`the ${facts.slug} chart is read by a tap and by moving across, and keeps what was read`, async ({ page }) => {
      const tool = await open(page, facts);
      await tool.plot.evaluate((plot) => plot.scrollIntoView({ block: 'center' }));
      const box = await tool.plot.boundingBox();
      const at = (share) => ({ x: box.x + box.width * share, y: box.y + box.height * 0.45 });
      await page.touchscreen.tap(at(0.35).x, at(0.35).y);
      await expect(tool.cursor).toBeVisible();
      await expect(tool.readout).toHaveText(/\d/);
      const tapped = await tool.readout.textContent();
      await finger(page, at(0.3), [box.width * 0.35, 0]);
      await expect(tool.readout).not.toHaveText(tapped);
      await expect(tool.readout).not.toHaveText(hint.en);
      expect(await own(tool), 'reading changes nothing').toEqual({});
    });
  }
});
