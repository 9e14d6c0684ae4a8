// A link with values never shows other values: with WASM late, on, off and blocked, and without scripts.

import { expect, test } from './fixtures.mjs';
import { Eyes, foreign, slowDown } from './pages/eyes.mjs';
import { ALL, ARTICLES, EMBEDS, LINK, LINK_TO_ALL, PAGES, TOOLS, linkTo } from './pages/site.mjs';
import { LngTool, Tool } from './pages/tool.mjs';

const WASM = '**/*.wasm';
const MODULE = '**/assets/*.js';
const NOT_LIVE = 'The tool could not start.';

/** Everything that can be folded is seen. */
const unfoldAtOnce = (page) =>
  page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });

/** A tool whose values the link has showed nothing else, and said why. */
async function showedOnly(eyes, facts, shows = facts.shows) {
  const seen = await eyes.seen(facts);
  expect(seen.some(({ loading, answer }) => loading && !answer), `${facts.slug}: loading was seen`).toBe(true);
  expect(seen.at(-1).answer).toMatch(shows);
  expect(Object.keys(seen.at(-1).values).length, 'values that were looked at').toBeGreaterThan(5);
  expect(foreign(seen), 'values that are not the link’s').toEqual([]);
}

const COPIED = (link) => link.replaceAll('&', '&amp;');
const PERCENT = (link) => link.replace(/(?<=&\w+)\./g, '%2E');

for (const [where, address, tools] of [
  ...ARTICLES.map(({ name, path, tools }) => [`the ${name}`, path + LINK_TO_ALL, tools]),
  ...EMBEDS.filter(({ lang }) => lang === 'en').map(({ name, path, tools }) => [`the ${name}`, path + linkTo(tools[0]), tools]),
  ['an embed, by a link copied out of HTML', `/embed/lng/${COPIED(LINK)}`, [TOOLS.lng]],
  ['an embed, by a link with percent signs', `/embed/lng/${PERCENT(LINK)}`, [TOOLS.lng]],
]) {
  test(`${where}: no frame shows another value while the WASM is late`, async ({ page }) => {
    const eyes = new Eyes(page);
    await eyes.open();
    await slowDown(page, WASM, 1500);
    await page.goto(address);
    await unfoldAtOnce(page);
    for (const facts of tools) {
      const { root } = new Tool(page, facts);
      await expect(root.locator('.tool-state.loading')).toBeVisible();
      await expect(root.locator('.tool-state.loading')).toHaveText(/^(Loading your values|Memuatkan nilai anda)$/);
    }
    for (const facts of tools) await new Tool(page, facts).isLive();
    await page.waitForTimeout(200);
    for (const facts of tools) await showedOnly(eyes, facts);
  });
}

/** Links of a single parameter each, with what the answer says then. */
const SINGLE = [
  [TOOLS.lng, 'lng.punit=t', /US\$0\.0654/],
  [TOOLS.currency, 'fx.at=2025-03', /15\.08.*4\.4350/],
  [TOOLS.currency, 'fx.at=own&fx.rate=4', /13\.6/],
  [TOOLS.currency, 'fx.to=EUR', /€|EUR/],
  [TOOLS.refining, 'share.china-end=50', /25\.0–30\.8%/],
  [TOOLS.refining, 'share.from=2024', /25\.0–30\.8%/],
  [TOOLS.map, 'map.text=us-indonesia', /^US-Indonesia Agreement.*16 March 2026: /],
  [TOOLS.map, 'map.kind=trade', /Shown by the filters: \d\./],
  [TOOLS.map, 'map.state=applies', /Shown by the filters: \d\./],
  [TOOLS.map, 'map.layer=mined', TOOLS.map.starts],
  [TOOLS.map, 'map.others=yes', TOOLS.map.starts],
  [TOOLS.map, 'map.view=4,101.7,3.1', TOOLS.map.starts],
];

