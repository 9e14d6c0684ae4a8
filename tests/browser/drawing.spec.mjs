// What the browser makes of the charts: labels apart with the fonts that are there, lines on whole pixels.

import { expect, test } from './fixtures.mjs';
import { WITH_CHART } from './pages/site.mjs';
import { Tool } from './pages/tool.mjs';

/** Runs in the page before anything else: notes each text that a canvas is given, with the box that it fills. */
function noteTexts() {
  globalThis.__texts = new Map();
  for (const side of ['width', 'height']) {
    const { get, set } = Object.getOwnPropertyDescriptor(HTMLCanvasElement.prototype, side);
    Object.defineProperty(HTMLCanvasElement.prototype, side, {
      get,
      // Setting the size clears the canvas.
      set(value) {
        globalThis.__texts.set(this, []);
        set.call(this, value);
      },
    });
  }
  for (const { prototype } of [CanvasRenderingContext2D, OffscreenCanvasRenderingContext2D]) {
    const { fillText, clearRect } = prototype;
    prototype.clearRect = function (x, y, width, height) {
      const { a, d, e, f } = this.getTransform();
      // Only a clearing of the whole picture takes all texts away.
      if (x * a + e <= 0 && y * d + f <= 0 && (x + width) * a + e >= this.canvas.width && (y + height) * d + f >= this.canvas.height)
        globalThis.__texts.set(this.canvas, []);
      return clearRect.call(this, x, y, width, height);
    };
    prototype.fillText = function (text, x, y, ...rest) {
      const { actualBoundingBoxLeft, actualBoundingBoxRight, actualBoundingBoxAscent, actualBoundingBoxDescent } = this.measureText(text);
      const { a, d, e, f } = this.getTransform();
      globalThis.__texts.get(this.canvas)?.push({
        text,
        left: (x - actualBoundingBoxLeft) * a + e,
        right: (x + actualBoundingBoxRight) * a + e,
        top: (y - actualBoundingBoxAscent) * d + f,
        bottom: (y + actualBoundingBoxDescent) * d + f,
        size: parseFloat(/([\d.]+)px/.exec(this.font)[1]) * d,
      });
      return fillText.call(this, text, x, y, ...rest);
    };
  }
  // What was drawn out of sight is on the canvas that gets its bitmap.
  const { transferToImageBitmap } = OffscreenCanvas.prototype;
  OffscreenCanvas.prototype.transferToImageBitmap = function () {
    const bitmap = transferToImageBitmap.call(this);
    globalThis.__texts.set(bitmap, globalThis.__texts.get(this));
    return bitmap;
  };
  const { transferFromImageBitmap } = ImageBitmapRenderingContext.prototype;
  ImageBitmapRenderingContext.prototype.transferFromImageBitmap = function (bitmap) {
    globalThis.__texts.set(this.canvas, globalThis.__texts.get(bitmap));
    return transferFromImageBitmap.call(this, bitmap);
  };
}

/** What is wrong with the texts on the canvas and on the one below it, and how many there are. */
const judged = (canvas) =>
  canvas.evaluate((element) => {
    const texts = [element.previousElementSibling, element].flatMap((canvas) => globalThis.__texts.get(canvas) ?? []);
    const ratio = element.width / element.getBoundingClientRect().width;
    const slack = 0.5 * ratio;
    const bad = [];
    texts.forEach((one, at) => {
      const { text, left, right, top, bottom, size } = one;
      if (left < -slack || top < -slack || right > element.width + slack || bottom > element.height + slack)
        bad.push(`“${text}” leaves the picture: ${[left, top, right, bottom].map(Math.round)}`);
      if (size / ratio < 12) bad.push(`“${text}” has ${size / ratio} pixels`);
      for (const other of texts.slice(0, at)) {
        const across = Math.min(right, other.right) - Math.max(left, other.left);
        const down = Math.min(bottom, other.bottom) - Math.max(top, other.top);
        if (across > slack && down > slack) bad.push(`“${text}” and “${other.text}” share ${across.toFixed(1)} × ${down.toFixed(1)}`);
      }
    });
    return { bad, count: texts.length };
  });

