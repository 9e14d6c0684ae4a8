// Small screens, large text, forced colours, paper.

import { expect, test } from './fixtures.mjs';
import { holdBack } from './pages/eyes.mjs';
import { ALL, ARTICLES, PAGES, WITH_CHART, addRules, awaken, unfold } from './pages/site.mjs';
import { LngTool, Tool } from './pages/tool.mjs';

/** What sticks out of the page to the right, other than in a part that scrolls by itself. */
function stickingOut(page) {
  return page.evaluate(() => {
    const out = [];
    const width = document.documentElement.clientWidth;
    if (document.scrollingElement.scrollWidth > width) out.push(`the page: ${document.scrollingElement.scrollWidth}`);
    for (const element of document.querySelectorAll('body *')) {
      if (!element.checkVisibility() || element.closest('.scroll, svg, .vh, .skip, select')) continue;
      const { right, width: own } = element.getBoundingClientRect();
      if (own && right > width + 0.5) out.push(`${element.tagName}#${element.id}.${element.className}: ${right}`);
    }
    return out;
  });
}

/** Text that is cut off by the box it stands in. */
function cutOff(page) {
  return page.evaluate(() =>
    [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && !element.closest('.vh, .scroll, svg, textarea'))
      .filter((element) => !['INPUT', 'SELECT', 'CANVAS'].includes(element.tagName))
      .filter((element) => {
        const { overflowX, overflowY, display } = getComputedStyle(element);
        if (display === 'inline') return false;
        // What looks like a button has to hold its words even though they would be seen outside it.
        const button = element.matches('button, .choices span');
        const tooWide = element.scrollWidth > element.clientWidth + 1;
        const tooHigh = element.scrollHeight > element.clientHeight + 1;
        return (tooWide && (button || overflowX !== 'visible')) || (tooHigh && (button || overflowY !== 'visible'));
      })
      .map((element) => `${element.tagName}#${element.id}.${element.className}`),
  );
}

/** Choices after which a tool has more rows and longer words. */
async function showMore(page) {
  for (const form of await page.locator('#lng-punit').all()) await form.selectOption('formula');
  for (const at of await page.locator('#fx-at').all()) await at.selectOption('own');
  for (const currency of await page.locator('#fx-to').all()) await currency.selectOption('IDR');
  for (const later of await page.locator('[name=share-later][value=ends-at]').all()) await later.check({ force: true });
  for (const others of await page.locator('#map-others').all()) await others.click();
  for (const party of await page.locator('#map-party-united-states').all()) await party.press('Space');
  for (const layer of await page.locator('[name=map-layer][value=mined]').all()) await layer.check({ force: true });
}

