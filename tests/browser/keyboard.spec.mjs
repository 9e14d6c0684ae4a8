// The tools by keyboard only.

import { expect, test } from './fixtures.mjs';
import { ALL, ARTICLES, LINK, unfold } from './pages/site.mjs';
import { LngTool, Tool } from './pages/tool.mjs';

/** What has the focus, in the words a reader would use. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element === document.body ? 'nothing' : element.id || element.textContent.trim();
  });

/** Whether the focus is in an entry for a date. */
const inDate = (page) => page.evaluate(() => document.activeElement.type === 'date');

test.describe('in the LNG embed', () => {
  let tool;
  test.beforeEach(async ({ page }) => {
    tool = new LngTool(page);
    await tool.open();
  });

  test('arrows take readable steps, Shift fine ones, pages ten', async ({ page }) => {
    const { keyboard } = page;
    await tool.volume.focus();
    await keyboard.press('ArrowRight');
    await expect(tool.volume).toHaveValue('5.1');
    await keyboard.press('PageUp');
    await expect(tool.volume).toHaveValue('6.1');
    await keyboard.press('PageDown');
    await keyboard.press('ArrowDown');
    await expect(tool.volume).toHaveValue('5');
    await keyboard.press('End');
    await expect(tool.volume).toHaveValue('10');
    await keyboard.press('Home');
    await expect(tool.volume).toHaveValue('0');
    await tool.price.focus();
    await keyboard.press('ArrowUp');
    await expect(tool.price).toHaveValue('13.18');
    await keyboard.press('Shift+ArrowLeft');
    await expect(tool.price).toHaveValue('13.17');
    await keyboard.press('Shift+ArrowRight');
    await expect(tool.price).toHaveValue('13.18');
  });

  test('a slider says its value with its unit, and the answer is told after a pause', async ({ page }) => {
    await expect(tool.spoken, 'silent at first').toBeEmpty();
    await tool.listen();
    await tool.volume.focus();
    await page.keyboard.press('ArrowRight');
    await expect(tool.volume).toHaveAttribute('aria-valuetext', /^5\.1.million tonnes a year/);
    expect(await tool.toldOnceAfterAPause()).toMatch(/5\.1.million tonnes a year at US\$13\.08.per MMBtu come to US\$3\.47.billion a year\./);
  });

  test('choices are made with arrows', async ({ page }) => {
    await tool.choice('Value').focus();
    await page.keyboard.press('ArrowRight');
    await expect(tool.choice('Volume')).toBeChecked();
    await expect(tool.choice('Volume')).toBeFocused();
    await tool.results('5.00 million tonnes a year');
    await page.keyboard.press('ArrowRight');
    await expect(tool.choice('Price')).toBeChecked();
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await tool.results('US$3.40 billion a year');
  });

  test('a number typed, undone and reset without a mouse', async ({ page }) => {
    const { keyboard } = page;
    await tool.entry('Volume').focus();
    await keyboard.press('ControlOrMeta+A');
    await keyboard.type('3');
    await keyboard.press('Enter');
    await tool.results('US$2.04 billion a year');
    await expect(tool.entry('Volume')).toBeFocused();
    await tool.undo.focus();
    await keyboard.press('Enter');
    await tool.results('US$3.40 billion a year');
    await keyboard.press('Tab');
    await expect(tool.redo).toBeFocused();
    await keyboard.press('Enter');
    await tool.results('US$2.04 billion a year');
    await keyboard.press('Tab');
    await expect(tool.reset).toBeFocused();
    await tool.volume.focus();
    await keyboard.press('PageUp');
    await tool.reset.focus();
    await keyboard.press('Space');
    await tool.results('US$3.40 billion a year');
  });

  test('a question is answered and the reader goes on where the entry is', async ({ page }) => {
    await tool.entry('Price').focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('9,5');
    await page.keyboard.press('Enter');
    const choice = (await tool.note('Price')).getByRole('button', { name: '9.5' });
    await choice.focus();
    await page.keyboard.press('Enter');
    await tool.results('US$2.47 billion a year');
    await expect(tool.entry('Price')).toBeFocused();
  });

  test('a unit is chosen, even as the first thing that is done', async ({ page }) => {
    await tool.unit('Value').focus();
    await page.keyboard.press('ArrowDown');
    await expect(tool.unit('Value')).toHaveValue('cargo');
    await tool.says('a cargo');
  });

  test('folds open and close', async ({ page }) => {
    await tool.fold('The chart as a table').locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect(tool.root.getByRole('table')).toBeVisible();
    await page.keyboard.press('Space');
    await expect(tool.root.getByRole('table')).toBeHidden();
  });

  test('a notice is closed and does not take the focus away', async ({ page }) => {
    await tool.open('/embed/lng/?v=1&lng.volume=many');
    const close = tool.notices.getByRole('button');
    await close.focus();
    await page.keyboard.press('Enter');
    await expect(tool.notices).toBeHidden();
    expect(await focused(page), 'the reader is still in the tool').not.toBe('nothing');
  });
});

