// What a scan can find: on every page, in both languages, light and dark, at three widths, with
// everything unfolded. Each page and scheme is scanned in full at one width, and at the others for
// what depends on the width.

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.mjs';
import { PAGES, WITH_FIELDS, awaken, thin, unfold } from './pages/site.mjs';
import { LngTool, Tool } from './pages/tool.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What may differ between widths of the same page, other than its colours. */
const OF_WIDTH = ['target-size', 'scrollable-region-focusable'];

async function scan(page, rules = null) {
  const axe = new AxeBuilder({ page });
  if (rules) axe.withRules(rules);
  // AAA contrast (7:1) is not promised; AA is.
  else axe.withTags(TAGS).disableRules(['color-contrast-enhanced']);
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${help}: ${html} ${any[0]?.message ?? ''}`),
  );
}

const WIDTHS = [360, 768, 1280];

for (const { name, path, embed, lang, record } of PAGES) {
  for (const [scheme, full] of [
    ['light', 360],
    ['dark', 1280],
  ]) {
    // The embeds in Malay have the colours of those in English, and longer words on a phone.
    if (embed && lang === 'ms' && scheme === 'dark') continue;
    test(`${name}, ${scheme}`, async ({ page }) => {
      // The article has all tools and cards unfolded at once: on a slow machine a scan takes most of a minute.
      test.slow(!embed);
      await page.setViewportSize({ width: full, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      await page.goto(embed ? `${path}?theme=auto` : path);
      await awaken(page);
      if (record) await thin(page);
      if (embed && lang === 'en' && scheme === 'light') expect(await scan(page), 'folded').toEqual([]);
      await unfold(page);
      expect(await scan(page), `unfolded, ${full} pixels`).toEqual([]);
      for (const width of WIDTHS.filter((other) => other !== full)) {
        await page.setViewportSize({ width, height: 900 });
        expect(await scan(page, OF_WIDTH), `unfolded, ${width} pixels`).toEqual([]);
      }
    });
  }
}

for (const scheme of ['light', 'dark']) {
  test(`a tool with everything that can be wrong, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const tool = new LngTool(page);
    await tool.open('/embed/lng/?theme=auto&v=1&lng.punit=formula&lng.heat=46.4&lng.solve=hub');
    await tool.type('Volume', 'many');
    await tool.type('Share of Henry Hub', '1,5');
    await tool.type('Fixed fee', '99');
    await unfold(page);
    expect(await scan(page)).toEqual([]);
  });
}

test('the parts of a page have their names', async ({ page }) => {
  await page.goto('/');
  for (const role of ['banner', 'main', 'contentinfo']) {
    await expect(page.getByRole(role)).toHaveCount(1);
  }
  for (const name of ['Fine Print', 'Contents']) {
    await expect(page.getByRole('navigation', { name })).toHaveCount(1);
  }
  await unfold(page);
  for (const [region, figure, table, columns] of [
    ['Test the number', /^What a year of gas is worth/, 'Prices and yearly values drawn in the chart', 3],
    ['Test the rate', /^What the amount would have been worth/, 'Rate and converted amount in each month', 3],
    ['Test the shares', /^Malaysia’s share of the world’s refining/, /^Shares of the world’s refining year by year/, 4],
  ]) {
    const tool = page.getByRole('region', { name: region, exact: true });
    await expect(tool).toBeVisible();
    await expect(tool.getByRole('figure', { name: figure })).toBeVisible();
    const rows = tool.getByRole('table', { name: table }).locator('tbody tr');
    await expect(tool.getByRole('table', { name: table }).getByRole('columnheader')).toHaveCount(columns);
    expect(await rows.count()).toBeGreaterThan(3);
    await expect(rows.getByRole('rowheader')).toHaveCount(await rows.count());
  }
  const map = page.getByRole('region', { name: 'Who is party to what?', exact: true });
  await expect(map).toBeVisible();
  await expect(map.getByRole('figure', { name: /^Lines join the parties of a text/ })).toBeVisible();
  await expect(map.getByRole('group', { name: /^Map of \d+ countries and organisations/ })).toBeVisible();
});

for (const facts of WITH_FIELDS) {
  test(`every number of the ${facts.slug} tool can be moved and typed under its name`, async ({ page }) => {
    const tool = new Tool(page, facts);
    await tool.open();
    await unfold(page);
    // What takes no part in the current form of the model is shown for once.
    await page.evaluate(() => document.querySelectorAll('.controls [hidden]').forEach((part) => (part.hidden = false)));
    for (const [code, name] of Object.entries(facts.fields)) {
      await expect(tool.part(`${code}-slider`)).toHaveAccessibleName(name);
      await expect(tool.part(`${code}-slider`)).toHaveAttribute('aria-valuetext', /\S/);
      await expect(tool.part(code)).toHaveAccessibleName(`${name}, typed`);
    }
    await expect(tool.root.locator('input[type=range]')).toHaveCount(Object.keys(facts.fields).length);
    await expect(tool.image).toHaveAccessibleName(/^Line chart/);
  });
}

test('what changes in a tool is in one place that is told politely', async ({ page }) => {
  for (const { path, tools } of PAGES.filter(({ tools }) => tools.length)) {
    await page.goto(path);
    await expect(page.locator('[role=status], [aria-live=polite], [aria-live=assertive], [role=alert]')).toHaveCount(tools.length);
    for (const facts of tools) await expect(new Tool(page, facts).spoken).toHaveAttribute('role', 'status');
  }
});

for (const { name, path, lang } of PAGES) {
  test(`the ${name} says in which language it speaks`, async ({ page }) => {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', lang);
    for (const link of await page.locator('a[hreflang]').all()) {
      expect(await link.getAttribute('lang')).toBe(await link.getAttribute('hreflang'));
    }
  });
}