for (const { name, path, record } of PAGES) {
  test.describe(`the ${name}`, () => {
    test('needs no scrolling sideways and cuts nothing off from 320 to 1280 pixels', async ({ page }) => {
      // A thousand entries, each looked at in seven widths.
      if (record) test.slow();
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      await awaken(page);
      expect(await stickingOut(page)).toEqual([]);
      await unfold(page);
      await showMore(page);
      for (const width of [320, 360, 414, 640, 768, 1024, 1280]) {
        await page.setViewportSize({ width, height: 640 });
        expect(await stickingOut(page), `${width} pixels, unfolded`).toEqual([]);
        expect(await cutOff(page), `${width} pixels, unfolded`).toEqual([]);
      }
    });

    test('takes text of twice the size', async ({ page, context }) => {
      await page.setViewportSize({ width: 640, height: 900 });
      // The size a reader sets in the browser, by which lengths and breakpoints in rem go.
      const session = await context.newCDPSession(page);
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      await page.goto(path);
      expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('32px');
      await awaken(page);
      await unfold(page);
      expect(await stickingOut(page)).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
    });

    test('takes wider spacing of text', async ({ page }) => {
      await page.setViewportSize({ width: 360, height: 900 });
      await page.goto(path);
      await awaken(page);
      await unfold(page);
      await addRules(
        page,
        '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }',
      );
      expect(await stickingOut(page)).toEqual([]);
      expect(await cutOff(page)).toEqual([]);
    });

    for (const width of [320, 1280]) {
      test(`has no text below 12 pixels at ${width} pixels`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        const wasm = await holdBack(page, '**/*.wasm');
        await page.goto(path);
        const small = () =>
          page.evaluate(() => {
            const found = new Set();
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            while (walker.nextNode()) {
              const element = walker.currentNode.parentElement;
              if (!walker.currentNode.data.trim() || !element.checkVisibility() || element.closest('noscript')) continue;
              const scale = element instanceof SVGElement ? element.getScreenCTM().a : 1;
              const size = parseFloat(getComputedStyle(element).fontSize) * scale;
              if (size < 11.99) found.add(`${element.tagName}.${element.getAttribute('class')}: ${size.toFixed(1)}`);
            }
            return [...found];
          });
        await unfold(page);
        expect(await small(), 'still pictures').toEqual([]);
        wasm.release();
        await awaken(page);
        expect(await small(), 'live').toEqual([]);
      });
    }

    test('has targets of 24 pixels or with as much room', async ({ page }) => {
      for (const width of [360, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        await page.goto(path);
        await awaken(page);
        await unfold(page);
        const small = await page.evaluate(() => {
          const targets = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')]
            .filter((element) => element.checkVisibility() && !element.closest('.skip'))
            .map((element) => ({ element, box: element.getBoundingClientRect() }));
          const inSentence = (element) =>
            element.tagName === 'A' &&
            getComputedStyle(element).display === 'inline' &&
            element.parentElement.closest(':not(.turn)').textContent.trim() !== element.textContent.trim();
          const centre = ({ left, width, top, height }) => [left + width / 2, top + height / 2];
          const near = (target) =>
            targets.some((other) => {
              if (other === target) return false;
              const [x, y] = centre(target.box);
              const dx = Math.max(other.box.left - x, 0, x - other.box.right);
              const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
              return Math.hypot(dx, dy) < 12;
            });
          return targets
            .filter(({ element, box }) => (box.width < 24 || box.height < 24) && !inSentence(element))
            .filter(near)
            .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} ${box.width}×${box.height}`);
        });
        expect(small, `at ${width} pixels`).toEqual([]);
      }
    });
  });
}

for (const facts of ALL) {
  test(`on a phone the ${facts.slug} tool’s own targets are 44 pixels high`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 900 });
    await new Tool(page, facts).open();
    await unfold(page);
    await showMore(page);
    const low = await page.evaluate(() =>
      [...document.querySelectorAll('.tool :is(button, input, select, summary)')]
        .filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 43.9)
        .map((element) => `${element.outerHTML.slice(0, 120)} ${element.getBoundingClientRect().height}`),
    );
    expect(low).toEqual([]);
  });
}

test.describe('forced colours', () => {
  test('leave sliders, choices, marks and focus to be seen', async ({ page }) => {
    await page.emulateMedia({ forcedColors: 'active' });
    const tool = new LngTool(page);
    await tool.open();
    await tool.volume.focus();
    await page.keyboard.press('ArrowRight');
    await tool.results('US$3.47 billion a year');
    const style = (locator) => locator.evaluate((element) => {
      const { outlineStyle, backgroundColor, color, forcedColorAdjust } = getComputedStyle(element);
      const probe = document.createElement('p');
      document.body.append(probe);
      const system = (name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      };
      const pairs = { highlight: system('Highlight'), text: system('HighlightText') };
      probe.remove();
      return { outlineStyle, backgroundColor, color, forcedColorAdjust, ...pairs };
    });
    expect((await style(tool.volume)).outlineStyle).not.toBe('none');
    const chosen = await style(page.locator('#lng-solve input:checked + span'));
    expect(chosen.backgroundColor).toBe(chosen.highlight);
    expect(chosen.color, 'the system’s own pair').toBe(chosen.text);
    // A system draws a plate of the page's colour behind text that it colours itself.
    expect(chosen.forcedColorAdjust).toBe('none');
    const other = await style(page.locator('#lng-solve input:not(:checked) + span').first());
    expect(other.backgroundColor).not.toBe(chosen.backgroundColor);
    for (const name of ['Volume', 'Price']) {
      const picture = await tool.slider(name).screenshot();
      expect(picture.length, 'something is drawn').toBeGreaterThan(200);
    }
  });

  for (const facts of WITH_CHART) {
    for (const colorScheme of ['dark', 'light']) {
      test(`draw the picture of the ${facts.slug} tool in the reader’s ${colorScheme} colours and no others`, async ({ page }) => {
        await page.emulateMedia({ forcedColors: 'active', colorScheme });
        const tool = new Tool(page, facts);
        await tool.open();
        const seen = await tool.plot.screenshot();
        await tool.base.evaluate((canvas) => (canvas.style.visibility = 'hidden'));
        expect(seen.equals(await tool.plot.screenshot()), 'the base shines through what is above it').toBe(false);
        const { counts, system } = await page.evaluate(() => {
          const layers = [...document.querySelectorAll('.plot canvas')];
          const counts = new Map();
          for (const canvas of layers) {
            const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
            copy.drawImage(canvas, 0, 0);
            const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
            for (let at = 0; at < data.length; at += 4) {
              if (data[at + 3] < 255) continue; // edges of letters and slanting lines, and what is seen through
              const color = data.slice(at, at + 3).join();
              counts.set(color, (counts.get(color) ?? 0) + 1);
            }
          }
          const style = getComputedStyle(layers[0].parentElement);
          const numbers = (color) => color.match(/[\d.]+/g).slice(0, 3).map(Number);
          const system = [style.backgroundColor, style.color, style.outlineColor].map(numbers);
          return { counts: [...counts], system };
        });
        const [paper, ink, mark] = system;
        const of = (color) => counts.find(([known]) => known === color.join())?.[1] ?? 0;
        expect(of(ink), 'letters in the colour of text').toBeGreaterThan(50);
        expect(of(mark), 'the reader’s own in that of what is chosen').toBeGreaterThan(50);
        // Every colour lies between the three: on the line from the ground to one of the others.
        const between = (color, end) => {
          const shares = [0, 1, 2].map((part) => (end[part] === paper[part] ? null : (color[part] - paper[part]) / (end[part] - paper[part])));
          const known = shares.filter((share) => share !== null);
          const level = [0, 1, 2].every((part) => shares[part] !== null || Math.abs(color[part] - paper[part]) <= 3);
          return level && Math.max(...known) - Math.min(...known) < 0.05 && Math.min(...known) > -0.05 && Math.max(...known) < 1.05;
        };
        const strange = counts.filter(([color, times]) => times >= 60 && ![ink, mark].some((end) => between(color.split(',').map(Number), end)));
        expect(strange).toEqual([]);
      });
    }
  }
});

test('nothing moves by itself when motion is not wanted', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const tool = new LngTool(page);
  await tool.open('/');
  await tool.type('Volume', '3');
  await tool.toggle('The chart as a table');
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto');
});

test.describe('on paper', () => {
  for (const { name, path, tools } of PAGES.filter(({ tools }) => tools.length)) {
    test(`the ${name} has its answers, pictures and unfolded tables and no controls`, async ({ page }) => {
      await page.goto(path);
      await awaken(page);
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      for (const facts of tools) {
        const tool = new Tool(page, facts);
        const { root, answer } = tool;
        await expect(answer).toBeVisible();
        await expect(tool.part('image')).toBeVisible();
        await expect(root.locator('.controls:visible')).toHaveCount(0);
        // A fold cannot be opened on paper. The article leaves out tables that would fill pages.
        const long = ARTICLES.some((article) => article.path === path) ? '#fx-rows, #map-parties, #map-texts' : ':not(*)';
        for (const part of await root.locator('tbody, dl.equals').all()) {
          const isLong = await part.evaluate((element, long) => element.matches(long), long);
          await expect(part).toBeVisible({ visible: !isLong });
        }
      }
      // The heads of tables that can be sorted are words in buttons.
      await expect(page.locator('.folds button:not(th button):visible')).toHaveCount(0);
      const file = await page.pdf();
      expect(file.length).toBeGreaterThan(10_000);
    });
  }
});
