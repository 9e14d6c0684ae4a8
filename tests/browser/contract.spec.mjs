// The accessibility contract, item by item, where no other file has it already: docs/accessibility.md says
// which test stands for which item. Numbers are the sheet's.

import { expect, test } from './fixtures.mjs';
import { HostPage } from './pages/host.mjs';
import { ALL, ARTICLES, EMBEDS, PAGES, TOOLS, WITH_CHART, WITH_FIELDS, awaken, unfold } from './pages/site.mjs';
import { Tool, middle } from './pages/tool.mjs';

/** Runs in the page before anything else: notes what each live region is told. */
function listenIn() {
  globalThis.__told = [];
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const region = (target.nodeType === Node.TEXT_NODE ? target.parentElement : target)?.closest?.('[role=status], [aria-live=polite], [aria-live=assertive], [role=alert]');
      if (region?.textContent) globalThis.__told.push(`${region.id}: ${region.textContent}`);
    }
  }).observe(document, { subtree: true, childList: true, characterData: true });
}

/** Opens an article, wakes its tools. */
async function visit(page, { path }) {
  await page.goto(path);
  await awaken(page);
  return ALL.map((facts) => new Tool(page, facts));
}

/** Whether the first locator's element comes before the second's in reading order. */
const isBefore = async (first, second) => {
  const other = await second.elementHandle();
  return first.evaluate((element, other) => Boolean(element.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING), other);
};

/** What the picture shows, for people who do not see it: an image's or the map's name. */
const picture = (tool) => (tool.facts.picture === 'chart' ? tool.image : tool.root.locator('.map[role=group]'));

/** Where the page is scrolled to, once it stays there: a scrolling by keys goes on after a focus has moved the page. */
async function restsAt(page) {
  let before;
  await expect
    .poll(async () => {
      const [earlier, now] = [before, await page.evaluate(() => scrollY)];
      before = now;
      return now === earlier;
    }, { intervals: [150] })
    .toBe(true);
  return before;
}

/** The numbers of a text, as text, without their separators. */
const numbers = (text) => text.match(/\d[\d.,\u202f]*\d|\d/g) ?? [];

