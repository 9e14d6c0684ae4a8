// The refining-share tool by hand: starting points, every quantity worked out, both forms of the growth
// of the others, China beside Malaysia, and what cannot be.

import { expect, test } from './fixtures.mjs';
import { TOOLS } from './pages/site.mjs';
import { Tool } from './pages/tool.mjs';

/** The article's and the agency's course have two ends each, in the table as in the chart. */
const MARK_ENDS = 4;

class RefiningTool extends Tool {
  constructor(page) {
    super(page, TOOLS.refining);
    /** Why China has no place beside the answer. */
    this.path = this.part('path');
    this.rows = this.part('rows');
  }

  preset(name) {
    return this.root.getByRole('group', { name: 'Start from' }).getByRole('button', { name, exact: true });
  }
}

test.describe('the refining-share tool', () => {
  let tool;
  test.beforeEach(async ({ page }) => {
    tool = new RefiningTool(page);
    await tool.open();
  });

  test('starts with nobody else growing, and says what the claim needs', async () => {
    await tool.results('25.0–30.8%');
    await expect(tool.root).toContainText('only if the rest of the world grows by 33.3–77.8%.');
    await expect(tool.root).toContainText('Capacity is not share');
    await expect(tool.preset('Nobody else grows')).toHaveAttribute('aria-pressed', 'true');
    await expect(tool.preset('The article’s claim')).toHaveAttribute('aria-pressed', 'false');
  });

  test('each starting point asks its question, goes into the address, and can be taken back', async () => {
    await tool.preset('The article’s claim').click();
    await tool.results('33.3–77.8%');
    await tool.addressBecomes({ v: '1', 'share.solve': 'rest' });
    await tool.preset('The IEA’s outlook').click();
    await tool.results('238%');
    await expect(tool.preset('The IEA’s outlook')).toHaveAttribute('aria-pressed', 'true');
    await tool.addressBecomes({
      v: '1',
      'share.solve': 'growth',
      'share.start': '5',
      'share.world': '40.9',
      'share.end': '12',
      'share.china': '92',
      'share.china-end': '77',
      'share.from': '2023',
    });
    await tool.undo.click();
    await tool.results('33.3–77.8%');
    await tool.reset.click();
    await tool.results('25.0–30.8%');
    await tool.addressBecomes({});
  });

  test('any quantity is worked out from the others', async () => {
    await tool.choice('Malaysia’s growth').check({ force: true });
    // the result that was seen is locked: 25.0 to 30.8 % is +200 to +300 % again, to the digit shown
    await expect(tool.entry('end')).toHaveValue('25–30.8');
    await tool.results('200–301%');
    await tool.type('end', '20');
    // odds 1 in 4 from 1 in 9: 2.25 times as much
    await tool.results('125%');
    await tool.choice('Share at the start').check({ force: true });
    await tool.results('10.0%');
    await tool.choice('Others’ growth').check({ force: true });
    await tool.results('0.0%');
  });

  test('the growth of the others is given with Malaysia or without, and the outcome stays', async () => {
    await tool.type('growth', '200');
    await tool.type('rest', '50');
    await tool.results('18.2%');
    await tool.select('form', 'world');
    await expect(tool.entry('rest')).toBeHidden();
    // 0.1 × 3 + 0.9 × 1.5 = 1.65
    await expect(tool.entry('world')).toHaveValue('65');
    await tool.results('18.2%');
    await tool.addressBecomes({ v: '1', 'share.growth': '200', 'share.world': '65' });
    await tool.select('form', 'rest');
    await expect(tool.entry('rest')).toHaveValue('50');
    await expect(tool.entry('world')).toBeHidden();
  });

  test('a growing world and a growing rest are told apart', async () => {
    await tool.open('/embed/refining/?v=1&share.start=5&share.world=41');
    await tool.results('10.6–14.2%');
    await tool.open('/embed/refining/?v=1&share.start=5&share.rest=41');
    await tool.results('10.1–13.0%');
  });

  test('ranges are tight, and may be below zero', async () => {
    await tool.type('start', '5 to 10');
    await tool.results('13.6–30.8%');
    await tool.type('start', '10');
    await tool.type('growth', '-20 to -10');
    // 0.08 of 0.98, 0.09 of 0.99
    await tool.results('8.2–9.1%');
    await tool.addressBecomes({ v: '1', 'share.growth': '-20..-10' });
    await expect(tool.slider('growth')).toHaveAttribute('aria-valuetext', '−20–−10%');
  });

  test('what cannot be has a sentence', async () => {
    await tool.type('rest', '-120');
    await expect(await tool.note('rest')).toContainText('Nothing can shrink by more than all of it.');
    await tool.results('25.0–30.8%');
    await tool.type('start', '0');
    await tool.says('No solution: growth in percent leads nowhere from a share of zero.');
    await tool.type('start', '10');
    await tool.choice('Malaysia’s growth').check({ force: true });
    await tool.type('end', '100');
    await tool.says('No solution: a share of the whole or more');
    await tool.open('/embed/refining/?v=1&share.world=-90');
    await tool.says('No solution: Malaysia alone would refine more than that world’s total.');
  });

  test('China stands beside Malaysia, or it is told why not', async () => {
    await tool.toggle('China’s share and the year of the start');
    await tool.toggle('The chart as a table');
    // Below the years stand the ends of the marks.
    const years = tool.rows.locator('tr', { has: tool.page.locator('th', { hasText: /^20\d\d$/ }) });
    const last = years.last();
    await expect(last).toHaveText('203025.0–30.8%66.7–61.5%8.3–7.7%');
    await tool.option('China by 2030', 'ends at a share of its own').check({ force: true });
    await expect(tool.entry('china-end')).toHaveValue('64.1');
    await expect(tool.path).toBeEmpty();
    await tool.type('china-end', '75');
    await expect(tool.path).toContainText('does not fit beside Malaysia’s in 2030');
    await tool.results('25.0–30.8%');
    await expect(last).toHaveText('203025.0–30.8%not determinednot determined');
    await tool.type('china-end', '40-50');
    await expect(await tool.note('china-end')).toContainText('a single number is needed');
    await tool.option('China by 2030', 'grows like all others').check({ force: true });
    await expect(tool.path).toBeEmpty();
    await expect(tool.entry('china-end')).toBeHidden();
  });

  test('the course starts in the year that is chosen', async () => {
    await tool.toggle('China’s share and the year of the start');
    await tool.toggle('The chart as a table');
    await expect(tool.rows.locator('tr')).toHaveCount(6 + MARK_ENDS);
    await tool.select('from', '2023');
    await expect(tool.rows.locator('tr')).toHaveCount(8 + MARK_ENDS);
    await expect(tool.rows.locator('tr').first()).toHaveText('202310.0%80.0%10.0%');
    await tool.addressBecomes({ v: '1', 'share.from': '2023' });
  });
});

test('both languages give the same figures', async ({ page }) => {
  const tool = new RefiningTool(page);
  await tool.open('/ms/embed/refining/?v=1&share.solve=rest');
  await tool.results('33.3–77.8%');
  await expect(tool.answer).toContainText('dunia selebihnya');
});
