// The map by mouse: what opens a card, what the filters and figures show, what is kept and taken back.

import { expect, test } from './fixtures.mjs';
import { MapTool, WORDS } from './pages/map.mjs';
import { ARTICLES, TOOLS, awaken } from './pages/site.mjs';
import { Tool } from './pages/tool.mjs';

let tool;
test.beforeEach(({ page }) => {
  tool = new MapTool(page);
});

for (const { name, path } of ARTICLES) {
  test(`the ${name} has the map among its tools, and it works beside them`, async ({ page }) => {
    await page.goto(path);
    await awaken(page);
    await tool.click(tool.part('shape-australia'));
    await tool.opened('australia');
    await new Tool(page, TOOLS.lng).step();
    await tool.addressBecomes({ v: '1', 'map.at': 'australia', ...TOOLS.lng.step });
  });
}

test.describe('a card is opened', () => {
  test.beforeEach(() => tool.open());

  for (const [what, part, card] of [
    ['a country on the world', 'shape-australia', 'australia'],
    ['a country on the close-up', 'near-indonesia', 'indonesia'],
    ['a line on the world', 'arc-us-australia', 'us-australia'],
    ['a line on the close-up', 'near-arc-us-indonesia', 'us-indonesia'],
  ]) {
    test(`by a click on ${what}`, async ({ page }) => {
      await expect(tool.part('no-choice')).toBeVisible();
      await tool.click(tool.part(part));
      await tool.opened(card);
      await expect(tool.part('no-choice')).toBeHidden();
      await expect(tool.back).toBeVisible();
      await expect(tool.answer).toContainText(await tool.card(card).locator('summary :is(h2, h4)').textContent());
      // Nobody is thrown into a card that may be out of sight.
      expect(await page.evaluate(() => document.activeElement.tagName)).not.toBe('SUMMARY');
    });
  }

  test('by a click on a party’s point, on both panels', async () => {
    for (const party of ['japan', 'dr-congo', 'malaysia', 'philippines']) {
      await tool.party(party).locator('.dot').click();
      await tool.opened(party);
      await expect(tool.party(party)).toHaveAttribute('aria-pressed', 'true');
    }
    await expect(tool.shown.and(tool.root.locator('[aria-pressed=true]'))).toHaveCount(1);
  });

  test('by a click on a point that the world has only when it is near', async ({ page }) => {
    await tool.open('/embed/map/?v=1&map.view=6,101.7,8');
    await page.waitForTimeout(200);
    await tool.world.scrollIntoViewIfNeeded();
    const points = await tool.world.locator('.names .dot:visible').evaluateAll((all) =>
      all.map((point) => {
        const { left, top, width, height } = point.getBoundingClientRect();
        return { party: point.dataset.arg, x: left + width / 2, y: top + height / 2 };
      }),
    );
    expect(points.length).toBeGreaterThan(3);
    for (const { party, x, y } of points) {
      await page.mouse.click(x, y);
      await tool.opened(party);
      // What was clicked on is drawn anew; nobody is thrown into the card by that.
      await page.waitForTimeout(150);
      await expect(tool.card(party).locator('summary')).not.toBeFocused();
    }
  });

  test('by a link in a table, which leads into it', async () => {
    await tool.toggle('All parties as a list');
    await tool.part('parties').getByRole('link', { name: 'Myanmar' }).click();
    await tool.isRead('myanmar');
    await tool.toggle('All texts and measures as a table');
    await tool.part('texts').getByRole('link', { name: 'Pax Silica declaration' }).click();
    await tool.isRead('pax-silica');
  });

  test('by a link in another card, which leads into it, and “Back to the map” out', async () => {
    await tool.party('cambodia').locator('.dot').click();
    await tool.card('cambodia').getByRole('link', { name: 'US-Cambodia Agreement on Reciprocal Trade' }).click();
    await tool.isRead('us-cambodia');
    await tool.addressBecomes({ v: '1', 'map.text': 'us-cambodia' });
    await tool.card('us-cambodia').getByRole('link', { name: 'Cambodia', exact: true }).click();
    await tool.isRead('cambodia');
    await tool.back.click();
    await expect.poll(() => tool.focused()).toBe('cambodia');
    await expect(tool.root.locator('.card:visible')).toHaveCount(0);
    await expect(tool.part('no-choice')).toBeVisible();
    await tool.addressBecomes({});
  });

  test('and what belongs to it stands out from what does not', async () => {
    await tool.party('australia').locator('.dot').click();
    await expect(tool.line('us-australia')).toHaveClass(/\bopen\b/);
    await expect(tool.line('us-cambodia')).toHaveClass(/\bdim\b/);
    await expect(tool.part('shape-australia')).toHaveClass(/\bchosen\b/);
    await expect(tool.part('shape-united-states')).toHaveClass(/\bpartner\b/);
    await expect(tool.part('shape-ukraine'), 'a side of the same wide text').toHaveClass(/\bpartner\b/);
    await tool.on('2025-10-20');
    await expect(tool.part('shape-ukraine'), 'before that text was made').not.toHaveClass(/\bpartner\b/);
    await tool.back.click();
    await expect(tool.line('us-cambodia')).not.toHaveClass(/\bdim\b/);
  });

  test('a text with many sides shows all of them', async () => {
    const before = await tool.parties();
    await tool.open('/embed/map/?v=1&map.text=cmm-forge');
    await tool.opened('cmm-forge');
    const sides = await tool.card('cmm-forge').locator('a[data-act=party]').evaluateAll((all) => all.map(({ dataset }) => dataset.arg));
    expect(sides.length).toBeGreaterThan(10);
    const shown = await tool.parties();
    expect(sides.filter((side) => !shown.includes(side))).toEqual([]);
    expect(shown.toSorted()).toEqual([...new Set([...before, ...sides])].toSorted());
  });
});

