// How the map looks: names that can be read at every width, colours that are not needed, motion that is not
// wanted, what is left without scripts, and what a scan finds with everything open.

import AxeBuilder from '@axe-core/playwright';
import { holdBack } from './pages/eyes.mjs';
import { expect, test } from './fixtures.mjs';
import { MapTool } from './pages/map.mjs';
import { unfold } from './pages/site.mjs';

const EMBEDS = { en: '/embed/map/', ms: '/ms/embed/map/' };
const LAYERS = ['none', 'mined', 'reserves', 'refined', 'refined-outlook'];
const WIDTHS = [320, 768, 1280];

let tool;
test.beforeEach(({ page }) => {
  tool = new MapTool(page);
});

/** How far the page reaches beyond the window's side, in pixels. */
const sideways = (page) => page.evaluate(() => document.scrollingElement.scrollWidth - document.documentElement.clientWidth);

test.describe('names', () => {
  for (const [lang, path] of Object.entries(EMBEDS)) {
    for (const width of WIDTHS) {
      test(`never cover each other at ${width} pixels, in ${lang}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        const wasm = await holdBack(page, '**/*.wasm');
        await page.goto(path);
        const still = await tool.badNames();
        expect(still.bad, 'before the map is awake').toEqual([]);
        expect(still.count).toBeGreaterThan(8);
        wasm.release();
        await tool.isLive();
        for (const others of [false, true]) {
          if (others) await tool.part('others').click();
          for (const layer of LAYERS) {
            await tool.layer(layer).check({ force: true });
            await expect(tool.root.locator('.amount:visible').first()).toBeVisible({ visible: layer !== 'none' });
            const live = await tool.badNames();
            expect(live.bad, `${layer}, ${others ? 'with' : 'without'} others`).toEqual([]);
            expect(live.count).toBeGreaterThan(5);
          }
        }
        await tool.layer('none').check({ force: true });
        for (const party of ['united-states', 'malaysia']) {
          await tool.party(party).press('Space');
          expect((await tool.badNames()).bad, `${party} is open`).toEqual([]);
          const name = await tool.party(party).getAttribute('aria-label');
          await expect(tool.marks.filter({ hasText: name }).first(), 'what is open has a name').toBeVisible();
        }
        for (let press = 0; press < 3; press += 1) {
          await tool.button('zoom-in').click();
          expect((await tool.badNames()).bad, `nearer, ${press}`).toEqual([]);
        }
        expect(await sideways(page)).toBeLessThanOrEqual(0);
      });
    }
  }

  test('follow the width of the window', async ({ page }) => {
    await tool.open();
    for (const width of [1280, 360, 900, 320]) {
      await page.setViewportSize({ width, height: 900 });
      await expect.poll(async () => (await tool.badNames()).bad, `${width} pixels`).toEqual([]);
    }
  });

  test('are those of the main parties, where there is room for all', async ({ page }) => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await tool.open();
    const named = (await tool.marks.allTextContents()).map((name) => name.trim());
    const labels = await tool.shown.evaluateAll((all) => all.map((button) => button.getAttribute('aria-label')));
    expect(labels.filter((label) => !named.includes(label))).toEqual([]);
  });
});

test('parties can be hit: targets of 24 pixels on a wide screen, none under another’s point', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await tool.open();
  const small = await tool.root.locator('svg.at:visible .hit').evaluateAll((all) =>
    all
      .map((hit) => ({ id: hit.parentElement.id, ...hit.getBoundingClientRect().toJSON() }))
      .filter(({ width, height }) => Math.min(width, height) < 23.9)
      .map(({ id, width, height }) => `${id}: ${width}×${height}`),
  );
  expect(small).toEqual([]);
  const hidden = await tool.shown.evaluateAll((all) =>
    all
      .map((button) => {
        const { x, y, width, height } = button.querySelector('.dot').getBoundingClientRect();
        button.scrollIntoView({ block: 'center' });
        const now = button.querySelector('.dot').getBoundingClientRect();
        return { button, at: document.elementFromPoint(now.x + width / 2, now.y + height / 2), x, y };
      })
      .filter(({ button, at }) => !button.contains(at))
      .map(({ button }) => button.id),
  );
  expect(hidden, 'points under something else').toEqual([]);
});

test('on a phone an open card’s own targets are 44 pixels high', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 900 });
  await tool.open('/embed/map/?v=1&map.at=malaysia&map.view=3,110,5');
  const low = await page.evaluate(() =>
    [...document.querySelectorAll('.tool :is(button, input, select, summary)')]
      .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 43.9)
      .map((element) => `${element.outerHTML.slice(0, 120)} ${element.getBoundingClientRect().height}`),
  );
  expect(low).toEqual([]);
});

test.describe('kinds of lines', () => {
  const look = (line) =>
    line.evaluate((element) => {
      const { stroke, strokeDasharray } = getComputedStyle(element);
      return { stroke, dashes: strokeDasharray };
    });
  const LINES = ['us-cambodia', 'us-malaysia-mou', 'us-china-truce', 'australia-lynas'];

  test('differ in colour and in dashes, and the key shows the same', async () => {
    await tool.open();
    const lines = await Promise.all(LINES.map((id) => look(tool.line(id))));
    for (const what of ['stroke', 'dashes']) {
      expect(new Set(lines.map((line) => line[what])).size, what).toBe(lines.length);
    }
    for (const [at, kind] of ['trade', 'minerals', 'club', 'deal'].entries()) {
      expect(await look(tool.filter('kind', kind).locator('.sample .arc')), kind).toEqual(lines[at]);
    }
  });

  for (const scheme of ['light', 'dark']) {
    test(`stand out from the land and the sea by 3 to 1, ${scheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await tool.open('/embed/map/?theme=auto');
      const weak = await page.evaluate((ids) => {
        const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
        const light = (colour) => {
          canvas.fillStyle = colour;
          canvas.fillRect(0, 0, 1, 1);
          const linear = [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)].map((part) =>
            part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
          );
          return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
        };
        const contrast = (one, other) => {
          const [a, b] = [light(one), light(other)];
          return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        };
        const grounds = {
          sea: getComputedStyle(document.body).backgroundColor,
          land: getComputedStyle(document.querySelector('.land .other')).fill,
          party: getComputedStyle(document.querySelector('.land .party')).fill,
        };
        const lines = ids.map((id) => [id, getComputedStyle(document.getElementById(`map-arc-${id}`)).stroke]);
        lines.push(['dot', getComputedStyle(document.querySelector('.at .dot')).fill]);
        lines.push(['ring', getComputedStyle(document.querySelector('.ring')).stroke]);
        return lines.flatMap(([id, stroke]) =>
          Object.entries(grounds)
            .map(([ground, colour]) => `${id} on ${ground}: ${contrast(stroke, colour).toFixed(2)}`)
            .filter((line) => Number(line.split(': ')[1]) < 3),
        );
      }, LINES);
      expect(weak).toEqual([]);
    });
  }
});