for (const article of ARTICLES) {
  const in_ = `in ${article.lang}`;

  test(`1: every figure has a heading before it, a name, and a summary that follows its state, ${in_}`, async ({ page }) => {
    for (const tool of await visit(page, article)) {
      const slug = tool.facts.slug;
      const heading = tool.root.locator(`[id="${tool.facts.prefix}-title"]`);
      await expect(heading).toHaveRole('heading');
      await expect(tool.root).toHaveAccessibleName(await heading.textContent());
      expect(await isBefore(heading, picture(tool)), slug).toBe(true);
      await expect(tool.root.locator('figure > figcaption').first()).not.toBeEmpty();
      await expect(picture(tool)).toHaveAccessibleName(/\d/);
      const before = await picture(tool).getAttribute('aria-label');
      await tool.step();
      await expect(picture(tool), slug).not.toHaveAttribute('aria-label', before);
    }
  });

  test(`3: whatever takes the focus has a role, a name and a value, ${in_}`, async ({ page, context }) => {
    await visit(page, article);
    await unfold(page);
    const session = await context.newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const of = (node, name) => node.properties?.find((property) => property.name === name)?.value.value;
    const focusable = nodes.filter((node) => !node.ignored && of(node, 'focusable') && node.role?.value !== 'RootWebArea');
    expect(focusable.length).toBeGreaterThan(100);
    const bad = focusable
      .filter(({ role, name, value }) => {
        if (['generic', 'none', 'application', 'InlineTextBox'].includes(role.value) || !name?.value?.trim()) return true;
        return ['slider', 'spinbutton', 'combobox'].includes(role.value) && !String(value?.value ?? '').trim();
      })
      .map(({ role, name }) => `${role.value} “${name?.value}”`);
    expect(bad).toEqual([]);
    await expect(page.locator('[role=application]')).toHaveCount(0);
    for (const slider of await page.locator('input[type=range]:enabled, [role=slider]').all()) {
      if (await slider.isVisible()) await slider.focus();
    }
    const unsaid = await page.locator('input[type=range]:enabled:visible, [role=slider]:visible').evaluateAll((all) =>
      all.filter((slider) => !/\d/.test(slider.getAttribute('aria-valuetext') ?? '')).map(({ id }) => id),
    );
    // A chart that is not read at the moment has nothing to say.
    expect(unsaid.filter((id) => !id.endsWith('-explore'))).toEqual([]);
  });

  test(`5 and 6: what it is, how it stands and how it is used, in this order, ${in_}`, async ({ page }) => {
    for (const tool of await visit(page, article)) {
      const caption = tool.root.locator('figure > figcaption').first();
      expect((await caption.textContent()).length, tool.facts.slug).toBeGreaterThan(20);
      if (tool.facts.picture !== 'chart') {
        // The map is used with the controls that follow it.
        await expect(tool.root.locator('.how-to')).toContainText(/Enter/);
        expect(await isBefore(picture(tool), tool.root.locator('.how-to'))).toBe(true);
        continue;
      }
      // What it is, and then the state and its extremes in the picture's own words; how to read it comes last.
      const summary = await tool.image.getAttribute('aria-label');
      expect(summary).toMatch(/^(Line chart|Carta garis)/);
      const answer = (await tool.answer.textContent()).replace(/\s+/g, ' ').trim();
      expect(summary.indexOf(numbers(answer).at(-1)), `${summary} has the answer’s ${numbers(answer).at(-1)}`).toBeGreaterThan(0);
      expect(await isBefore(caption, tool.image)).toBe(true);
      expect(await isBefore(tool.image, tool.explore)).toBe(true);
      await expect(tool.explore).toHaveAccessibleName(/Enter/);
      await expect(tool.readout, 'for those who look').toHaveText(/Enter/);
      expect(await isBefore(tool.explore, tool.readout)).toBe(true);
    }
  });

  test(`18: single letters do something only where the focus is on the map, ${in_}`, async ({ page }) => {
    const tools = await visit(page, article);
    const state = () => Promise.all(tools.map(async (tool) => [await tool.answer.textContent(), await tool.parameters()]));
    const before = await state();
    await page.evaluate(() => document.activeElement.blur());
    for (const place of [null, tools[0].first, tools[0].explore, tools[3].first]) {
      if (place) await place.focus();
      const focused = await page.evaluate(() => document.activeElement.id);
      await page.keyboard.type('amz+-0?/');
      expect(await page.evaluate(() => document.activeElement.id), 'the focus stays').toBe(focused);
    }
    expect(await state()).toEqual(before);
  });

  test(`24: arrow keys belong to what has the focus: elsewhere they scroll, ${in_}`, async ({ page }) => {
    const tools = await visit(page, article);
    const before = await Promise.all(tools.map(({ answer }) => answer.textContent()));
    await page.evaluate(() => {
      scrollTo(0, 400);
      document.activeElement.blur();
    });
    for (const place of [null, tools[0].root.locator('summary').first(), tools[0].part('undo')]) {
      await restsAt(page);
      if (place) await place.focus();
      const scroll = await restsAt(page);
      for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowDown');
      await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(scroll);
    }
    expect(await Promise.all(tools.map(({ answer }) => answer.textContent()))).toEqual(before);
  });

  test(`25: nothing is told while the page loads, and one sentence after a drag, none during it, ${in_}`, async ({ page }) => {
    await page.addInitScript(listenIn);
    const tools = await visit(page, article);
    await page.waitForTimeout(1000);
    expect(await page.evaluate(() => globalThis.__told)).toEqual([]);
    for (const tool of tools) {
      await tool.first.scrollIntoViewIfNeeded();
      const at = await middle(tool.first);
      await page.mouse.move(at.x, at.y);
      await page.mouse.down();
      for (let step = 1; step <= 6; step += 1) {
        await page.mouse.move(at.x - step * 6, at.y);
        await page.waitForTimeout(120);
      }
      // Who holds on while dragging is not told either.
      await page.waitForTimeout(900);
      expect(await page.evaluate(() => globalThis.__told), `${tool.facts.slug}, during the drag`).toEqual([]);
      await page.mouse.up();
      await expect.poll(() => page.evaluate(() => globalThis.__told.length)).toBe(1);
      await page.waitForTimeout(900);
      expect(await page.evaluate(() => globalThis.__told.splice(0)), tool.facts.slug).toHaveLength(1);
    }
  });

  test(`27: neither the focus nor typing opens, moves or leaves anything, ${in_}`, async ({ page, context }) => {
    await visit(page, article);
    const address = page.url();
    const moved = await page.evaluate(() => {
      const open = () => [...document.querySelectorAll('details')].filter((fold) => fold.open).length;
      const bad = [];
      for (const element of document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]')) {
        if (!element.checkVisibility({ visibilityProperty: true })) continue;
        const folds = open();
        element.focus({ preventScroll: true });
        if (document.activeElement !== element && !element.disabled && element.type !== 'radio') bad.push(`${element.outerHTML.slice(0, 90)} gives the focus away`);
        if (open() !== folds) bad.push(`${element.outerHTML.slice(0, 90)} opens something`);
      }
      return bad;
    });
    expect(moved).toEqual([]);
    for (const entry of await page.locator('.controls input[type=text]:not([readonly]):visible').all()) {
      await entry.focus();
      await page.keyboard.press('End');
      await page.keyboard.type('12');
      await expect(entry).toBeFocused();
    }
    expect(page.url().split('?')[0]).toBe(address);
    expect(context.pages()).toHaveLength(1);
  });

  test(`29: undo, redo and reset are told, ${in_}`, async ({ page }) => {
    for (const tool of await visit(page, article)) {
      const before = await tool.answer.textContent();
      await tool.step();
      await expect(tool.answer).not.toHaveText(before);
      const after = await tool.answer.textContent();
      const said = [];
      for (const [act, then] of [
        ['undo', before],
        ['redo', after],
        ['reset', before],
      ]) {
        await tool.root.locator(`[data-act=${act}]`).first().click();
        await expect(tool.answer).toHaveText(then);
        await expect(tool.spoken).not.toBeEmpty();
        await expect.poll(() => tool.spoken.textContent()).not.toBe(said.at(-1));
        said.push(await tool.spoken.textContent());
      }
      expect(new Set(said).size, `three sentences: ${said}`).toBe(3);
    }
  });

  test(`30: where the inputs are ranges, answer, picture and table say so, ${in_}`, async ({ page }) => {
    await page.goto(`${article.path}?v=1&lng.volume=3..5&fx.amount=3..4&share.growth=200..300`);
    await awaken(page);
    await unfold(page);
    const range = /\d–\d/;
    for (const tool of WITH_CHART.map((facts) => new Tool(page, facts))) {
      await expect(tool.answer, tool.facts.slug).toHaveText(range);
      await expect(tool.image, tool.facts.slug).toHaveAccessibleName(range);
      await expect(tool.root.locator('tbody').filter({ hasText: range }).first(), tool.facts.slug).toBeAttached();
      await tool.explore.focus();
      await page.keyboard.press('End');
      if (tool.facts !== TOOLS.lng) continue;
      await expect(tool.readout, 'and the reading').toHaveText(range);
    }
  });

  test(`33: every text is in a language that is named, those in pictures too, ${in_}`, async ({ page }) => {
    await page.goto(article.path);
    await awaken(page);
    const other = await page.evaluate((lang) => {
      const found = [];
      for (const text of document.querySelectorAll('svg text, svg title, figcaption, [aria-label]')) {
        const named = text.closest('[lang]').getAttribute('lang');
        if (named !== lang && !text.closest('a[hreflang]')) found.push(`${named}: ${text.textContent || text.ariaLabel}`);
      }
      return found;
    }, article.lang);
    expect(other).toEqual([]);
    // Titles of sources are in their own language.
    const foreign = await page.locator('[lang]:not(html)').evaluateAll((all) => all.map(({ lang }) => lang));
    expect(foreign.filter((lang) => !/^[a-z]{2,3}(-[A-Za-z]+)*$/.test(lang))).toEqual([]);
  });
}