test('every card holds what is promised: its stand, its history, its sources', async () => {
  await tool.open();
  const cards = await tool.root.locator('.card').evaluateAll((all) => all.map(({ id }) => id.replace('map-card-', '')));
  const parties = await tool.part('parties').locator('th a').evaluateAll((all) => all.map(({ dataset }) => dataset.arg));
  expect(cards.slice(0, parties.length)).toEqual(parties);
  for (const id of cards) {
    const card = tool.card(id);
    expect(await card.locator('summary').textContent(), id).toMatch(/\S/);
    expect(await card.locator('a[href^="https://"]').count(), `${id}: sources`).toBeGreaterThan(0);
    if (parties.includes(id)) continue;
    expect(await tool.stand(id).textContent(), id).toMatch(/\S/);
    expect(await card.locator('.history > li').count(), id).toBeGreaterThan(0);
  }
});

test('what is pointed at is said in a line', async () => {
  await tool.open();
  await tool.party('japan').locator('.dot').hover();
  await expect(tool.readout).toHaveText(/^Japan: \d+ texts and measures$/);
  const spot = await tool.spot(tool.part('shape-dr-congo'));
  await tool.page.mouse.move(spot.x, spot.y);
  await expect(tool.readout).toHaveText(/^DR Congo: /);
  const line = await tool.spot(tool.line('us-australia'));
  await tool.page.mouse.move(line.x, line.y);
  await expect(tool.readout).toHaveText('Framework: US-Australia framework on critical minerals');
});

for (const width of [320, 360, 600, 768, 1024, 1280]) {
  test(`and nothing moves away from under the pointer by that, at ${width} pixels`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await tool.open();
    await page.waitForTimeout(200); // until the names are placed
    const places = () => Promise.all([tool.world, tool.asia, tool.day].map((part) => part.evaluate((element) => element.getBoundingClientRect().top + scrollY)));
    const before = await places();
    for (const part of ['party-united-states', 'party-indonesia', 'arc-us-malaysia-mou', 'near-arc-us-indonesia']) {
      await tool.part(part).dispatchEvent('pointerover');
      await expect(tool.readout).not.toBeEmpty();
      expect(await places(), part).toEqual(before);
    }
  });
}

