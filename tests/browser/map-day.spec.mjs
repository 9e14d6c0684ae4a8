// The map's day: slider, typed date, steps from event to event, replay, and what follows from the day.

import { expect, test } from './fixtures.mjs';
import { FIRST_DAY, LAST_DAY, MapTool, TURNS, WORDS } from './pages/map.mjs';

let tool;
test.beforeEach(async ({ page }) => {
  tool = new MapTool(page);
  await tool.open();
});

test('the slider moves day by day, by keyboard', async ({ page }) => {
  await expect(tool.date).toHaveValue(LAST_DAY);
  await tool.day.focus();
  await page.keyboard.press('ArrowLeft');
  await expect(tool.date).toHaveValue('2026-03-15');
  await expect(tool.day).toHaveAttribute('aria-valuetext', /^15 March 2026: \S/);
  await tool.says('By 15 March 2026, ');
  await page.keyboard.press('Home');
  await expect(tool.date).toHaveValue(FIRST_DAY);
  await expect(tool.day).toHaveAttribute('aria-valuetext', /^20 October 2025: The US and Australia sign/);
  await page.keyboard.press('ArrowRight');
  await expect(tool.date).toHaveValue('2025-10-21');
  await tool.addressBecomes({ v: '1', 'map.day': '2025-10-21' });
  await page.keyboard.press('End');
  await tool.addressBecomes({});
});

test('every day can be typed', async () => {
  await tool.on('2026-02-20');
  await tool.says('By 20 February 2026, ');
  await expect(tool.events.filter({ hasText: 'Supreme Court' })).toHaveCount(1);
  await expect(tool.date).not.toHaveAttribute('aria-invalid');
  for (const day of [FIRST_DAY, LAST_DAY]) {
    await tool.on(day);
    await expect(tool.remark).toBeEmpty();
    await expect(tool.date).toHaveValue(day);
  }
});

for (const day of ['2025-10-19', '2026-03-17', '2028-01-01']) {
  test(`a day that is not on the map is refused: ${day}`, async () => {
    await tool.on('2026-02-20');
    await tool.says('By 20 February 2026, ');
    await tool.on(day);
    await expect(tool.remark).toHaveText(
      `“${day}” is not a day from 20 October 2025 to 16 March 2026, the day of the newest report found. The map stays at 20 February 2026.`,
    );
    await expect(tool.date).toHaveAttribute('aria-invalid', 'true');
    await expect(tool.date, 'as typed, to be mended').toHaveValue(day);
    await expect(tool.date).toHaveAccessibleDescription(/is not a day from/);
    await tool.says('By 20 February 2026, ');
    await tool.addressBecomes({ v: '1', 'map.day': '2026-02-20' });
    await tool.on('2026-02-21');
    await expect(tool.remark).toBeEmpty();
    await expect(tool.date).not.toHaveAttribute('aria-invalid');
  });
}

test('no day at all is refused too', async () => {
  await tool.on('');
  await expect(tool.remark).toContainText('is not a day from 20 October 2025');
  await tool.says('By 16 March 2026, ');
});

test('buttons lead from event to event, there and back', async () => {
  const [earlier, later] = [tool.button('event-prev'), tool.button('event-next')];
  const days = [await tool.date.inputValue()];
  for (let press = 0; press < 4; press += 1) {
    await earlier.click();
    days.push(await tool.date.inputValue());
  }
  expect(days.toSorted().toReversed(), 'always earlier').toEqual(days);
  expect(new Set(days).size).toBe(days.length);
  for (const day of days.toReversed().slice(1)) {
    await later.click();
    await expect(tool.date).toHaveValue(day);
  }
  await expect(later, 'no event after the last').toBeDisabled();
  await later.press('Enter');
  await expect(tool.date).toHaveValue(LAST_DAY);
  await expect(earlier).toBeEnabled();
  await tool.on(FIRST_DAY);
  await expect(earlier, 'and none before the first day').toBeDisabled();
  await earlier.press('Enter');
  await expect(tool.date).toHaveValue(FIRST_DAY);
  await later.click();
  await expect(tool.date).toHaveValue('2025-10-26');
});

/** Where all events stand in words: in the embed's own fold, and in the article in the table of the timeline. */
const LISTS = [
  ['the embed', '/embed/map/', '.tool-map'],
  ['the article', '/#map-title', '#figure-timeline'],
];

async function eventsOn(page, [, address, within]) {
  await tool.open(address);
  const list = page.locator(within).locator('details:has(.events)');
  await list.locator('summary').click();
  return list;
}

for (const where of LISTS) test(`what happened stands in words, with its sources, as in the list of ${where[0]}`, async ({ page }) => {
  const list = await eventsOn(page, where);
  for (const [day, words] of [
    ['2025-10-20', ['The US and Australia sign a critical-minerals framework']],
    ['2025-10-27', ['The US and Malaysia sign the trade agreement', 'The US and Cambodia sign a trade agreement']],
    ['2026-02-20', ['India joins Pax Silica', 'The US Supreme Court rules']],
    ['2026-03-16', ['is reported as saying that the agreement is no longer valid']],
  ]) {
    await tool.on(day);
    for (const some of words) {
      const event = tool.events.filter({ hasText: some });
      await expect(event).toHaveCount(1);
      await expect(event.locator('small a').first()).toHaveAttribute('href', /^https:/);
      const item = list.locator('li').filter({ hasText: some });
      expect((await item.textContent()).trim()).toBe((await event.textContent()).trim());
    }
  }
});