/** What is drawn of a chart: the words of every stop of every track, by keys. */
async function readings(page, tool) {
  const tracks = [];
  await tool.explore.focus();
  for (;;) {
    await page.keyboard.press('Home');
    const track = [];
    for (;;) {
      track.push((await tool.explore.getAttribute('aria-valuetext')).replace(/\s+/g, ' '));
      const before = await tool.explore.getAttribute('aria-valuenow');
      await page.keyboard.press('ArrowRight');
      if ((await tool.explore.getAttribute('aria-valuenow')) === before) break;
    }
    if (tracks.some((known) => known.join() === track.join())) return tracks;
    tracks.push(track);
    await page.keyboard.press('ArrowDown');
  }
}

test('2: every mark of a chart is a row of its table, with the same values', async ({ page }) => {
  test.slow();
  for (const facts of WITH_CHART) {
    const tool = new Tool(page, facts);
    await tool.open();
    await unfold(page);
    const table = tool.fold(facts.table).getByRole('table');
    await expect(table.locator('caption')).not.toBeEmpty();
    await expect(table.locator('thead th:not([scope=col])')).toHaveCount(0);
    await expect(table.locator('tbody tr:not(:has(th[scope=row]))')).toHaveCount(0);
    const rows = await table.locator('tbody tr').evaluateAll((all) => all.map((row) => [...row.cells].map((cell) => cell.textContent.replace(/\s+/g, ' '))));
    expect(rows.flat().filter((cell) => !cell.trim()), 'no cell is empty').toEqual([]);
    const heads = (await table.locator('thead').textContent()) + rows.flat().join();
    expect(heads, 'units stand with the values').toMatch(/US\$|RM|%/);
    const tracks = await readings(page, tool);
    const [first, ...rest] = tracks;
    /** Whether all numbers of a row's cells are said at a stop. */
    const says = (words, cells) => {
      const said = numbers(words).map(Number);
      return cells.flatMap(numbers).every((number) => said.includes(Number(number)));
    };
    if (facts === TOOLS.lng) {
      // The reader's own, each mark, and points of the line.
      const marks = rows.filter(([name]) => !['Your values', 'Line'].includes(name));
      expect(marks, 'as many marks as rows of marks').toHaveLength(rest[0].length);
      for (const [name, ...cells] of marks) expect(rest[0].filter((words) => says(words, cells)), name).toHaveLength(1);
      const line = rows.filter(([name]) => name === 'Line');
      expect(line.length).toBeGreaterThan(3);
      for (const [, ...cells] of line) expect(first.filter((words) => says(words, cells)), cells.join()).toHaveLength(1);
    } else if (facts === TOOLS.currency) {
      // The day of the agreement, which has no rate, stands among the months.
      const [signed, ...more] = rows.filter(([name]) => name.startsWith('Signed'));
      expect(more).toEqual([]);
      expect(rest.flat().filter((words) => says(words, signed)).length, signed[0]).toBeGreaterThan(0);
      const months = rows.filter((row) => row !== signed);
      expect(first, 'a stop for each month').toHaveLength(months.length);
      // The newest month is its first row.
      months.toReversed().forEach((row, at) => expect(says(first[at], row.slice(1, 2)), `${first[at]}: ${row}`).toBe(true));
    } else {
      const said = rows.filter(([name]) => /[a-z]/i.test(name));
      expect(said, 'both ends of both marks').toHaveLength(4);
      for (const row of said) expect(rest.flat().filter((words) => says(words, row)).length, row.join()).toBeGreaterThan(0);
      const years = rows.filter((row) => !said.includes(row));
      expect(first, 'a stop for each year').toHaveLength(years.length);
      years.forEach((row, at) => expect(says(first[at], row.slice(0, 2)), `${first[at]}: ${row}`).toBe(true));
      // The bars have the shares of all in the first year and in the last.
      for (const [year, ...cells] of [years[0], years.at(-1)]) {
        for (const number of cells.flatMap(numbers)) {
          expect(rest.flat().filter((words) => says(words, [number]) && words.includes(year)).length, `${year}: ${number}`).toBeGreaterThan(0);
        }
      }
    }
    // The course's first year is also a bar's part; within a series no two stops are alike.
    for (const track of tracks) expect(new Set(track).size, `${track}`).toBe(track.length);
  }
});