test.describe('filters', () => {
  test.beforeEach(() => tool.open());

  test('by kind hide lines and rings, one kind each', async () => {
    for (const [kind, lines] of [
      ['trade', [tool.line('us-cambodia'), tool.nearLine('us-indonesia')]],
      ['minerals', [tool.line('us-malaysia-mou'), tool.line('drc')]],
      ['club', [tool.line('us-china-truce')]],
      ['rule', [tool.part('ring-malaysia-moratorium'), tool.part('ring-china-oct-controls')]],
      ['deal', [tool.nearLine('australia-lynas')]],
    ]) {
      const filter = tool.filter('kind', kind);
      await expect(filter).toHaveAttribute('aria-pressed', 'true');
      for (const line of lines) await expect(line).toBeVisible();
      await filter.click();
      await expect(filter).toHaveAttribute('aria-pressed', 'false');
      for (const line of lines) await expect(line).toBeHidden();
      await tool.says('Shown by the filters: ');
      await filter.click();
      for (const line of lines) await expect(line).toBeVisible();
      await expect(tool.answer).not.toContainText('Shown by the filters');
    }
  });

  test('by state, which follows the day', async () => {
    await tool.filter('standing', 'applies').click();
    await expect(tool.line('us-malaysia-mou')).toBeHidden();
    await expect(tool.line('us-malaysia-art')).toBeVisible();
    await tool.filter('standing', 'not').click();
    await expect(tool.line('us-malaysia-art'), 'not in force').toBeHidden();
    await tool.on('2025-10-30');
    await expect(tool.line('us-malaysia-art'), 'signed, and nothing known of its force').toBeVisible();
    const rule = tool.part('ring-china-oct-controls');
    await expect(rule).toBeVisible();
    await tool.filter('standing', 'stopped').click();
    await expect(rule).toBeVisible();
    await tool.on('2025-11-07');
    await expect(rule, 'suspended').toBeHidden();
    await tool.addressBecomes({ v: '1', 'map.day': '2025-11-07', 'map.state': 'open' });
  });

  test('with none left hide all, and “Show all” brings all back', async () => {
    for (const kind of ['trade', 'minerals', 'club', 'rule', 'deal']) await tool.filter('kind', kind).click();
    await tool.says('Shown by the filters: 0.');
    await expect(tool.root.locator('.land .arc:visible')).toHaveCount(0);
    await expect(tool.root.locator('.at .ring:visible')).toHaveCount(0);
    await tool.filter('standing', 'open').click();
    await tool.button('all').click();
    await expect(tool.root.locator('.filters button[aria-pressed=false]')).toHaveCount(0);
    await expect(tool.line('us-malaysia-art')).toBeVisible();
    await tool.addressBecomes({});
  });

  test('count what they show', async () => {
    await tool.filter('kind', 'minerals').click();
    await tool.filter('kind', 'club').click();
    await tool.filter('kind', 'rule').click();
    await tool.filter('kind', 'deal').click();
    const trade = await tool.root.locator('#map-world .arc.trade:visible').count();
    await tool.says(`Shown by the filters: ${trade}.`);
  });

  test('leave the countries on the map; others come by their own button', async () => {
    const before = await tool.parties();
    await tool.filter('kind', 'club').click();
    expect(await tool.parties()).toEqual(before);
    await tool.part('others').click();
    await expect(tool.party('singapore')).toBeVisible();
    expect((await tool.parties()).length).toBeGreaterThan(before.length + 10);
    await tool.part('others').click();
    await expect(tool.party('singapore')).toBeHidden();
    expect(await tool.parties()).toEqual(before);
  });
});

