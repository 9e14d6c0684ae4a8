// The LNG tool by mouse: what it says, what can be worked out, what can be typed.

import { expect, test } from './fixtures.mjs';
import { LngTool } from './pages/tool.mjs';

let tool;
test.beforeEach(async ({ page }) => {
  tool = new LngTool(page);
  await tool.open();
});

test('it starts with the agreement’s own figures', async () => {
  await tool.says('5 million tonnes a year at US$13.08 per MMBtu come to US$3.40 billion a year.');
  await expect(tool.volume).toHaveValue('5');
  await expect(tool.price).toHaveValue('13.08');
  await expect(tool.undo).toBeDisabled();
});

test('dragging a slider moves the answer', async ({ page }) => {
  await tool.listen();
  for (const [slider, from, to] of [
    [tool.volume, 5, 3],
    [tool.price, 13.08, 20],
  ]) {
    await slider.scrollIntoViewIfNeeded();
    const start = await tool.grip(slider, from);
    const end = await tool.grip(slider, to);
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    await page.mouse.move((start.x + end.x) / 2, start.y, { steps: 5 });
    await page.mouse.move(end.x, end.y, { steps: 5 });
    await page.mouse.up();
    expect(Math.abs((await tool.at(slider)) - to)).toBeLessThan(0.2);
    await tool.results(LngTool.billions(await tool.at(tool.volume), await tool.at(tool.price)));
    await tool.toldOnceAfterAPause();
  }
});

test('a drag is one step back', async ({ page }) => {
  const start = await tool.grip(tool.volume, 5);
  const end = await tool.grip(tool.volume, 8);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(end.x, end.y, { steps: 10 });
  await page.mouse.up();
  await expect(tool.volume).not.toHaveValue('5');
  await tool.undo.click();
  await expect(tool.volume).toHaveValue('5');
  await tool.results('US$3.40 billion a year');
  await expect(tool.undo).toBeDisabled();
  await expect(tool.spoken).toHaveText('Last step undone.');
});

test('slider, typed entry, table and picture say the same', async () => {
  await tool.type('Volume', '3');
  await expect(tool.volume).toHaveValue('3');
  await expect(tool.volume).toHaveAttribute('aria-valuetext', /3.million tonnes a year/);
  await expect(tool.entry('Value')).toHaveValue('2.04');
  await expect(tool.entry('Value')).toHaveAttribute('readonly', '');
  await expect(tool.slider('Value')).toBeDisabled();
  await expect(tool.root.locator('#lng-equals')).toContainText('US$2.04 billion a year');
  await tool.toggle('The chart as a table');
  await expect(tool.root.getByRole('row', { name: 'Your values' })).toContainText('US$2.04 billion a year');
  await expect(tool.root.getByRole('img', { name: /^Line chart/ })).toHaveAccessibleName(/US\$2\.04.billion a year/);
});

test('the picture is drawn at the screen’s resolution', async () => {
  const { canvas } = tool;
  const inks = () =>
    canvas.evaluate((element) => {
      const { data } = element.getContext('2d').getImageData(0, 0, element.width, element.height);
      return new Set(new Uint32Array(data.buffer)).size;
    });
  expect(await inks(), 'colours in the picture').toBeGreaterThan(4);
  const [wide, drawn] = await canvas.evaluate((element) => [element.clientWidth * devicePixelRatio, element.width]);
  expect(Math.abs(wide - drawn)).toBeLessThanOrEqual(1);
  const before = await canvas.evaluate((element) => element.toDataURL());
  await tool.type('Volume', '9');
  await expect.poll(() => canvas.evaluate((element) => element.toDataURL())).not.toBe(before);
});

