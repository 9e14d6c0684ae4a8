// What the tools of a page share: one address, and one exchange rate.

import { expect, test } from './fixtures.mjs';
import { ALL, LINK_TO_ALL, TOOLS, awaken, linkTo } from './pages/site.mjs';
import { LngTool, Tool } from './pages/tool.mjs';

/** The yearly value of the gas in ringgit at a rate, as the LNG tool writes it. */
const inRinggit = (value, rate, when) => `In ringgit: RM ${value} billion a year, at ${rate} ringgit per US dollar (${when}).`;
const AT_SIGNING = inRinggit('14.4', '4.2230', 'ECB rate of 24 October 2025');
const IN_MARCH = inRinggit('15.1', '4.4350', 'mean of March 2025');
const AT_FOUR = inRinggit('13.6', '4.0000', 'your own rate');

let lng;
let fx;
let share;
test.beforeEach(({ page }) => {
  lng = new LngTool(page);
  [fx, share] = [TOOLS.currency, TOOLS.refining].map((facts) => new Tool(page, facts));
});

async function openAll(page, address = '/') {
  await page.goto(address);
  await awaken(page);
}

/** How often a parameter stands in the address. */
const count = (page, name) => new URL(page.url()).searchParams.getAll(name).length;

test.describe('a rate chosen in the currency tool', () => {
  test('of a month, is the LNG tool’s in the same frame', async ({ page }) => {
    await openAll(page);
    await expect(lng.ringgit).toHaveText(AT_SIGNING);
    const [before, after] = await page.evaluate(
      () =>
        new Promise((done) => {
          const text = () => document.querySelector('#lng-ringgit').textContent;
          const select = document.querySelector('#fx-at');
          const before = text();
          select.value = '2025-03';
          select.dispatchEvent(new Event('input', { bubbles: true }));
          select.dispatchEvent(new Event('change', { bubbles: true }));
          requestAnimationFrame(() => done([before, text()]));
        }),
    );
    expect(before.replaceAll('\u00a0', ' ')).toBe(AT_SIGNING);
    expect(after.replaceAll('\u00a0', ' ')).toBe(IN_MARCH);
    await fx.says('mean of March 2025');
    await lng.says('US$3.40 billion a year');
  });

  test('of the reader’s own, number or range', async ({ page }) => {
    await openAll(page);
    await fx.select('at', 'own');
    await expect(lng.ringgit).toHaveText(inRinggit('14.4', '4.2230', 'your own rate'));
    await fx.type('rate', '4');
    await expect(lng.ringgit).toHaveText(AT_FOUR);
    await lng.addressBecomes({ v: '1', 'fx.at': 'own', 'fx.rate': '4' });
    await fx.type('rate', '4–5');
    await expect(lng.ringgit).toHaveText(inRinggit('13.6–17.0', '4.0000–5.0000', 'your own rate'));
    await lng.addressBecomes({ v: '1', 'fx.at': 'own', 'fx.rate': '4..5' });
  });

  test('follows a drag step by step', async ({ page }) => {
    await openAll(page, '/?v=1&fx.at=own&fx.rate=4');
    await expect(lng.ringgit).toHaveText(AT_FOUR);
    await fx.slider('rate').focus();
    const seen = [];
    for (let press = 0; press < 3; press += 1) {
      await page.keyboard.press('ArrowRight');
      seen.push(await lng.ringgit.textContent());
    }
    expect(new Set(seen).size, seen.join(' ')).toBe(3);
  });

  test('stands in the address once, whatever moves afterwards', async ({ page }) => {
    await openAll(page);
    await fx.select('at', '2025-03');
    await lng.addressBecomes({ v: '1', 'fx.at': '2025-03' });
    await lng.type('Volume', '3');
    await lng.addressBecomes({ v: '1', 'fx.at': '2025-03', 'lng.volume': '3' });
    await share.type('start', '5');
    await lng.addressBecomes({ v: '1', 'fx.at': '2025-03', 'lng.volume': '3', 'share.start': '5' });
    await lng.type('Price', '9.5');
    await fx.type('amount', '150');
    await lng.addressBecomes({
      v: '1',
      'fx.at': '2025-03',
      'fx.amount': '150',
      'lng.volume': '3',
      'lng.price': '9.5',
      'share.start': '5',
    });
    for (const name of ['v', 'fx.at', 'fx.amount', 'lng.volume', 'lng.price', 'share.start']) {
      expect(count(page, name), name).toBe(1);
    }
    await expect(lng.ringgit).toHaveText(inRinggit('6.57', '4.4350', 'mean of March 2025'));
  });

  test('is known to the LNG tool when it wakes up later', async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 640 });
    await page.goto('/#fx-title');
    await fx.isLive();
    await fx.select('at', '2025-03');
    await lng.isLive();
    await expect(lng.ringgit).toHaveText(IN_MARCH);
    await lng.addressBecomes({ v: '1', 'fx.at': '2025-03' });
  });

  test('is given back by Reset and by Undo', async ({ page }) => {
    await openAll(page);
    await fx.select('at', '2025-03');
    await expect(lng.ringgit).toHaveText(IN_MARCH);
    await fx.reset.click();
    await expect(lng.ringgit).toHaveText(AT_SIGNING);
    await lng.addressBecomes({});
    await fx.undo.click();
    await expect(lng.ringgit).toHaveText(IN_MARCH);
    await fx.undo.click();
    await expect(lng.ringgit).toHaveText(AT_SIGNING);
    await expect(fx.undo).toBeDisabled();
    await lng.addressBecomes({});
  });

  test('of other currencies is not taken for ringgit per dollar', async ({ page }) => {
    await openAll(page, '/?v=1&fx.from=EUR&fx.at=own&fx.rate=5');
    await expect(lng.ringgit).toHaveText(AT_SIGNING);
    await lng.type('Volume', '3');
    await lng.addressBecomes({ v: '1', 'fx.from': 'EUR', 'fx.at': 'own', 'fx.rate': '5', 'lng.volume': '3' });
  });

  test('says nothing in the name of the tools that follow it', async ({ page }) => {
    await openAll(page);
    // What was said last is what might be said again.
    for (const tool of [share, lng]) {
      await tool.first.focus();
      await page.keyboard.press('ArrowRight');
      await expect(tool.spoken).toHaveText(await tool.answer.textContent());
    }
    await page.evaluate(() => document.querySelectorAll('[role=status]').forEach((said) => (said.textContent = '')));
    await fx.select('at', '2025-03');
    await expect(fx.spoken).toHaveText(await fx.answer.textContent());
    await page.waitForTimeout(900);
    await expect(lng.spoken, 'moved by another tool').toBeEmpty();
    await expect(share.spoken).toBeEmpty();
  });
});