test('a link of any single parameter is a link with values', async ({ page }) => {
  for (const [facts, link, shows] of SINGLE) {
    const own = await page.context().newPage();
    const eyes = new Eyes(own);
    await eyes.open();
    await slowDown(own, WASM, 500);
    await own.goto(`/embed/${facts.slug}/?v=1&${link}`);
    await new Tool(own, facts).isLive();
    await own.waitForTimeout(200);
    await showedOnly(eyes, facts, shows);
    await own.close();
  }
});

test.describe('a link for one tool', () => {
  for (const facts of ALL) {
    test(`for ${facts.slug}: the others show their own values at once and never others`, async ({ page }) => {
      const eyes = new Eyes(page);
      await eyes.open();
      await slowDown(page, WASM, 1000);
      await page.goto(`/${linkTo(facts)}`);
      for (const tool of ALL) await new Tool(page, tool).isLive();
      await page.waitForTimeout(200);
      await showedOnly(eyes, facts);
      for (const other of ALL.filter((tool) => tool !== facts)) {
        const seen = await eyes.seen(other);
        expect(seen[0].answer, other.slug).toMatch(other.starts);
        expect(seen.filter(({ loading, excuse }) => loading || excuse), other.slug).toEqual([]);
        // Their still pictures are right, and so are all their values.
        expect(foreign(seen.map((state) => ({ ...state, picture: null }))), other.slug).toEqual([]);
      }
    });
  }

  test('the sum in ringgit waits for the rate that the link shares', async ({ page }) => {
    const eyes = new Eyes(page);
    await eyes.open();
    await slowDown(page, WASM, 1000);
    await page.goto('/embed/lng/?v=1&fx.at=2025-03');
    const tool = new LngTool(page);
    await expect(tool.answer).toHaveText(TOOLS.lng.starts);
    await expect(tool.ringgit).toBeHidden();
    await tool.isLive();
    await expect(tool.ringgit).toContainText('RM 15.1');
    const rates = new Set((await eyes.seen(TOOLS.lng)).map(({ values }) => values['lng-ringgit'] ?? null));
    expect([...rates].filter(Boolean)).toHaveLength(1);
  });
});

test('a plain address shows its answers at once, before any WASM', async ({ page }) => {
  for (const { path, tools } of PAGES.filter(({ lang, tools }) => lang === 'en' && tools.length)) {
    const own = await page.context().newPage();
    const eyes = new Eyes(own);
    await eyes.open();
    await slowDown(own, WASM, 800);
    await own.goto(`${path}?utm_source=x&childId=a`);
    for (const facts of tools) await new Tool(own, facts).isLive();
    for (const facts of tools) {
      const seen = await eyes.seen(facts);
      expect(seen[0].live, facts.slug).toBe(false);
      expect(seen.filter(({ answer, loading }) => !facts.starts.test(answer ?? '') || loading), facts.slug).toEqual([]);
    }
    await own.close();
  }
});

for (const [what, pattern] of [
  ['WASM', WASM],
  ['the module', MODULE],
]) {
  for (const { path, tools } of PAGES.filter(({ lang, tools }) => lang === 'en' && tools.length)) {
    test(`with ${what} blocked, ${path} says that its values are not the link’s`, async ({ page, watch }) => {
      watch.expecting(/ERR_FAILED/);
      const eyes = new Eyes(page);
      await eyes.open();
      await page.route(pattern, (route) => route.abort());
      await page.goto(`${path}?v=1&${tools.map(({ link }) => link).join('&')}`);
      for (const facts of tools) {
        const tool = new Tool(page, facts);
        await tool.root.scrollIntoViewIfNeeded();
        await expect(tool.root.getByText(facts.excuse.en, { exact: true })).toBeVisible();
        await expect(tool.answer).toBeVisible();
        await expect(tool.root.locator('.controls:visible'), 'nothing that would not answer').toHaveCount(0);
      }
      for (const facts of tools) {
        const seen = await eyes.seen(facts);
        const excused = ({ excuse }) => excuse && (excuse === facts.excuse.en || facts.excuse.en.test?.(excuse));
        const bare = seen.filter((state) => !excused(state));
        expect(bare.filter(({ answer, picture }) => answer || picture), facts.slug).toEqual([]);
        expect(bare.flatMap(({ values }) => Object.keys(values)), `${facts.slug}: without excuse`).toEqual([]);
      }
    });

    test(`with ${what} blocked, ${path} without values says that the tool could not start`, async ({ page, watch }) => {
      watch.expecting(/ERR_FAILED/);
      await page.route(pattern, (route) => route.abort());
      await page.goto(path);
      for (const facts of tools) {
        const tool = new Tool(page, facts);
        await tool.root.scrollIntoViewIfNeeded();
        await expect(tool.root.getByText(NOT_LIVE)).toBeVisible();
        await expect(tool.root.locator('.not-those')).toBeHidden();
        await expect(tool.answer).toHaveText(facts.starts);
        await expect(tool.root.locator('.controls:visible')).toHaveCount(0);
      }
    });
  }
}