test.describe('forced colours', () => {
  test.beforeEach(async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    await tool.open();
  });

  test('leave lines, points, names and the focus to be seen', async ({ page }) => {
    const [ground, parts] = await page.evaluate(() => {
      const style = (selector) => getComputedStyle(document.querySelector(selector));
      return [
        style('body').backgroundColor,
        {
          line: style('.land .arc:not(.off)').stroke,
          coast: style('.land .party').stroke,
          point: style('.at .dot').fill,
          name: style('.names text').fill,
          ring: style('.at .ring').stroke,
        },
      ];
    });
    for (const [part, colour] of Object.entries(parts)) expect(colour, part).not.toBe(ground);
    await tool.goTo('japan');
    await page.keyboard.press('ArrowLeft');
    const ring = await tool.party(await tool.focused()).locator('.hit').evaluate((hit) => getComputedStyle(hit).stroke);
    expect(ring).not.toBe('none');
    expect(ring).not.toBe(ground);
  });

  test('tell an open party, a chosen filter and kinds of lines from the others', async ({ page }) => {
    await page.keyboard.press('Tab');
    await tool.party('malaysia').press('Space');
    const looks = (part) =>
      part.evaluate((element) => {
        const { fill, stroke, strokeWidth, borderStyle, borderColor, textDecorationLine, outlineStyle } = getComputedStyle(element);
        return [fill, stroke, strokeWidth, borderStyle, borderColor, textDecorationLine, outlineStyle].join(' ');
      });
    expect(await looks(tool.part('near-malaysia'))).not.toBe(await looks(tool.part('near-thailand')));
    await tool.filter('kind', 'trade').click();
    expect(await looks(tool.filter('kind', 'trade'))).not.toBe(await looks(tool.filter('kind', 'minerals')));
    const dashes = (line) => line.evaluate((element) => getComputedStyle(element).strokeDasharray);
    expect(await dashes(tool.line('us-malaysia-mou'))).not.toBe(await dashes(tool.line('australia-lynas')));
  });
});