test.describe('one address', () => {
  test('a reload restores all tools, and so does the way back', async ({ page }) => {
    await openAll(page);
    for (const facts of ALL) await new Tool(page, facts).follow(facts.link);
    const all = Object.fromEntries(new URLSearchParams(LINK_TO_ALL));
    await lng.addressBecomes(all);
    const restored = async () => {
      await awaken(page);
      for (const facts of ALL) {
        const tool = new Tool(page, facts);
        await expect(tool.answer).toHaveText(facts.shows);
        await tool.holds(facts.link);
        await expect(tool.notices).toBeHidden();
      }
      await expect(lng.ringgit).toHaveText(inRinggit('6.57', '4.4350', 'mean of March 2025'));
      expect(await lng.parameters()).toEqual(all);
    };
    await page.reload();
    await restored();
    await page.goto('/404.html');
    await page.goBack();
    await restored();
  });

  test('two tools changed at once both reach it', async ({ page }) => {
    await openAll(page);
    // The address is written once the reader pauses; the tools must not push each other out of it.
    const unwritten = await page.evaluate(async () => {
      for (const [id, value, type] of [
        ['lng-volume-slider', '3', 'input'],
        ['fx-amount', '150', 'input'],
        ['share-start-slider', '5', 'input'],
        ['fx-at', '2025-03', 'change'],
      ]) {
        const field = document.getElementById(id);
        field.value = value;
        field.dispatchEvent(new Event(type, { bubbles: true }));
        await new Promise((next) => setTimeout(next, 10));
      }
      return location.search;
    });
    expect(unwritten, 'all of them were waiting').toBe('');
    await lng.addressBecomes({ v: '1', 'lng.volume': '3', 'fx.at': '2025-03', 'fx.amount': '150', 'share.start': '5' });
    await lng.results('US$2.04 billion a year');
    await expect(lng.ringgit).toHaveText(inRinggit('9.05', '4.4350', 'mean of March 2025'));
  });

  test('undo and reset in one tool leave the others alone', async ({ page }) => {
    await openAll(page);
    await lng.type('Volume', '3');
    await fx.select('at', '2025-03');
    await share.type('start', '5');
    const all = { v: '1', 'lng.volume': '3', 'fx.at': '2025-03', 'share.start': '5' };
    await lng.addressBecomes(all);
    const [ofShare, ofFx] = [await share.answer.textContent(), await fx.answer.textContent()];
    await lng.undo.click();
    const { 'lng.volume': _, ...others } = all;
    await lng.addressBecomes(others);
    await expect(share.answer).toHaveText(ofShare);
    await expect(fx.answer).toHaveText(ofFx);
    await expect(lng.ringgit).toHaveText(IN_MARCH);
    await expect(lng.undo).toBeDisabled();
    await expect(fx.undo).toBeEnabled();
    await expect(share.undo).toBeEnabled();
    await lng.type('Volume', '4');
    await fx.reset.click();
    await lng.addressBecomes({ v: '1', 'lng.volume': '4', 'share.start': '5' });
    await lng.results('US$2.72 billion a year');
    await expect(share.answer).toHaveText(ofShare);
    await share.undo.click();
    await lng.addressBecomes({ v: '1', 'lng.volume': '4' });
    await fx.undo.click();
    await lng.addressBecomes({ v: '1', 'lng.volume': '4', 'fx.at': '2025-03' });
  });

  test('what cannot be used of it stays until its own tool moves', async ({ page }) => {
    await openAll(page, '/?v=1&lng.volume=banana&share.start=5');
    await expect(lng.notices).toContainText('banana');
    await expect(fx.notices).toBeHidden();
    await expect(share.notices).toBeHidden();
    await share.type('start', '6');
    await lng.addressBecomes({ v: '1', 'lng.volume': 'banana', 'share.start': '6' });
    await lng.type('Volume', '3');
    await lng.addressBecomes({ v: '1', 'lng.volume': '3', 'share.start': '6' });
  });

  test('a newer version is told by the tools that it has values for', async ({ page }) => {
    await openAll(page, '/?v=99&share.start=5');
    await expect(share.notices).toContainText('This link (v=99)');
    await expect(lng.notices).toBeHidden();
    await expect(fx.notices).toBeHidden();
  });

  test('the language switch keeps all of it', async ({ page }) => {
    await openAll(page, `/${LINK_TO_ALL}`);
    await page.getByRole('link', { name: 'Bahasa Malaysia' }).click();
    await expect(page).toHaveURL((address) => address.pathname === '/ms/' && address.search === LINK_TO_ALL);
    await awaken(page);
    for (const facts of ALL) await expect(new Tool(page, facts).answer).toHaveText(facts.shows);
    await expect(lng.ringgit).toContainText('4.4350');
  });
});