test('8: what can be dragged and pointed at has edges of 3 to 1, in light and in dark', async ({ page }) => {
  for (const scheme of ['light', 'dark']) {
    await page.goto(`/embed/lng/?theme=${scheme}`);
    await awaken(page);
    const contrasts = await page.evaluate(() => {
      const style = getComputedStyle(document.querySelector('.plot'));
      const light = (name) => {
        const hex = style.getPropertyValue(`--${name}`).trim().slice(1);
        const [red, green, blue] = [0, 2, 4].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const against = (one, other) => {
        const [low, high] = [light(one), light(other)].toSorted((a, b) => a - b);
        return (high + 0.05) / (low + 0.05);
      };
      // Words 4.5, marks and edges 3.
      return [
        ...['ink', 'quiet', 'reader', 'trade', 'minerals', 'control', 'deal'].map((name) => [name, against(name, 'paper'), 4.5]),
        ['edge', against('edge', 'paper'), 3],
        ['reader on its band', against('reader', 'reader-band'), 3],
      ];
    });
    expect(contrasts.filter(([, ratio, least]) => ratio < least), scheme).toEqual([]);
    // The colours that the canvas and the still picture have are these: the native tests hold the two together.
  }
});

test('12: what pointing shows covers nothing and goes with Esc', async ({ page }) => {
  for (const facts of ALL) {
    const tool = new Tool(page, facts);
    await tool.open();
    if (facts.picture !== 'chart') {
      const dot = tool.root.locator('svg.at:not(.other) .dot').first();
      await dot.scrollIntoViewIfNeeded();
      const at = await middle(dot);
      await page.mouse.move(at.x, at.y);
      await expect(tool.readout).not.toBeEmpty();
      // Below the map, in a place that is kept for it.
      expect(await tool.readout.evaluate((line) => getComputedStyle(line).position)).toBe('static');
      continue;
    }
    await tool.plot.scrollIntoViewIfNeeded();
    const box = await tool.plot.boundingBox();
    const place = await tool.readout.boundingBox();
    expect(place.y, 'below the picture').toBeGreaterThanOrEqual(box.y + box.height - 1);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await expect(tool.cursor).toBeVisible();
    const [height, read] = [await page.evaluate(() => document.documentElement.scrollHeight), await tool.readout.textContent()];
    await page.waitForTimeout(1200);
    expect(await tool.readout.textContent(), 'stays as long as the pointer').toBe(read);
    await tool.explore.focus();
    await page.keyboard.press('Escape');
    await expect(tool.cursor).toBeHidden();
    expect(await page.evaluate(() => document.documentElement.scrollHeight), 'nothing moves by it').toBe(height);
  }
});

test('13: the reader’s colours win: handle, mark and focus are seen in forced colours', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  for (const facts of WITH_CHART) {
    const tool = new Tool(page, facts);
    await tool.open();
    await tool.explore.focus();
    await page.keyboard.press('ArrowRight');
    await expect(tool.cursor).toBeVisible();
    const system = await page.evaluate(() => {
      const probe = document.createElement('p');
      document.body.append(probe);
      const color = (name) => {
        probe.style.color = name;
        return getComputedStyle(probe).color;
      };
      const known = [color('CanvasText'), color('Highlight'), color('ButtonText'), color('LinkText')];
      probe.remove();
      return known;
    });
    const edge = await tool.cursor.evaluate((mark) => getComputedStyle(mark).borderTopColor);
    const handle = await tool.point.evaluate((grip) => getComputedStyle(grip, '::before').borderTopColor);
    const outline = await tool.explore.evaluate((slider) => [getComputedStyle(slider).outlineStyle, parseFloat(getComputedStyle(slider).outlineWidth)]);
    expect(system, facts.slug).toContain(edge);
    expect(system, facts.slug).toContain(handle);
    expect(outline[0]).not.toBe('none');
    expect(outline[1]).toBeGreaterThanOrEqual(2);
  }
});