/** The same numbers in each run. */
function dice(seed) {
  let state = seed;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low, high, digits) => (low + random() * (high - low)).toFixed(digits);
  return {
    between,
    of: (choices) => choices[Math.floor(random() * choices.length)],
    /** A number or a range. */
    span(low, high, digits) {
      const [one, other] = [between(low, high, digits), between(low, high, digits)].toSorted((a, b) => a - b);
      return random() < 0.4 && one !== other ? `${one}..${other}` : one;
    },
    often: (share) => random() < share,
  };
}

/** A tool's parameters of a state like those that readers make. */
const STATES = {
  lng(die) {
    const form = die.of(['mmbtu', 't', 'formula']);
    return {
      volume: die.span(0.1, 12, 1),
      vunit: die.of(['mt', 'mt', 'bcm', 'cargo']),
      punit: form,
      per: die.of(['year', 'cargo', 'day', 'term']),
      heat: die.of(['51', '52', '53.57']),
      ...(form === 'formula'
        ? { hub: die.span(1, 12, 2), slope: die.span(100, 130, 0), fee: die.span(1.5, 4, 2) }
        : { price: form === 't' ? die.span(50, 1200, 0) : die.span(0.5, 40, 2) }),
    };
  },
  currency(die) {
    const [from, to] = die.of([['USD', 'MYR'], ['MYR', 'USD'], ['USD', 'IDR'], ['EUR', 'MYR'], ['USD', 'CNY'], ['JPY', 'MYR']]);
    const at = die.often(0.3)
      ? { at: 'own', rate: die.span(0.5, 9, 3) }
      : { at: `${die.of([2015, 2017, 2019, 2020, 2022, 2024, 2025])}-${die.of(['01', '04', '09', '12'])}` };
    return { from, to, amount: die.span(0.1, 900, 1), ...at };
  },
  refining: (die) => ({
    start: die.span(1, 60, 1),
    growth: die.span(-50, 400, 0),
    [die.of(['rest', 'world'])]: die.span(-20, 120, 0),
    from: die.of(['2020', '2024', '2025', '2028']),
    ...(die.often(0.4) ? { china: die.between(10, 39, 0) } : {}),
  }),
};

function query(prefix, die, state) {
  const pairs = (of, before) => Object.entries(of).map(([name, value]) => `${prefix}.${before}${name}=${value}`);
  const pinned = die.often(0.5) ? [`${prefix}.a=1`, ...pairs(state(die), 'a.')] : [];
  return `?v=1&${[...pairs(state(die), ''), ...pinned].join('&')}`;
}

/** 54 states: of three tools, in two languages, in parts that run side by side. */
const [PARTS, EACH] = [[1, 2], 9];

for (const facts of WITH_CHART) {
  for (const part of PARTS) {
    test(`no label of the ${facts.slug} chart covers another one or leaves the picture, ${EACH} states, ${part}`, async ({ page }) => {
      test.slow();
      await page.addInitScript(noteTexts);
      const die = dice(part * 1009 + facts.slug.length);
      const tool = new Tool(page, facts);
      const bad = [];
      let most = 0;
      for (let state = 0; state < EACH; state += 1) {
        const lang = (state + part) % 2 ? '' : '/ms';
        const address = `${lang}${tool.embed}${query(facts.prefix, die, STATES[facts.slug])}`;
        const widths = [280, Math.round(Number(die.between(281, 700, 0))), Math.round(Number(die.between(701, 1199, 0))), 1200];
        await page.setViewportSize({ width: widths[0], height: 900 });
        await tool.open(address);
        for (const width of widths) {
          await page.setViewportSize({ width, height: 900 });
          const fits = () => tool.canvas.evaluate((canvas) => Math.abs(canvas.getBoundingClientRect().width - canvas.parentElement.getBoundingClientRect().width));
          await expect.poll(fits, `${address} is drawn at ${width} pixels`).toBeLessThanOrEqual(1);
          const seen = await judged(tool.canvas);
          most = Math.max(most, seen.count);
          bad.push(...seen.bad.map((what) => `${address} at ${width}: ${what}`));
        }
      }
      expect(bad).toEqual([]);
      expect(most, 'labels in the fullest picture').toBeGreaterThan(8);
    });
  }
}