test.describe('what is taken along', () => {
  test('the LNG tool’s link and code carry the rate and nothing else of the others', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await openAll(page);
    await fx.select('at', '2025-03');
    await fx.type('amount', '150');
    await share.type('start', '5');
    await lng.type('Volume', '3');
    const carried = (address) => [...new URL(address).searchParams].map((pair) => pair.join('=')).toSorted();
    const expected = ['fx.at=2025-03', 'lng.volume=3', 'v=1'];
    await expect.poll(async () => carried(await lng.address.inputValue())).toEqual(expected);
    await lng.root.getByRole('button', { name: 'Copy link' }).click();
    await expect(lng.spoken).toHaveText('Copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(carried(copied)).toEqual(expected);
    const code = await lng.code.inputValue();
    const embed = /src="([^"]+)"/.exec(code)[1].replaceAll('&amp;', '&');
    expect(carried(embed)).toEqual(expected);
    expect(new URL(embed).pathname).toBe('/embed/lng/');

    await page.goto(`/embed/lng/${new URL(embed).search}`);
    await lng.isLive();
    await lng.results('US$2.04 billion a year');
    await expect(lng.ringgit).toHaveText(inRinggit('9.05', '4.4350', 'mean of March 2025'));
  });

  test('an own rate goes along too, also when it changes last', async ({ page }) => {
    await openAll(page);
    await lng.type('Volume', '3');
    await fx.select('at', 'own');
    await fx.type('rate', '4');
    await expect(lng.address).toHaveValue(/[?&]fx\.at=own&fx\.rate=4(&|#|$)/);
    await expect(lng.code).toHaveValue(/fx\.at=own&amp;fx\.rate=4/);
    await expect(fx.address).toHaveValue(/[?&]fx\.at=own&fx\.rate=4(&|#|$)/);
    expect((await fx.address.inputValue()).match(/fx\.at=/g)).toHaveLength(1);
    await expect(share.address).not.toHaveValue(/fx\./);
  });
});

test.describe('the LNG embed alone', () => {
  for (const [query, line] of [
    ['fx.at=2025-03', IN_MARCH],
    ['fx.at=2025-10-27', inRinggit('14.3', '4.2100', 'ECB rate of 27 October 2025')],
    ['fx.at=own&fx.rate=4', AT_FOUR],
    ['fx.amount=150', AT_SIGNING],
    ['fx.at=1999-01', AT_SIGNING],
  ]) {
    test(`shows the ringgit of ${query}, and keeps it`, async ({ page }) => {
      await lng.open(`/embed/lng/?v=1&${query}`);
      await expect(lng.ringgit).toHaveText(line);
      await lng.type('Volume', '3');
      await lng.addressBecomes({ v: '1', ...Object.fromEntries(new URLSearchParams(query)), 'lng.volume': '3' });
      await lng.reset.click();
      await expect(lng.ringgit, 'not the LNG tool’s to reset').toHaveText(line);
      await lng.addressBecomes({ v: '1', ...Object.fromEntries(new URLSearchParams(query)) });
    });
  }

  test('names a rate that it cannot use, because no other tool does here', async () => {
    await lng.open('/embed/lng/?v=1&fx.at=1999-01');
    await expect(lng.notices).toContainText('fx.at says “1999-01”. Allowed: 2015-01 … 2026-04');
    await expect(lng.notices.getByRole('listitem')).toHaveCount(1);
    await expect(lng.ringgit).toHaveText(AT_SIGNING);
  });

  test('carries the rate on to the page and to the next embed', async ({ page }) => {
    await lng.open('/embed/lng/?v=1&fx.at=2025-03');
    await lng.type('Volume', '3');
    for (const read of [
      () => page.locator('[data-state-link]').getAttribute('href'),
      () => lng.address.inputValue(),
      () => lng.code.inputValue(),
    ]) {
      await expect.poll(read).toMatch(/(?=.*fx\.at=2025-03)(?=.*lng\.volume=3)/);
    }
  });
});

test.describe('of a rate that cannot be used, the currency tool speaks', () => {
  for (const [query, named] of [
    ['fx.at=2014-12', 'fx.at says “2014-12”. Allowed: 2015-01 … 2026-04'],
    ['fx.at=2026-05', 'fx.at says “2026-05”'],
    ['fx.at=2025-10-25', 'fx.at says “2025-10-25”'],
    ['fx.at=yesterday', 'fx.at says “yesterday”'],
    ['fx.at=own&fx.rate=cheap', 'fx.rate says “cheap”'],
    ['fx.at=own&fx.rate=-4', 'fx.rate says “-4”'],
    ['fx.at=2025-03&fx.at=2025-04', 'more than once'],
    ['fx.from=XYZ', 'fx.from says “XYZ”. Allowed: USD, MYR'],
    ['fx.amount=lots', 'fx.amount says “lots”'],
  ]) {
    test(query, async ({ page }) => {
      await openAll(page, `/?v=1&${query}&lng.volume=3`);
      await expect(fx.notices).toBeVisible();
      await expect(fx.notices).toContainText(named);
      await expect(fx.notices.getByRole('listitem'), 'said once').toHaveCount(1);
      await expect(lng.notices).toBeHidden();
      await expect(share.notices).toBeHidden();
      await lng.results('US$2.04 billion a year');
      const rate = query.includes('2025-03') ? 'mean of March 2025' : 'ECB rate of 24 October 2025';
      await expect(lng.ringgit).toContainText(`(${rate})`);
    });
  }
});

test('links to one tool leave the others at their defaults', async ({ page }) => {
  for (const facts of ALL) {
    await openAll(page, `/${linkTo(facts)}`);
    for (const other of ALL) {
      const tool = new Tool(page, other);
      await expect(tool.answer).toHaveText(other === facts ? other.shows : other.starts);
    }
  }
});