test('14 and 26: nothing moves by itself, in any sheet of style or picture', async ({ page }) => {
  for (const { path } of PAGES) {
    await page.goto(path);
    await awaken(page);
    const moving = await page.evaluate(() => {
      const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
      const words = rules.map(({ cssText }) => cssText).join('\n');
      return {
        endless: /infinite/.test(words),
        running: document.getAnimations().length,
        media: document.querySelectorAll('video, audio, marquee, blink, animate, animateTransform, img[src$=".gif"]').length,
      };
    });
    expect(moving, path).toEqual({ endless: false, running: 0, media: 0 });
  }
});

test('17: one press of the Tab key leaves each figure, both ways', async ({ page }) => {
  for (const article of ARTICLES) {
    for (const tool of await visit(page, article)) {
      if (tool.facts.picture !== 'chart') continue;
      for (const keys of ['Tab', 'Shift+Tab']) {
        await tool.explore.focus();
        await page.keyboard.press('Home');
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press(keys);
        const inside = await tool.plot.locator('xpath=ancestor::figure').evaluate((figure) => figure.contains(document.activeElement));
        expect(inside, `${tool.facts.slug}, ${keys}`).toBe(false);
      }
    }
  }
});

test('17: and out of an embed into the page around it', async ({ page, hostSite }) => {
  test.slow();
  for (const facts of ALL) {
    const host = new HostPage(page, hostSite, facts);
    await host.open('plain');
    await expect(host.tool.root).toHaveAttribute('data-live', '');
    await (facts.picture === 'chart' ? host.tool.explore : host.tool.root.locator('svg[role=button][tabindex="0"]')).focus();
    let out = false;
    for (let press = 0; press < 120 && !out; press += 1) {
      await page.keyboard.press('Tab');
      out = await page.evaluate(() => document.activeElement?.tagName !== 'IFRAME');
    }
    expect(out, facts.slug).toBe(true);
  }
});