for (const ratio of [1, 1.5, 2, 3]) {
  test.describe(`at ${ratio} device pixels to one`, () => {
    test.use({ deviceScaleFactor: ratio, viewport: { width: 777, height: 800 } });

    for (const facts of WITH_CHART) {
      test(`the ${facts.slug} chart has the screen’s pixels, and its grid lines whole ones`, async ({ page }) => {
        const tool = new Tool(page, facts);
        await tool.open();
        const seen = await tool.base.evaluate((canvas) => {
          const box = canvas.getBoundingClientRect();
          const column = (x, data) => Array.from({ length: canvas.height }, (_, y) => data[y * canvas.width + x]);
          const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
          copy.drawImage(canvas, 0, 0);
          const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
          const words = new Uint32Array(data.buffer);
          const hex = getComputedStyle(canvas).getPropertyValue('--grid').trim().slice(1);
          const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
          const grid = ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
          // Down a column: rows of the grid's very colour with nothing above and below them, not even a shade of
          // it, as at the edge of a line that lies between two pixels.
          let best = [];
          for (let x = 0; x < canvas.width; x += 1) {
            const down = column(x, words);
            const runs = [];
            for (let y = 1; y < down.length; y += 1) {
              if (down[y] !== grid || down[y - 1] >>> 24 !== 0) continue;
              const from = y;
              while (down[y] === grid) y += 1;
              if (down[y] >>> 24 === 0) runs.push(y - from);
            }
            if (runs.length > best.length) best = runs;
          }
          return { width: canvas.width / box.width, height: canvas.height / box.height, box: [box.width, box.height], runs: best };
        });
        expect(Math.abs(seen.width - ratio) * seen.box[0], 'device pixels too many or too few across').toBeLessThanOrEqual(1);
        expect(Math.abs(seen.height - ratio) * seen.box[1], 'and down').toBeLessThanOrEqual(1);
        expect(seen.runs.length, 'grid lines with clean edges in one column').toBeGreaterThanOrEqual(3);
        expect(new Set(seen.runs), 'all are alike').toHaveProperty('size', 1);
        expect(seen.runs[0]).toBeLessThanOrEqual(Math.max(1, Math.round(ratio)));
      });
    }
  });
}

/** How many points of the upper canvas have the colour of the grid. */
const gridAbove = (tool) =>
  tool.canvas.evaluate((canvas) => {
    const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height }).getContext('2d');
    copy.drawImage(canvas, 0, 0);
    const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
    const hex = getComputedStyle(canvas).getPropertyValue('--grid').trim().slice(1);
    const grid = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16));
    let points = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (grid.every((part, place) => data[at + place] === part) && data[at + 3] === 255) points += 1;
    }
    return points;
  });

for (const facts of WITH_CHART) {
  test(`on paper the ${facts.slug} chart is whole without its bitmap, which Chromium does not print`, async ({ page }) => {
    const tool = new Tool(page, facts);
    await tool.open();
    const drawn = () => gridAbove(tool);
    expect(await drawn(), 'on the screen the grid is below').toBe(0);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(drawn, 'points of the grid').toBeGreaterThan(500);
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(drawn, 'and on the screen again').toBe(0);
  });

  test(`the ${facts.slug} chart is whole in a browser that makes no bitmaps`, async ({ page }) => {
    await page.addInitScript(() => delete globalThis.OffscreenCanvas);
    const tool = new Tool(page, facts);
    await tool.open();
    await expect.poll(() => gridAbove(tool), 'points of the grid').toBeGreaterThan(500);
  });
}