test('with WASM blocked, each tool speaks for itself', async ({ page, watch }) => {
  watch.expecting(/ERR_FAILED/);
  await page.route(WASM, (route) => route.abort());
  await page.goto(`/${linkTo(TOOLS.currency)}`);
  for (const facts of ALL) {
    const tool = new Tool(page, facts);
    await tool.root.scrollIntoViewIfNeeded();
    const linked = facts === TOOLS.currency;
    await expect(tool.root.locator('.not-those')).toBeVisible({ visible: linked });
    await expect(tool.root.getByText(NOT_LIVE)).toBeVisible({ visible: !linked });
    await expect(tool.answer).toHaveText(facts.starts);
  }
  await expect(new LngTool(page).ringgit, 'at another rate than the link’s').toBeHidden();
});

test('WASM that does not run is told as well', async ({ page }) => {
  await page.route(WASM, (route) => route.fulfill({ contentType: 'application/wasm', body: 'not wasm' }));
  for (const facts of ALL) {
    const tool = new Tool(page, facts);
    await page.goto(tool.embed + linkTo(facts));
    await expect(tool.root.getByText(facts.excuse.en, { exact: true })).toBeVisible();
  }
});

test('after 20 seconds of waiting the page says what it shows, and still takes the values when they come', async ({ page }) => {
  await page.clock.install();
  let release;
  const held = new Promise((resolve) => (release = resolve));
  await page.route(WASM, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(`/embed/lng/${LINK}`);
  const tool = new LngTool(page);
  const excuse = tool.root.getByText(TOOLS.lng.excuse.en, { exact: true });
  await expect(page.locator('.tool-state.loading')).toBeVisible();
  await page.clock.fastForward(21_000);
  await expect(excuse).toBeVisible();
  release();
  await tool.isLive();
  await page.clock.runFor(1000);
  await tool.results('US$1.48 billion a year');
  await expect(excuse).toBeHidden();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  for (const { path, lang, tools } of PAGES.filter(({ tools }) => tools.length)) {
    test(`${path} says that its values are not the link’s`, async ({ page }) => {
      await page.goto(`${path}?v=1&${tools.map(({ link }) => link).join('&')}`);
      for (const facts of tools) {
        const tool = new Tool(page, facts);
        const excused = tool.root.getByText(facts.excuse[lang], { exact: true }).filter({ visible: true });
        await expect(excused).toHaveCount(1);
        await expect(tool.answer).toHaveText(facts.starts);
        const stills = facts.picture === 'chart' ? '.plot-still svg:visible' : '.panel.world > svg.land:visible';
        await expect(tool.root.locator(stills)).toHaveCount(1);
        await expect(tool.root.locator('.controls:visible'), 'nothing that would not answer').toHaveCount(0);
        const above = await excused.boundingBox();
        const below = await tool.answer.boundingBox();
        expect(above.y).toBeLessThan(below.y);
      }
    });
  }

  test('the whole article, its notes and the tables can be read', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const claim = page.locator('a.claim').first();
    const note = (await claim.getAttribute('href')).slice(1);
    await claim.click();
    await expect(page.locator(`[id="${note}"]`)).toBeInViewport();
    for (const facts of ALL) {
      const tool = new Tool(page, facts);
      await tool.toggle(facts.table);
      await expect(tool.fold(facts.table).getByRole('table')).toBeVisible();
    }
  });
});