test.describe('each quantity can be worked out from the others', () => {
  test('volume', async () => {
    await tool.choice('Volume').check();
    await tool.results('5.00 million tonnes a year');
    await tool.type('Value', '2.04');
    await tool.results('3.00 million tonnes a year');
    await expect(tool.entry('Volume')).toHaveAttribute('readonly', '');
  });

  test('price', async () => {
    await tool.choice('Price').check();
    await tool.results('US$13.08 per MMBtu');
    await tool.type('Value', '1.6');
    await tool.results('US$6.15 per MMBtu');
  });

  test('heat content', async () => {
    await tool.choice('Heat content').check();
    await tool.results('52.0 MMBtu per tonne');
    for (const choice of await tool.root.locator('#lng-heat input').all()) await expect(choice).toBeDisabled();
  });

  test('value, by the contract formula', async () => {
    await tool.unit('Price').selectOption('formula');
    await expect(tool.entry('Henry Hub')).toHaveValue('3.19');
    await tool.results('US$1.54–1.86 billion a year');
    await tool.type('Fixed fee', '2.5');
    await tool.results('US$1.60 billion a year');
    await expect(tool.entry('Price')).toHaveAttribute('readonly', '');
  });

  test('Henry Hub, its share, and the fee', async () => {
    await tool.unit('Price').selectOption('formula');
    await tool.type('Fixed fee', '2.5');
    await tool.choice('Henry Hub').check();
    await tool.type('Value', '3.4');
    await tool.results('US$9.20 per MMBtu');
    await tool.type('Fixed fee', '2.25–3.50');
    await tool.results('US$8.33–9.41 per MMBtu');
    await tool.choice('Share of Henry Hub').check();
    await tool.type('Henry Hub', '3.19');
    await tool.type('Fixed fee', '2.5');
    await tool.results(/332/);
    await tool.type('Value', '2');
    await tool.results(/163/);
    await tool.choice('Fixed fee').check();
    await tool.type('Share of Henry Hub', '115');
    await tool.type('Value', '3.4');
    await tool.results('US$9.41 per MMBtu');
  });

  test('a result that its own field could not hold is not locked, and a sentence says so', async () => {
    await tool.open('/embed/lng/?v=1&lng.punit=formula&lng.fee=2.5&lng.solve=slope');
    await tool.results(/332/);
    await tool.choice('Fixed fee').click();
    await expect(await tool.note('Share of Henry Hub')).toContainText('300');
    await expect(tool.choice('Share of Henry Hub')).toBeChecked();
    await tool.results(/332/);
  });

  test('only what the form of the price allows is offered', async () => {
    await expect(tool.choice('Henry Hub')).toBeHidden();
    await tool.unit('Price').selectOption('formula');
    await expect(tool.choice('Price')).toBeHidden();
    await tool.choice('Henry Hub').check();
    await tool.unit('Price').selectOption('mmbtu');
    await expect(tool.choice('Price')).toBeChecked();
  });

  test('and where nothing fits, a sentence says so', async () => {
    await tool.choice('Price').check();
    await tool.type('Volume', '0');
    await tool.says('No solution');
  });
});

test.describe('units', () => {
  test('of volume change the number and not the amount', async () => {
    for (const [unit, shown] of [
      ['bcm', '6.8'],
      ['bcf', '240.14'],
      ['mt', '5'],
    ]) {
      await tool.unit('Volume').selectOption(unit);
      await expect(tool.entry('Volume')).toHaveValue(shown);
      await tool.results('US$3.40 billion a year');
    }
    await tool.unit('Volume').selectOption('cargo');
    await tool.says('cargoes a year');
  });

  test('of price and value as well', async () => {
    await tool.unit('Price').selectOption('t');
    await expect(tool.entry('Price')).toHaveValue('680.16');
    await tool.type('Price', '680');
    await tool.results('US$3.40 billion a year');
    await tool.unit('Value').selectOption('day');
    await tool.results('US$9.32 million a day');
    await tool.unit('Value').selectOption('term');
    await tool.results('US$68.0 billion over the contract term');
  });

  test('heat content changes prices per tonne', async () => {
    await tool.toggle('Heat content, contract term and cargo size');
    await tool.root.getByRole('radio', { name: /^51\.02/ }).check();
    await tool.results('US$3.34 billion a year');
    await tool.root.getByRole('radio', { name: /whole range/ }).check();
    await tool.results('US$3.34–3.50 billion a year');
  });
});

