// The currency tool: amounts at dated rates, and the rates that reported pairs of sums allow.

import { expect, test } from './fixtures.mjs';
import { TOOLS, awaken } from './pages/site.mjs';
import { LngTool, Tool } from './pages/tool.mjs';

let tool;
test.beforeEach(async ({ page }) => {
  tool = new Tool(page, TOOLS.currency);
});

const DEFAULT = 'US$3.4 billion come to RM 14.36 billion at RM 4.2230 per US$ (ECB rate of 24 October 2025).';
const pair = (row, sum) => tool.root.getByRole('textbox', { name: `Pair ${row}: ${sum}, as printed` });

/** Types a sum and leaves the entry. */
async function print(row, sum, text) {
  await pair(row, sum).fill(text);
  await pair(row, sum).press('Tab');
}

test.describe('amounts at a rate', () => {
  test.beforeEach(() => tool.open());

  test('it starts with the gas, in ringgit, at the rate of the last bank day', async () => {
    await tool.says(DEFAULT);
    await expect(tool.entry('amount')).toHaveValue('3.4');
    await expect(tool.entry('value')).toHaveValue('14.36');
    await expect(tool.entry('value')).toHaveAttribute('readonly', '');
    await expect(tool.entry('rate')).toHaveValue('4.2230');
    await expect(tool.undo).toBeDisabled();
  });

  test('the slider, the entry and the choices move the answer', async () => {
    await tool.type('amount', '150');
    await tool.results('RM 633.4 billion');
    await expect(tool.slider('amount')).toHaveValue('150');
    await tool.select('at', '2026-03');
    await tool.results('RM 592.9 billion');
    await tool.says('mean of March 2026');
    await tool.select('to', 'JPY');
    await tool.says('JPY');
    await expect(tool.part('rate-unit')).toHaveText('JPY per US$');
    await tool.option('Counted in', 'million').check();
    await tool.says('US$150,000 million');
    await tool.addressBecomes({ v: '1', 'fx.amount': '150000', 'fx.to': 'JPY', 'fx.scale': 'm', 'fx.at': '2026-03' });
    await tool.undo.click();
    await tool.says('US$150 billion');
  });

  test('a month that is not complete says so', async () => {
    await tool.select('at', '2026-04');
    await tool.says('mean of 7 bank days of April 2026');
    await tool.toggle('The chart as a table');
    await expect(tool.root.getByRole('row', { name: 'April 2026 (7 days)' })).toContainText('RM 13.60 billion');
  });

  test('each of the three can be worked out', async () => {
    await tool.choice('Amount').check();
    await tool.type('value', '14.4');
    await tool.results('US$3.410 billion');
    await tool.type('value', '14.3–14.5');
    await tool.results('US$3.386–3.434 billion');
    await tool.choice('Exchange rate').check();
    await tool.type('amount', '3.4');
    await tool.type('value', '14.4');
    await tool.results('RM 4.2353 per US$');
    await expect(tool.part('compared')).toHaveText(
      'For comparison, the ECB rate of 24 October 2025: RM 4.2230 per US$.',
    );
    await tool.reset.click();
    await tool.says(DEFAULT);
  });

  test('a rate of one’s own', async () => {
    await tool.select('at', 'own');
    await expect(tool.entry('rate')).toHaveValue('4.223');
    await expect(tool.slider('rate')).toBeEnabled();
    await tool.type('rate', '4.1–4.3');
    await tool.results('RM 13.94–14.62 billion');
    await tool.addressBecomes({ v: '1', 'fx.at': 'own', 'fx.rate': '4.1..4.3' });
    await tool.type('rate', 'cheap');
    await expect(await tool.note('rate')).toContainText('“cheap” is not a number');
    await tool.results('RM 13.94–14.62 billion');
  });

  test('where no rate was found the tool says so, and works with the reader’s own', async () => {
    await tool.select('to', 'VND');
    await tool.says('No rate found for the Vietnamese dong.');
    await expect(tool.entry('value')).toHaveValue('');
    await tool.select('at', 'own');
    await tool.type('rate', '26000');
    await tool.results('VND 88,400 billion');
  });

  test('the pair can be turned round', async () => {
    await tool.root.getByRole('button', { name: 'Swap currencies' }).click();
    await tool.says('RM 14.36 billion come to US$3.4 billion');
    await expect(tool.part('from')).toHaveValue('MYR');
    await tool.choice('In the other currency').check();
    await tool.type('amount', '14.4');
    await tool.results('US$3.410 billion');
  });

  test('reported sums stay as they are, ours stands beside them', async () => {
    await tool.toggle('The sums as reported, and at the rate chosen');
    const row = tool.root.getByRole('row', { name: 'Chips, aerospace parts, data centres' });
    await expect(row).toContainText('about US$150 billion = RM 633 billion');
    await expect(row).toContainText('RM 633.4 billion');
    await tool.select('at', '2026-03');
    await expect(row).toContainText('about US$150 billion = RM 633 billion');
    await expect(row).toContainText('RM 592.9 billion');
    await tool.root.getByRole('button', { name: 'Coal and telecommunications' }).click();
    await tool.says('US$204.1 million');
  });

  test('the picture is drawn, with its table', async () => {
    await expect(tool.root.getByRole('img', { name: /^Line chart of RM per US\$/ })).toHaveAccessibleName(/14\.36/);
    const before = await tool.canvas.evaluate((element) => element.toDataURL());
    await tool.select('from', 'EUR');
    await expect.poll(() => tool.canvas.evaluate((element) => element.toDataURL())).not.toBe(before);
    await tool.toggle('The chart as a table');
    // Every month, and the day of the signing.
    await expect(tool.root.locator('#fx-rows tr')).toHaveCount(137);
  });
});