test('nothing moves by itself when motion is not wanted', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await tool.open();
  await tool.party('japan').press('Enter');
  await tool.isRead('japan');
  await tool.button('zoom-in').click();
  await tool.on('2026-01-27');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test.describe('a scan finds nothing', () => {
  const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

  for (const [width, scheme] of [
    [360, 'light'],
    [360, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ]) {
    for (const [what, query] of [
      ['a party’s card', 'map.at=malaysia&map.layer=mined'],
      ['a text’s card, others and a near map', 'map.text=cmm-forge&map.others=yes&map.view=2.5,110,10&map.day=2026-02-20'],
    ]) {
      test(`with ${what} and everything unfolded, at ${width} pixels, ${scheme}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme });
        await tool.open(`/embed/map/?theme=auto&v=1&${query}`);
        await tool.on('2024-01-01'); // with a remark, too
        await expect(tool.remark).not.toBeEmpty();
        await unfold(page);
        // AAA contrast (7:1) is not promised; AA is.
        const axe = new AxeBuilder({ page }).withTags(TAGS).disableRules(['color-contrast-enhanced']);
        const { violations } = await axe.analyze();
        const found = violations.flatMap(({ id, help, nodes }) =>
          nodes.map(({ html, any }) => `${id}: ${help}: ${html.slice(0, 200)} ${any[0]?.message ?? ''}`),
        );
        expect(found).toEqual([]);
        expect(await sideways(page)).toBeLessThanOrEqual(0);
      });
    }
  }
});

test.describe('on paper', () => {
  test('all cards and tables are there, heads of tables included', async ({ page }) => {
    await tool.open('/embed/map/?v=1&map.at=japan&map.day=2025-12-01');
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    for (const id of ['japan', 'malaysia', 'us-malaysia-art', 'myanmar-none']) {
      await expect(tool.card(id).locator('.card-body')).toBeVisible();
    }
    for (const table of ['parties', 'texts']) {
      await expect(tool.part(table)).toBeVisible();
      await expect(tool.head(table, 0)).toBeVisible();
      await expect(tool.head(table, 0).getByText(/\S/).first(), 'the words of the head').toBeVisible();
    }
    await expect(tool.shown.first()).toBeVisible();
    await expect(tool.marks.first()).toBeVisible();
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const [lang, path] of Object.entries(EMBEDS)) {
    for (const width of WIDTHS) {
      test(`the map, its names, cards and tables can be read at ${width} pixels, in ${lang}`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path);
        for (const panel of [tool.world, tool.asia]) await expect(panel).toBeVisible();
        await expect(tool.marks.filter({ hasText: 'Malaysia' }).first()).toBeVisible();
        await expect(tool.line('us-malaysia-mou')).toBeVisible();
        const { bad, count } = await tool.badNames();
        expect(bad).toEqual([]);
        expect(count).toBeGreaterThan(8);
        const cards = tool.root.locator('.card');
        const ids = await cards.evaluateAll((all) => all.map(({ id }) => id));
        expect(ids.length).toBeGreaterThan(40);
        for (const id of ['malaysia', 'us-malaysia-art', ids.at(-1).replace('map-card-', '')]) {
          await tool.card(id).locator('summary').click();
          await expect(tool.card(id).locator('.card-body')).toBeVisible();
        }
        for (const table of ['parties', 'texts']) {
          await tool.part(`${table}-name`).click();
          await expect(tool.part(table).getByRole('rowheader').first()).toBeVisible();
          await expect(tool.root.locator(`a[download][href*="map-${table}.csv"]`)).toBeVisible();
        }
        expect(await sideways(page)).toBeLessThanOrEqual(0);
      });
    }
  }

  test('a link to a card leads to it', async ({ page }) => {
    await page.goto('/embed/map/');
    await tool.card('malaysia').locator('summary').click();
    await tool.card('malaysia').getByRole('link', { name: 'US-Malaysia memorandum on critical minerals' }).click();
    await expect(page).toHaveURL(/#map-us-malaysia-mou$/);
    await expect(tool.card('us-malaysia-mou').locator('.card-body'), 'the browser opens its fold').toBeVisible();
    await expect(tool.card('us-malaysia-mou').locator('.card-body')).toBeInViewport();
  });

  test('nothing is there that would not answer', async ({ page }) => {
    await page.goto('/embed/map/');
    await unfoldByHand();
    const dead = tool.root.locator(':is(button, input, select, [role=button]):visible');
    const alive = await dead.evaluateAll((all) =>
      all
        // What is only a key or a head does not look like a button and cannot be reached.
        .filter((part) => !part.matches(':disabled') && !(part.tabIndex < 0 && !part.matches('button, input, select')))
        .map((part) => part.id || part.textContent.trim()),
    );
    expect(alive).toEqual([]);
  });
});

/** Opens the map's own folds as a reader does who has no scripts. */
async function unfoldByHand() {
  for (const fold of ['All parties as a list', 'All texts and measures as a table']) {
    await tool.toggle(fold);
  }
}
