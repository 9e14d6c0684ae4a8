// What a scan can find, on every page, in both languages, light and dark, at three widths, with
// everything unfolded.

import AxeBuilder from '@axe-core/playwright';
import { expect, test } from './fixtures.mjs';
import { PAGES, awaken, unfold } from './pages/site.mjs';
import { LngTool } from './pages/tool.mjs';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag2aaa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function scan(page) {
  const { violations } = await new AxeBuilder({ page })
    .withTags(TAGS)
    // AAA contrast (7:1) is not promised; AA is.
    .disableRules(['color-contrast-enhanced'])
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${help}: ${html} ${any[0]?.message ?? ''}`),
  );
}

for (const { name, path, embed } of PAGES) {
  for (const scheme of ['light', 'dark']) {
    for (const width of [360, 768, 1280]) {
      test(`${name}, ${scheme}, ${width} pixels`, async ({ page }) => {
        await page.setViewportSize({ width, height: 900 });
        await page.emulateMedia({ colorScheme: scheme });
        await page.goto(embed ? `${path}?theme=auto` : path);
        await awaken(page);
        if (width === 768 && scheme === 'light') expect(await scan(page), 'folded').toEqual([]);
        await unfold(page);
        expect(await scan(page), 'unfolded').toEqual([]);
      });
    }
  }
}

for (const scheme of ['light', 'dark']) {
  test(`a tool with everything that can be wrong, ${scheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    const tool = new LngTool(page);
    await tool.open('/embed/lng/?theme=auto&v=1&lng.punit=formula&lng.heat=46.4&lng.solve=hub');
    await tool.type('Volume', 'many');
    await tool.type('Share of Henry Hub', '1.234');
    await tool.type('Fixed fee', '99');
    await unfold(page);
    expect(await scan(page)).toEqual([]);
  });
}

test('the parts of a page have their names', async ({ page }) => {
  await page.goto('/');
  for (const role of ['banner', 'main', 'contentinfo', 'navigation']) {
    await expect(page.getByRole(role)).toHaveCount(1);
  }
  await expect(page.getByRole('region', { name: 'Test the number' })).toBeVisible();
  await expect(page.getByRole('figure', { name: /What a year of gas is worth/ })).toBeVisible();
  await unfold(page);
  const table = page.getByRole('table', { name: 'Prices and yearly values drawn in the chart' });
  await expect(table.getByRole('columnheader')).toHaveCount(3);
  const rows = table.locator('tbody tr');
  await expect(rows.getByRole('rowheader')).toHaveCount(await rows.count());
});

test('what changes is in one place that is told politely', async ({ page }) => {
  await page.goto('/embed/lng/');
  await expect(page.locator('[role=status], [aria-live=polite], [aria-live=assertive], [role=alert]')).toHaveCount(1);
  await expect(page.locator('#lng-said')).toHaveAttribute('role', 'status');
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