test.describe('which rate did they use?', () => {
  test.beforeEach(async () => {
    await tool.open();
    await tool.toggle('Which rate did they use?');
  });

  test('the printed pairs leave a narrow range, with the days that fit', async () => {
    await expect(tool.part('verdict')).toHaveText(
      'All pairs together are consistent with 4.2226–4.2233 ringgit per US dollar. ' +
        'The ECB rate of 24 October 2025, 4.2230, lies inside. ' +
        'The ECB rate of 27 October 2025, 4.2100, lies outside.',
    );
    await expect(tool.part('matching')).toContainText('5 of 2,886 bank days');
    await expect(tool.part('matching').getByRole('listitem')).toHaveCount(5);
    await expect(tool.part('matching')).toContainText('24 October 2025 (4.2230)');
  });

  test('a nought at the end counts, is kept and can be sent', async ({ page }) => {
    await expect(pair(3, 'US dollars')).toHaveValue('204.10');
    await print(3, 'US dollars', '204.1');
    await expect(tool.part('verdict')).toContainText('4.2217–4.2242');
    await tool.addressBecomes({ v: '1', 'fx.pairs': '150:633,3.4:14.4,204.1:861.9,70:295.6' });
    await page.reload();
    await tool.isLive();
    await tool.toggle('Which rate did they use?');
    await expect(pair(3, 'US dollars')).toHaveValue('204.1');
    await print(3, 'US dollars', '204.10');
    await expect(tool.part('verdict')).toContainText('4.2226–4.2233');
    await tool.addressBecomes({});
    await expect(pair(3, 'US dollars')).toHaveValue('204.10');
  });

  test('a pair of one’s own, and the one that does not fit', async () => {
    await tool.root.getByRole('button', { name: 'Add a pair' }).click();
    await print(5, 'US dollars', '1,000.0');
    await print(5, 'ringgit', '4100.0');
    await expect(tool.part('fits-5')).toHaveText('fits 4.0997–4.1003');
    await expect(tool.part('verdict')).toHaveText(
      'No rate fits all pairs. Without 1000.0 / 4100.0 the others are consistent with 4.2226–4.2233, ' +
        'so that pair does not fit.',
    );
    await expect(tool.part('matching')).toBeEmpty();
    await tool.root.getByRole('button', { name: 'Remove pair 5' }).click();
    await expect(pair(5, 'ringgit')).toBeHidden();
    await expect(tool.part('verdict')).toContainText('4.2226–4.2233');
  });

  test('no more than can be kept, and back to what is printed', async () => {
    const add = tool.root.getByRole('button', { name: 'Add a pair' });
    await add.click();
    await add.click();
    await expect(add).toBeDisabled();
    for (let left = 6; left > 0; left -= 1) {
      await tool.root.getByRole('button', { name: 'Remove pair 1' }).click();
    }
    await expect(tool.part('verdict')).toHaveText('No pair is complete yet.');
    await tool.root.getByRole('button', { name: 'Back to the printed pairs' }).click();
    await expect(tool.part('verdict')).toContainText('4.2226–4.2233');
    await tool.addressBecomes({});
  });

  test('what is no printed sum is explained, and nothing changes', async () => {
    await print(1, 'ringgit', '12,5');
    const note = tool.part('rm-1-note');
    await expect(note).toContainText('“12,5” is not a printed sum we can read.');
    await expect(note).toContainText('Still used: 633.');
    await expect(pair(1, 'ringgit')).toHaveAttribute('aria-invalid', 'true');
    await expect(tool.part('verdict')).toContainText('4.2226–4.2233');
    await print(1, 'ringgit', '633');
    await expect(note).toBeEmpty();
  });
});

test('a link with pairs and a rate shows them', async () => {
  await tool.open('/embed/currency/?v=1&fx.at=own&fx.rate=4.5&fx.pairs=3.4:14.4');
  await tool.results('RM 15.30 billion');
  await tool.toggle('Which rate did they use?');
  await expect(tool.part('verdict')).toContainText('4.1594–4.3134');
  await expect(tool.part('matching')).toContainText('842 of 2,886 bank days');
  await expect(pair(2, 'ringgit')).toBeHidden();
});

test('what a link’s times and pairs cannot be is said', async () => {
  await tool.open('/embed/currency/?v=1&fx.at=2014-12&fx.pairs=150-633');
  await tool.says(DEFAULT);
  await expect(tool.notices).toContainText('fx.at says “2014-12”');
  await expect(tool.notices).toContainText('2015-01 … 2026-04');
  await expect(tool.notices).toContainText('fx.pairs: “150-633” is left out.');
});

test('the month chosen here is the rate beside every sum in dollars', async ({ page }) => {
  await page.goto('/');
  await awaken(page);
  const lng = new LngTool(page);
  await expect(lng.ringgit).toContainText('4.2230');
  await tool.select('at', '2026-03');
  await expect(lng.ringgit).toContainText('3.9528');
  await expect(lng.ringgit).toContainText('mean of March 2026');
  await expect.poll(() => page.evaluate(() => location.search)).toBe('?v=1&fx.at=2026-03');
  await lng.type('volume', '3');
  await expect.poll(() => page.evaluate(() => location.search)).toBe('?fx.at=2026-03&v=1&lng.volume=3');
  await tool.undo.click();
  await expect(lng.ringgit).toContainText('4.2230');
});