test.describe('figures on the map', () => {
  const CIRCLES = '.amount:visible';

  for (const [lang, path] of [
    ['en', '/embed/map/'],
    ['ms', '/ms/embed/map/'],
  ]) {
    test(`come one layer at a time, with what they measure, in ${lang}`, async () => {
      await tool.open(path);
      const circles = tool.root.locator(CIRCLES);
      const bases = tool.root.locator('[id^="map-basis-"]');
      await expect(circles).toHaveCount(0);
      await expect(bases.filter({ visible: true })).toHaveCount(0);
      for (const layer of ['mined', 'reserves', 'refined', 'refined-outlook']) {
        await tool.layer(layer).check({ force: true });
        await expect(circles.first()).toBeVisible();
        await expect(bases.filter({ visible: true })).toHaveCount(1);
        await expect(tool.part(`basis-${layer}`)).toContainText(/\d{4}/);
        await expect(tool.marks.filter({ hasText: WORDS[lang].none }).first()).toBeVisible();
        await tool.addressBecomes({ v: '1', 'map.layer': layer });
      }
      await tool.layer('none').check({ force: true });
      await expect(circles).toHaveCount(0);
      await expect(bases.filter({ visible: true })).toHaveCount(0);
      await expect(tool.marks.filter({ hasText: WORDS[lang].none })).toHaveCount(0);
    });
  }

  test('have areas in proportion, on one scale', async () => {
    await tool.open();
    await tool.toggle('All parties as a list');
    for (const [layer, column, outside] of [
      ['mined', 2, 3],
      ['refined', 4, 0],
    ]) {
      await tool.layer(layer).check({ force: true });
      await expect(tool.root.locator(`${CIRCLES}.outside`)).toHaveCount(outside);
      const amounts = (await tool.keys('parties', column)).map(Number).filter((amount) => amount > 0);
      const circles = await tool.root
        .locator('.amount:not(.outside)')
        .evaluateAll((all) => all.map((circle) => circle.getBoundingClientRect().width));
      // The close-up shows its circles again as large; one of each size is enough.
      const areas = [...new Set(circles.map((width) => width.toFixed(1)))].map((width) => width ** 2).toSorted((a, b) => b - a);
      amounts.sort((a, b) => b - a);
      expect(areas.length).toBe(new Set(amounts).size);
      const sizes = [...new Set(amounts)];
      for (const [at, area] of areas.entries()) {
        // Edges of 1.5 px and rounding to tenths count for something in small circles.
        expect(Math.abs(Math.sqrt(area / areas[0]) - Math.sqrt(sizes[at] / sizes[0]))).toBeLessThan(0.06);
      }
    }
  });

  test('stay within the map’s answer: it does not change with them', async () => {
    await tool.open();
    const before = await tool.answer.textContent();
    await tool.layer('mined').check({ force: true });
    await expect(tool.root.locator(CIRCLES).first()).toBeVisible();
    await expect(tool.answer).toHaveText(before);
  });
});