for (const where of LISTS) test(`the date of an event leads to its day, from the list of ${where[0]}`, async ({ page }) => {
  const list = await eventsOn(page, where);
  await list.locator('a', { hasText: /^3 November 2025$/ }).first().click();
  await expect(tool.date).toHaveValue('2025-11-03');
  await expect(tool.events).toContainText(['Attorney-General']);
});

test('whoever listens is told what had happened by the day', async ({ page }) => {
  await tool.day.focus();
  await page.keyboard.press('Home');
  await expect(tool.spoken).toHaveText(/^The US and Australia sign .* By 20 October 2025, /);
});

for (const lang of ['en', 'ms']) {
  test(`the stand on the card is that of the day, in ${lang}`, async () => {
    await tool.open(`${lang === 'ms' ? '/ms' : ''}/embed/map/?v=1&map.text=us-malaysia-art`);
    await tool.opened('us-malaysia-art');
    for (const [at, day] of TURNS.entries()) {
      await tool.on(day);
      const { on, dates, stands } = WORDS[lang];
      await expect(tool.stand('us-malaysia-art'), day).toHaveText(`${on} ${dates[at]}: ${stands[at]}.`);
      await expect(tool.answer).toContainText(stands[at]);
      await expect(tool.part('state-us-malaysia-art'), 'in the table').toHaveText(stands[at]);
      await expect(tool.part('state-head'), 'under a head with the day').toContainText(dates[at]);
      await expect(tool.part('beside'), 'below the answer').toContainText(stands[at]);
    }
  });
}

test('a party’s card names the stand of each text on the day', async () => {
  await tool.party('malaysia').press('Space');
  const stand = tool.part('of-malaysia-us-malaysia-art');
  for (const [at, day] of TURNS.entries()) {
    await tool.on(day);
    await expect(stand, day).toHaveText(WORDS.en.stands[at]);
  }
  await tool.on('2025-10-25');
  await expect(stand).toHaveText(WORDS.en.notYet);
});

test('what became of a text is told only up to the day', async () => {
  await tool.open('/embed/map/?v=1&map.text=us-malaysia-art&map.day=2025-10-30');
  const turns = tool.card('us-malaysia-art').locator('.history > li:visible');
  await expect(turns).toHaveCount(1);
  await tool.on('2025-11-03');
  await expect(turns).toHaveCount(2);
  await tool.on(LAST_DAY);
  const all = await turns.count();
  expect(all).toBeGreaterThan(3);
});

test('a line is there only once its text was made', async () => {
  const line = tool.line('us-indonesia');
  await expect(line).not.toHaveClass(/\boff\b/);
  await expect(line).toBeVisible();
  await tool.on('2026-02-18');
  await expect(line).toHaveClass(/\boff\b/);
  await expect(line).toBeHidden();
  await expect(tool.nearLine('us-indonesia')).toBeHidden();
  await tool.on('2026-02-19');
  await expect(line).not.toHaveClass(/\boff\b/);
  await tool.on(FIRST_DAY);
  await expect(tool.line('us-australia')).toBeVisible();
  await expect(tool.line('us-malaysia-art')).toBeHidden();
});

test('a line is thick only while its text applies', async () => {
  const width = (line) => line.evaluate((element) => parseFloat(getComputedStyle(element).strokeWidth));
  await tool.on('2025-10-26');
  expect(await width(tool.line('us-malaysia-mou'))).toBeGreaterThan(await width(tool.line('us-malaysia-art')));
  await expect(tool.line('us-malaysia-art')).toHaveClass(/\bweak\b/);
});

test.describe('the replay', () => {
  test('begins at the first day when it is at the last, moves, and pauses', async ({ page }) => {
    await tool.replay.click();
    await expect(tool.replay).toHaveText('Pause');
    await expect(tool.date).toHaveValue(FIRST_DAY);
    await expect.poll(() => tool.at(tool.day)).toBeGreaterThan(2);
    await tool.replay.click();
    await expect(tool.replay).toHaveText('Replay');
    const stopped = await tool.at(tool.day);
    await page.waitForTimeout(500);
    expect(await tool.at(tool.day)).toBe(stopped);
    await tool.undo.click();
    await expect(tool.date, 'one step back').toHaveValue(LAST_DAY);
  });

  test('goes on from another day, and ends by itself', async () => {
    await tool.on('2026-03-14');
    await tool.replay.click();
    await expect(tool.replay).toHaveText('Pause');
    await expect(tool.date).toHaveValue(LAST_DAY);
    await expect(tool.replay).toHaveText('Replay');
    await tool.addressBecomes({});
  });

  for (const [what, touch] of [
    ['the slider is moved', () => tool.day.press('ArrowLeft')],
    ['a day is typed', () => tool.on('2026-01-05')],
    ['an event is asked for', () => tool.button('event-next').click()],
    ['all is reset', () => tool.reset.click()],
  ]) {
    test(`pauses when ${what}`, async ({ page }) => {
      await tool.on('2025-12-20');
      await tool.replay.click();
      await expect.poll(() => tool.at(tool.day)).toBeGreaterThan(63);
      await touch();
      await expect(tool.replay).toHaveText('Replay');
      const stopped = await tool.at(tool.day);
      await page.waitForTimeout(400);
      expect(await tool.at(tool.day)).toBe(stopped);
    });
  }
});