test.describe('typed entries', () => {
  for (const typed of ['1,234.5', '1234.5', '1 234.5', '1\u00a0234.5']) {
    test(`“${typed}” is understood`, async () => {
      await tool.unit('Price').selectOption('t');
      await tool.type('Price', typed);
      await tool.results('US$6.17 billion a year');
      await expect(await tool.note('Price')).toBeEmpty();
    });
  }

  test('a range gives a range', async () => {
    await tool.type('Volume', '3–5');
    await tool.results('US$2.04–3.40 billion a year');
  });

  test('“1.234” is asked about', async () => {
    await tool.unit('Price').selectOption('t');
    await tool.type('Price', '1.234');
    const note = await tool.note('Price');
    await expect(note).toContainText('Do you mean 1.234 or 1,234?');
    await expect(note).toContainText('Still used: 680.16');
    await tool.results('US$3.40 billion a year');
    await note.getByRole('button', { name: '1,234' }).click();
    await tool.results('US$6.17 billion a year');
    await expect(tool.entry('Price')).toHaveValue('1234');
    await expect(note).toBeEmpty();
  });

  test('words are refused with a sentence, and stay', async () => {
    await tool.type('Volume', 'a lot');
    const note = await tool.note('Volume');
    await expect(note).toContainText('“a lot” is not a number we can read.');
    await expect(note).toContainText('Still used: 5');
    await expect(tool.entry('Volume')).toHaveValue('a lot');
    await expect(tool.entry('Volume')).toHaveAttribute('aria-invalid', 'true');
    await tool.results('US$3.40 billion a year');
    await tool.type('Price', '9.5');
    await expect(tool.entry('Volume'), 'not wiped by another change').toHaveValue('a lot');
    await tool.type('Volume', '3');
    await expect(note).toBeEmpty();
    await expect(tool.entry('Volume')).not.toHaveAttribute('aria-invalid');
    await tool.results('US$1.48 billion a year');
  });

  test('what is out of range is refused with the range, never cut', async () => {
    await tool.type('Volume', '101');
    await expect(await tool.note('Volume')).toContainText('“101” is outside what is allowed here: 0 to 100');
    await expect(tool.entry('Volume')).toHaveValue('101');
    await tool.results('US$3.40 billion a year');
  });

  test('typing neither moves the focus nor corrects the reader', async ({ page }) => {
    await tool.entry('Volume').click();
    await tool.entry('Volume').fill('');
    await page.keyboard.type('3.10');
    await expect(tool.entry('Volume')).toBeFocused();
    await expect(tool.entry('Volume')).toHaveValue('3.10');
    await tool.results(LngTool.billions(3.1, 13.08));
    await expect(await tool.note('Volume'), 'not judged while typing').toBeEmpty();
  });
});

test('undo goes back step by step, reset to the start, and reset can be undone', async () => {
  await tool.type('Volume', '3');
  await tool.type('Price', '9.5');
  await tool.results('US$1.48 billion a year');
  await tool.undo.click();
  await tool.results('US$2.04 billion a year');
  await tool.undo.click();
  await tool.results('US$3.40 billion a year');
  await expect(tool.undo).toBeDisabled();
  await tool.redo.click();
  await tool.results('US$2.04 billion a year');
  await expect(tool.spoken).toHaveText('Step done again.');
  await tool.redo.press('Enter');
  await tool.results('US$1.48 billion a year');
  await expect(tool.redo).toBeDisabled();
  await expect(tool.redo, 'the focus stays where the reader is').toBeFocused();
  await tool.undo.click();
  await tool.type('Volume', '4');
  await expect(tool.redo, 'another change ends what could be done again').toBeDisabled();
  await tool.unit('Value').selectOption('day');
  await tool.reset.click();
  await tool.results('US$3.40 billion a year');
  await expect(tool.unit('Value')).toHaveValue('year');
  await expect(tool.spoken).toHaveText('All values are back at their defaults.');
  await tool.undo.click();
  await tool.says('a day');
  await expect(tool.volume).toHaveValue('4');
});

test.describe('copying', () => {
  test('gives the link and the code with the reader’s values', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tool.type('Volume', '3');
    for (const [fold, field] of [
      ['Link to this state', 'Address of this state'],
      ['Embed this tool', 'Code to paste'],
    ]) {
      await tool.toggle(fold);
      await expect(tool.root.getByLabel(field)).toHaveValue(/lng\.volume=3/);
      await tool.fold(fold).getByRole('button', { name: 'Copy' }).click();
      await expect(tool.spoken).toHaveText('Copied.');
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied.replaceAll('\r', '')).toBe(await tool.root.getByLabel(field).inputValue());
    }
  });

  test('refused, leaves the text selected and says what to do', async ({ page }) => {
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
      document.execCommand = () => false;
    });
    await tool.toggle('Link to this state');
    await tool.fold('Link to this state').getByRole('button', { name: 'Copy' }).click();
    await expect(tool.spoken).toContainText('Copying is not allowed here.');
    const selected = await tool.scope
      .getByLabel('Address of this state')
      .evaluate((field) => field.selectionEnd - field.selectionStart === field.value.length);
    expect(selected).toBe(true);
  });

  test('says so where everybody sees it', async ({ context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await tool.toggle('Link to this state');
    await tool.fold('Link to this state').getByRole('button', { name: 'Copy' }).click();
    await expect(tool.root.locator(':not(.vh)', { hasText: /^Copied\.$/ })).toBeVisible();
  });
});