for (const facts of ALL) {
  test.describe(`in the ${facts.slug} embed`, () => {
    test.beforeEach(async ({ page }) => {
      await new Tool(page, facts).open();
    });

    test('the order of the Tab key is the order of the page, and everything is reached', async ({ page }) => {
      const reachable = await page.evaluate(() =>
        [...document.querySelectorAll('a[href], button:not([tabindex="-1"]), input, select, textarea, summary, [tabindex="0"]')]
          .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.disabled)
          // Of radio buttons that belong together only the chosen one is a stop.
          .filter((element) => element.type !== 'radio' || element.checked)
          .map((element) => element.id || element.textContent.trim()),
      );
      const visited = [];
      while (visited.length < reachable.length) {
        await page.keyboard.press('Tab');
        const stop = await focused(page);
        // Day, month and year of a date are stops within one field.
        if (stop !== visited.at(-1) || !(await inDate(page))) visited.push(stop);
      }
      expect(visited).toEqual(reachable);
      expect(visited).toContain(await new Tool(page, facts).first.getAttribute('id'));
      const tops = await page.evaluate(
        (ids) =>
          ids
            .map((id) => document.getElementById(id)?.closest('.row'))
            .filter((row) => row)
            .map((row) => row.getBoundingClientRect().top),
        visited,
      );
      expect(tops, 'from top to bottom').toEqual([...tops].sort((a, b) => a - b));
    });

    test('each stop shows where it is', async ({ page }) => {
      await unfold(page);
      const hidden = [];
      for (let step = 0; step < 300; step += 1) {
        await page.keyboard.press('Tab');
        const seen = await page.evaluate(() => {
          const element = document.activeElement;
          if (element === document.body) return 'the end';
          // A radio button is shown by the label's text behind it, a point on the map by a circle around it.
          const shown = element.type === 'radio' ? element.nextElementSibling : (element.querySelector('.hit') ?? element);
          const style = getComputedStyle(shown);
          const isLine = (kind, width) => kind !== 'none' && parseFloat(width) >= 2;
          const ring =
            isLine(style.outlineStyle, style.outlineWidth) ||
            (shown !== element && isLine(style.stroke, style.strokeWidth)) ||
            // Inside an entry for a date the browser marks its own button, which a page cannot look into.
            (element.type === 'date' && !element.matches(':focus-visible'));
          const box = shown.getBoundingClientRect();
          return ring && box.bottom > 0 && box.top < innerHeight ? null : element.id || element.textContent;
        });
        if (seen === 'the end') break;
        if (seen) hidden.push(seen);
      }
      expect(hidden).toEqual([]);
    });

    test('an arrow moves the first slider, and what follows is told after a pause', async ({ page }) => {
      const tool = new Tool(page, facts);
      await expect(tool.spoken, 'silent at first').toBeEmpty();
      await tool.listen();
      const before = await tool.answer.textContent();
      await tool.step();
      await expect(tool.answer).not.toHaveText(before);
      // The map tells what had happened by the day first.
      expect(await tool.toldOnceAfterAPause()).toContain(await tool.answer.textContent());
      await tool.addressBecomes({ v: '1', ...facts.step });
    });
  });
}

test('the skip link leads to the article', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the article' })).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#article$/);
});

for (const { name, path } of ARTICLES) {
  test(`the ${name} holds nobody back`, async ({ page }) => {
    await page.goto(path + LINK);
    const help = page.locator('.head-links a').first();
    await help.focus();
    const target = (await help.getAttribute('href')).slice(1);
    await page.keyboard.press('Enter');
    await expect(page.locator(`[id="${target}"]`)).toBeInViewport();
  });
}