test('19: the focus is never behind what sticks to the edges of a phone’s screen', async ({ page }) => {
  test.slow();
  await page.setViewportSize({ width: 390, height: 780 });
  await page.goto('/');
  await awaken(page);
  await page.evaluate(() => scrollTo(0, 0));
  const hidden = [];
  for (let press = 0; press < 1000; press += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === document.body) return 'the end';
      const box = (element.type === 'radio' ? element.labels[0] : element).getBoundingClientRect();
      // Each corner and the middle: something of it has to be seen.
      const points = [0.1, 0.5, 0.9].flatMap((across) => [0.1, 0.5, 0.9].map((down) => [box.left + box.width * across, box.top + box.height * down]));
      const shown = points.some(([x, y]) => {
        const top = document.elementFromPoint(x, y);
        return top && (top === element || element.contains(top) || top.contains(element) || top.closest('label')?.control === element || top.closest('label')?.contains(element));
      });
      return shown ? null : element.id || element.outerHTML.slice(0, 90);
    });
    if (seen === 'the end') break;
    if (seen) hidden.push(seen);
  }
  expect(hidden).toEqual([]);
});

test('20 and 23: every slider has a name, words with a unit, buttons, and a typed entry beside it', async ({ page }) => {
  for (const facts of WITH_FIELDS) {
    const tool = new Tool(page, facts);
    await tool.open();
    for (const slider of await tool.root.locator('input[type=range]').all()) {
      const code = (await slider.getAttribute('id')).slice(facts.prefix.length + 1).replace('-slider', '');
      await expect(slider).toHaveAttribute('aria-valuetext', /\S/);
      // Some stand in rows that play no part at the moment, where nothing has a name.
      for (const way of ['+', '-']) await expect(tool.stepper(code, way)).toHaveAttribute('aria-label', /\S/);
      await expect(tool.part(code), code).toHaveAttribute('type', 'text');
    }
    // What a pointer drags on the chart, typed entries set as well.
    await expect(tool.point).toHaveAttribute('title', /\S/);
  }
  const map = new Tool(page, TOOLS.map);
  await map.open();
  await expect(map.part('date')).toBeVisible();
  await expect(map.part('event-prev')).toBeAttached();
});

test('20: a button acts when it is let go, and not when the pointer leaves it first', async ({ page }) => {
  const tool = new Tool(page, TOOLS.lng);
  await tool.open();
  for (const button of [tool.stepper('volume', '+'), tool.pin, tool.reset]) {
    await button.scrollIntoViewIfNeeded();
    const { x, y } = await middle(button);
    const before = [await tool.answer.textContent(), await tool.against.textContent()];
    await page.mouse.move(x, y);
    await page.mouse.down();
    expect([await tool.answer.textContent(), await tool.against.textContent()], 'nothing yet').toEqual(before);
    await page.mouse.move(x, y - 300, { steps: 3 });
    await page.mouse.up();
    expect([await tool.answer.textContent(), await tool.against.textContent()], 'nor when it was left').toEqual(before);
  }
});

test('22: the plain wheel scrolls the page over every figure', async ({ page }) => {
  await page.goto('/');
  await awaken(page);
  for (const facts of ALL) {
    const tool = new Tool(page, facts);
    const place = facts.picture === 'chart' ? tool.plot : tool.root.locator('.map-world');
    await place.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
    const [at, scroll] = [await middle(place), await page.evaluate(() => scrollY)];
    await page.mouse.move(at.x, at.y);
    await page.mouse.wheel(0, -160);
    await expect.poll(() => page.evaluate(() => scrollY), facts.slug).toBeLessThan(scroll - 100);
    if (facts.picture !== 'chart') continue;
    // A finger scrolls over all of it but the handle of the point.
    expect(await tool.explore.evaluate((over) => getComputedStyle(over).touchAction)).toBe('pan-y');
    expect(await tool.point.evaluate((grip) => [grip.offsetWidth, grip.offsetHeight])).toEqual([44, 44]);
  }
});