test.describe('the state', () => {
  const ALL = {
    v: '1',
    'map.at': 'thailand',
    'map.day': '2026-01-27',
    'map.kind': 'minerals.club.rule.deal.none-found',
    'map.state': 'applies.not.stopped',
    'map.layer': 'reserves',
    'map.others': 'yes',
  };

  test('goes into the address, and a reload and the way back restore it', async ({ page }) => {
    await tool.open();
    await tool.party('thailand').locator('.dot').click();
    await tool.on(ALL['map.day']);
    await tool.filter('kind', 'trade').click();
    await tool.filter('standing', 'open').click();
    await tool.layer('reserves').check({ force: true });
    await tool.part('others').click();
    await tool.addressBecomes(ALL);
    await tool.button('zoom-in').click();
    await expect.poll(async () => (await tool.parameters())['map.view']).toMatch(/^1\.6,/);
    const [said, seen, classes] = [
      await tool.answer.textContent(),
      await tool.seen(),
      await tool.line('us-malaysia-mou').getAttribute('class'),
    ];
    const restored = async () => {
      await tool.isLive();
      await expect(tool.answer).toHaveText(said);
      await tool.opened('thailand');
      await expect(tool.date).toHaveValue(ALL['map.day']);
      await expect(tool.filter('kind', 'trade')).toHaveAttribute('aria-pressed', 'false');
      await expect(tool.filter('standing', 'open')).toHaveAttribute('aria-pressed', 'false');
      await expect(tool.layer('reserves')).toBeChecked();
      await expect(tool.part('others')).toHaveAttribute('aria-pressed', 'true');
      await expect(tool.party('singapore')).toBeVisible();
      await expect(tool.line('us-malaysia-mou')).toHaveAttribute('class', classes);
      expect(await tool.seen()).toEqual(seen);
      await expect(tool.notices).toBeHidden();
    };
    await page.reload();
    await restored();
    await page.goto('/404.html');
    await page.goBack();
    await restored();
  });

  test('is taken back step by step, and reset', async () => {
    await tool.open();
    await expect(tool.undo).toBeDisabled();
    await tool.party('vietnam').locator('.dot').click();
    await tool.on('2026-01-27');
    await tool.filter('kind', 'trade').click();
    await tool.layer('mined').check({ force: true });
    await tool.undo.click();
    await expect(tool.layer('none')).toBeChecked();
    await tool.undo.click();
    await expect(tool.filter('kind', 'trade')).toHaveAttribute('aria-pressed', 'true');
    await tool.undo.click();
    await expect(tool.date).toHaveValue('2026-03-16');
    await tool.undo.click();
    await expect(tool.root.locator('.card:visible')).toHaveCount(0);
    await expect(tool.undo).toBeDisabled();
    await tool.redo.click();
    await tool.opened('vietnam');
    await tool.redo.click();
    await expect(tool.date).toHaveValue('2026-01-27');
    await tool.redo.click();
    await expect(tool.filter('kind', 'trade')).toHaveAttribute('aria-pressed', 'false');
    await tool.redo.click();
    await expect(tool.layer('mined')).toBeChecked();
    await expect(tool.redo).toBeDisabled();
    await tool.open(`/embed/map/?${new URLSearchParams(ALL)}`);
    await tool.opened('thailand');
    await tool.reset.click();
    await tool.addressBecomes({});
    await expect(tool.answer).toHaveText(TOOLS.map.starts);
    await expect(tool.root.locator('.card:visible')).toHaveCount(0);
    await tool.undo.click();
    await tool.opened('thailand');
    await tool.addressBecomes(ALL);
  });

  test('a slider dragged is one step back', async ({ page }) => {
    await tool.open();
    await tool.day.scrollIntoViewIfNeeded();
    const [from, to] = [await tool.grip(tool.day, 147), await tool.grip(tool.day, 60)];
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x, to.y, { steps: 8 });
    await page.mouse.up();
    expect(Math.abs((await tool.at(tool.day)) - 60)).toBeLessThan(4);
    await tool.undo.click();
    await expect(tool.day).toHaveValue('147');
    await expect(tool.undo).toBeDisabled();
  });

  for (const [query, named] of [
    ['map.at=atlantis', 'map.at says “atlantis”. Allowed: united-states, malaysia'],
    ['map.text=magna-carta', 'map.text says “magna-carta”. Allowed: us-malaysia-art'],
    ['map.day=2024-01-01', 'map.day says “2024-01-01”. Allowed: 2025-10-20…2026-03-16'],
    ['map.day=20-02-2026', 'map.day says “20-02-2026”'],
    ['map.kind=trade.pigs', 'map.kind says “trade.pigs”. Allowed: trade.minerals.club.rule.deal.none-found'],
    ['map.state=maybe', 'map.state says “maybe”. Allowed: applies.not.stopped.open'],
    ['map.layer=gold', 'map.layer says “gold”. Allowed: none, mined, reserves, refined, refined-outlook'],
    ['map.others=perhaps', 'map.others says “perhaps”. Allowed: yes, no'],
    ['map.view=99,0,0', 'map.view says “99,0,0”. Allowed: 1…12,-180…180,-90…90'],
    ['map.at=malaysia&map.text=us-japan', 'map.at'],
    ['map.at=<b>x</b>', 'map.at says “<b>x</b>”'],
  ]) {
    test(`what cannot be used of it is named: ${query}`, async () => {
      await tool.open(`/embed/map/?v=1&${query}${query.includes('map.day') ? '' : '&map.day=2026-02-20'}`);
      await expect(tool.notices).toBeVisible();
      await expect(tool.notices).toContainText(named);
      await expect(tool.notices.getByRole('listitem')).toHaveCount(1);
      await expect(tool.notices.locator('b')).toHaveCount(0);
      if (!query.includes('map.day')) await expect(tool.date).toHaveValue('2026-02-20');
      await tool.notices.getByRole('button', { name: 'Close this notice' }).click();
      await expect(tool.notices).toBeHidden();
      await expect(tool.date).toBeFocused();
    });
  }

  test('a text and a party at once: the text is open', async () => {
    await tool.open('/embed/map/?v=1&map.at=malaysia&map.text=us-japan');
    await tool.opened('us-japan');
  });
});