for (const facts of ALL) {
  test(`28: a bad entry of the ${facts.slug} tool stays, is marked, explained, and what holds is told`, async ({ page }) => {
    const tool = new Tool(page, facts);
    await tool.open();
    const before = await tool.answer.textContent();
    await tool.mistype();
    const entry = tool.part(facts.typo.entry);
    await expect(entry).toHaveValue(facts.typo.text);
    await expect(entry).toHaveAttribute('aria-invalid', 'true');
    const note = tool.part(`${facts.typo.entry}-note`);
    expect((await entry.getAttribute('aria-describedby')).split(' ')).toContain(await note.getAttribute('id'));
    expect((await note.textContent()).length, 'it says what could be written').toBeGreaterThan(facts.typo.says.length);
    await expect(tool.answer).toHaveText(before);
    await expect(tool.spoken, 'and it is told').toContainText(facts.typo.says);
  });
}

test('29: a link restores both states, to the letter', async ({ page, context }) => {
  for (const facts of WITH_CHART) {
    const tool = new Tool(page, facts);
    await tool.open(`/?v=1&${facts.link}`);
    await tool.pin.click();
    await tool.step();
    await expect(tool.against.locator('p')).toHaveCount(2);
    await expect.poll(async () => (await tool.parameters())[`${facts.prefix}.a`]).toBe('1');
    await page.waitForTimeout(400);
    const link = new URL(await tool.address.inputValue());
    const there = await context.newPage();
    const other = new Tool(there, facts);
    await other.open(`/${link.search}`);
    await expect(other.answer).toHaveText(await tool.answer.textContent());
    await expect(other.against).toHaveText(await tool.against.textContent());
    await expect(other.image).toHaveAttribute('aria-label', await tool.image.getAttribute('aria-label'));
    await there.close();
  }
});

test('32: an address can name a table, which then stands open', async ({ page }) => {
  for (const facts of WITH_CHART) {
    const id = `${facts.prefix}-rows`;
    await page.goto(`/embed/${facts.slug}/?v=1&${facts.link}#${id}`);
    const tool = new Tool(page, facts);
    await expect(tool.root).toHaveAttribute('data-live', '');
    await expect(tool.part('rows')).toBeVisible();
    await tool.step();
    await expect.poll(() => page.url()).toContain(`#${id}`);
    await page.reload();
    await expect(tool.part('rows')).toBeVisible();
  }
});

test('34: help is at the end of every page', async ({ page }) => {
  for (const { path, lang } of PAGES) {
    await page.goto(path);
    const end = page.locator('#help');
    if (await end.count()) {
      // Here the help itself is what stands there, and the head of the page leads to it.
      expect(await end.evaluate((help) => help === document.body.querySelector(':scope > footer'))).toBe(true);
      await expect(page.locator('header a[href="#help"]')).toHaveCount(1);
      continue;
    }
    const last = page.locator('main a:not(.translation a)').last();
    await expect(last, path).toHaveText(lang === 'ms' || path === '/404.html' ? 'Bantuan' : 'Help');
    await expect(last).toHaveAttribute('href', /#help$/);
  }
  for (const { path, lang } of EMBEDS.slice(0, 2)) {
    await page.goto(path);
    const address = await page.locator('main a').last().getAttribute('href');
    expect(new URL(address).pathname.endsWith(lang === 'ms' ? '/ms/' : '/')).toBe(true);
    await page.goto(`${new URL(address).pathname}#help`);
    await expect(page.locator('#help')).toBeInViewport();
  }
});

test('35: on paper each picture has its words below it', async ({ page }) => {
  for (const article of ARTICLES) {
    await visit(page, article);
    await page.emulateMedia({ media: 'print' });
    for (const facts of WITH_CHART) {
      const tool = new Tool(page, facts);
      const words = await tool.image.evaluate((image) => getComputedStyle(image, '::after').content);
      expect(words, facts.slug).toContain((await tool.image.getAttribute('aria-label')).slice(0, 20));
    }
    await page.emulateMedia({ media: 'screen' });
  }
});
