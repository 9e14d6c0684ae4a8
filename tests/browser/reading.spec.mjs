// The article as it is read: notes where they are asked for, numbers that are changed in the sentence, links that
// set a tool, cards that come when the map is turned to, the chapter that is read, day and night; and all of it
// without scripts.

import { expect, test } from './fixtures.mjs';
import { holdBack } from './pages/eyes.mjs';
import { MapTool } from './pages/map.mjs';
import { LngTool, Tool } from './pages/tool.mjs';
import { TOOLS } from './pages/site.mjs';

const note = (page) => page.locator('.note-here');

test.describe('a note', () => {
  for (const [width, place] of [[1280, 'in the margin'], [360, 'below the paragraph']]) {
    test(`opens ${place} at ${width} pixels, and says who says so`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('/');
      const claim = page.locator('#ref-lng-firm-3mt');
      await claim.scrollIntoViewIfNeeded();
      const before = await claim.boundingBox();
      await claim.click();
      await expect(note(page)).toBeFocused();
      await expect(note(page)).toContainText('Free Malaysia Today');
      await expect(note(page)).toContainText('As of');
      await expect(note(page)).toContainText('Confidence');
      const box = await note(page).boundingBox();
      const text = await claim.locator('xpath=ancestor::*[self::p or self::li]').boundingBox();
      if (width === 1280) expect(box.x).toBeGreaterThan(text.x + text.width);
      else expect(box.y).toBeGreaterThanOrEqual((await claim.boundingBox()).y + before.height);
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect((await claim.boundingBox()).y, 'the line that is read stays').toBeLessThanOrEqual(before.y);
    });
  }

  test('is opened, read and closed by keyboard, and the focus comes back', async ({ page }) => {
    await page.goto('/');
    const claim = page.locator('#ref-art-not-in-force');
    await claim.focus();
    await page.keyboard.press('Enter');
    await expect(claim).toHaveAttribute('aria-expanded', 'true');
    await expect(note(page)).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(note(page).locator(':focus')).toHaveCount(1);
    await page.keyboard.press('Escape');
    await expect(note(page)).toHaveCount(0);
    await expect(claim).toBeFocused();
    await expect(claim).not.toHaveAttribute('aria-expanded');
  });

  test('is one at a time, and a second press closes it', async ({ page }) => {
    await page.goto('/');
    await page.locator('#ref-art-signed').click();
    await page.locator('#ref-agreements-date').click();
    await expect(note(page)).toHaveCount(1);
    await page.locator('#ref-agreements-date').click();
    await expect(note(page)).toHaveCount(0);
  });

  test('of a dispute has every version; of a term what it means', async ({ page }) => {
    await page.goto('/');
    const mark = page.locator('.versions').first();
    const count = Number(await mark.textContent());
    await mark.click();
    await expect(note(page).locator('ul').first().locator('li')).toHaveCount(count);
    const id = new URL(await note(page).locator('.note-foot a').evaluate((link) => link.href));
    expect(id.pathname).toBe('/sources/');
    await page.locator('.term[href="#g-mou"]').click();
    await expect(note(page)).toContainText((await page.locator('#g-mou dd').textContent()).slice(0, 30));
  });

  test('of an event has its sources, and leads to a dispute from words of the text', async ({ page }) => {
    await page.goto('/');
    await page.locator('#since-after ~ p a.claim', { hasText: /^sued$/ }).first().click();
    await expect(note(page)).toContainText('sue in the High Court');
    await expect(note(page).locator('a[href^="https:"]').first()).toBeVisible();
    await expect(note(page).locator('li')).toHaveCount(0);
    await page.locator('a.claim[href="#dispute-lng-direction"]').click();
    await expect(note(page)).toContainText('“LNG exports”: whose?');
  });

  test('has no id twice', async ({ page }) => {
    await page.goto('/');
    await page.locator('#ref-purchases-150bn').click();
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });
});

test.describe('a number in a sentence', () => {
  const sentence = (page) => page.locator('.opening > p').last();
  const field = (page) => sentence(page).getByRole('spinbutton');
  const result = (page) => sentence(page).locator('.turn').last();

  test('has a name, a value with its unit, and wakes its tool from afar', async ({ page }) => {
    await page.goto('/');
    await expect(field(page)).toHaveAccessibleName('Volume, typed');
    await expect(field(page)).toHaveAttribute('aria-valuenow', '5');
    await expect(field(page)).toHaveAttribute('aria-valuetext', /^5.million tonnes a year$/);
    await field(page).fill('3');
    await field(page).press('Enter');
    await expect(result(page)).toHaveText('US$2.04 billion a year');
    await expect(page).toHaveURL(/lng\.volume=3\b/);
    const tool = new LngTool(page);
    await expect(tool.part('volume')).toHaveValue('3');
    await field(page).fill('2');
    await field(page).press('Enter');
    await expect(tool.spoken).toContainText(/US\$1\.36.billion/);
  });

  test('goes in steps by keys and buttons, and back by “Reset”', async ({ page }) => {
    await page.goto('/');
    await field(page).focus();
    await page.keyboard.press('ArrowUp');
    await expect(field(page)).toHaveValue('5.1');
    await sentence(page).getByRole('button', { name: 'a step down' }).click();
    await sentence(page).getByRole('button', { name: 'a step down' }).click();
    await expect(field(page)).toHaveValue('4.9');
    await expect(result(page)).not.toHaveText('US$3.4 billion a year');
    await sentence(page).getByRole('button', { name: 'Reset' }).click();
    await expect(field(page)).toHaveValue('5');
    await expect(result(page), 'as it is printed').toHaveText('US$3.4 billion a year');
    await expect(sentence(page).getByRole('button', { name: 'Reset' })).toBeHidden();
  });

  test('that can be read two ways is asked about where it stands', async ({ page }) => {
    await page.goto('/');
    await field(page).fill('1,5');
    await field(page).press('Enter');
    await expect(sentence(page)).toContainText('Do you mean 1.5? Still used: 5');
    await sentence(page).getByRole('button', { name: '1.5', exact: true }).click();
    await expect(field(page)).toHaveValue('1.5');
    await expect(field(page)).toBeFocused();
    await expect(result(page)).toHaveText('US$1.02 billion a year');
    await expect(sentence(page)).not.toContainText('Do you mean');
  });

  test('whose tool cannot start says so beside it', async ({ page, watch }) => {
    watch.expecting(/ERR_FAILED/);
    await page.route('**/article-*', (route) => route.abort());
    await page.goto('/');
    const answer = page.locator('.opening .turn[data-of=lng-answer]');
    await expect(answer).toBeVisible();
    await expect(sentence(page)).not.toContainText('could not start');
    await field(page).fill('3');
    await field(page).press('Enter');
    await expect(sentence(page).getByRole('status')).toContainText('The tool could not start.');
    // The answer in the text belongs to the number as it was printed.
    await expect(answer).toBeHidden();
    await page.unrouteAll();
    await field(page).press('ArrowUp');
    await expect(result(page)).toHaveText(/^US\$/);
    await expect(answer).toBeVisible();
    await expect(sentence(page)).not.toContainText('could not start');
  });

  test('that is none is told, with what is allowed and what is used', async ({ page }) => {
    await page.goto('/');
    await field(page).fill('many');
    await field(page).blur();
    await expect(sentence(page)).toContainText('“many” is not a number');
    await expect(field(page)).toHaveAttribute('aria-invalid', 'true');
    await expect(result(page)).toHaveText('US$3.4 billion a year');
    await field(page).fill('4');
    await field(page).blur();
    await expect(field(page)).toHaveAttribute('aria-invalid', 'false');
    await expect(result(page)).toHaveText('US$2.72 billion a year');
  });

  for (const path of ['/', '/ms/']) {
    test(`says untouched what it says without scripts, on ${path}`, async ({ page, browser }) => {
      const plain = await browser.newContext({ javaScriptEnabled: false });
      const still = await plain.newPage();
      await still.goto(new URL(path, process.env.FP_BASE_URL).href);
      await page.goto(path);
      await expect(field(page)).toBeVisible();
      const texts = (from) => from.locator('.turn').evaluateAll((all) => all.map((turn) => {
        const copy = turn.cloneNode(true);
        for (const button of copy.querySelectorAll('button')) button.remove();
        for (const [at, input] of turn.querySelectorAll('input').entries()) copy.querySelectorAll('input')[at].replaceWith(input.value);
        return copy.textContent.replace(/\s+/g, ' ').trim();
      }));
      const printed = await texts(still);
      expect(printed.length).toBeGreaterThanOrEqual(6);
      expect(await texts(page)).toEqual(printed);
      await plain.close();
    });
  }

  test('says the values of a link without being scrolled to its tool, and until then nothing', async ({ page }) => {
    const wasm = await holdBack(page, '**/*.wasm');
    await page.goto('/?v=1&lng.volume=2');
    const places = page.locator('.turn[data-of^="lng"]');
    await expect(places).toHaveCount(2);
    for (const place of await places.all()) await expect(place).toHaveCSS('visibility', 'hidden');
    await expect(page.locator('.turn[data-of="share-growth"]')).toHaveCSS('visibility', 'visible');
    wasm.release();
    await expect(result(page)).toHaveText('US$1.36 billion a year');
    await expect(result(page)).toHaveCSS('visibility', 'visible');
    await expect(field(page)).toHaveValue('2');
    await expect(field(page)).toHaveCSS('visibility', 'visible');
    expect(await page.evaluate(() => scrollY)).toBe(0);
  });

  test('is the claim where a link’s values cannot be worked out', async ({ page, watch }) => {
    await page.route('**/*.wasm', (route) => route.abort());
    watch.expecting(/wasm|Failed to fetch/);
    await page.goto('/?v=1&lng.volume=2');
    await expect(page.locator('html')).toHaveClass(/tool-failed/);
    await expect(field(page)).toBeVisible();
    await expect(field(page)).toHaveValue('5');
  });
});

test.describe('a link in the text', () => {
  for (const [prefix, says] of [
    ['lng.volume', 'US$2.04 billion a year'],
    ['fx.at', '3.943'],
    ['share.start', '40.9%'],
  ]) {
    test(`sets a tool: ${prefix}`, async ({ page }) => {
      await page.goto('/');
      const slug = prefix.split('.')[0];
      const tool = new Tool(page, Object.values(TOOLS).find((one) => one.prefix === slug));
      const before = await tool.answer.textContent();
      await page.locator(`.to[data-to^="${prefix}"]`).first().click();
      await expect(tool.answer).not.toHaveText(before);
      await expect(tool.root.locator('.tool-title')).toBeFocused();
      await expect(tool.root.locator('.tool-title')).toBeInViewport();
      await expect(page.locator(`#${slug}-answer, #${slug}-ringgit`).filter({ hasText: says }).first()).toBeVisible();
      await tool.undo.click();
      await expect(tool.answer).toHaveText(before);
    });
  }

  test('leads to its answer where the tool cannot start', async ({ page, watch }) => {
    watch.expecting(/ERR_FAILED/);
    await page.route('**/article-*', (route) => route.abort());
    await page.goto('/');
    const link = page.locator('.to[data-to="lng.volume=3"]');
    const to = new URL(await link.evaluate(({ href }) => href)).hash;
    await link.click();
    await expect(page).toHaveURL(new RegExp(`${to}$`));
    await expect(page.locator(to)).toBeInViewport();
    await expect(page.locator(to)).toContainText('3 million tonnes');
  });

  test('is a step in the history: Back leads to the sentence that was left', async ({ page }) => {
    await page.goto('/sources/');
    await page.goto('/');
    const link = page.locator('.to[data-to^="share.start"]').first();
    await link.scrollIntoViewIfNeeded();
    const before = await page.evaluate(() => scrollY);
    await link.click();
    await expect(page.locator('#share-title')).toBeFocused();
    await expect.poll(() => page.evaluate(() => scrollY)).not.toBe(before);
    // The address follows the tool, which has to wake.
    await expect(page).toHaveURL(/share\.start=/);
    await page.goBack();
    await expect(page).toHaveURL(/:\d+\/$/);
    await expect(link).toBeInViewport();
  });

  test('opens a card of the map, which is fetched then', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('.card')).toHaveCount(0);
    await page.locator('.to[data-to="map.at=malaysia"]').click();
    await new MapTool(page).opened('malaysia');
  });

  test('to a map whose cards do not come says where they are', async ({ page, watch }) => {
    await page.route('**/data/map-cards.html', (route) => route.abort());
    watch.expecting(/map-cards/);
    await page.goto('/');
    await page.locator('.to[data-to="map.at=malaysia"]').click();
    await expect(page.locator('.part-failed')).toBeVisible();
    await expect(page.locator('.part-failed a')).toHaveAttribute('href', 'sources/');
  });
});

test('the chapter that is read is marked', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('/');
  const current = page.locator('.contents [aria-current]');
  for (const id of ['money', 'elements', 'disputed', 'signed']) {
    await page.locator(`.contents a[href="#${id}"]`).click();
    await page.mouse.wheel(0, 200);
    await expect(current).toHaveCount(1);
    await expect(current).toHaveAttribute('href', `#${id}`);
  }
});

test('day and night are chosen, kept in the address, and taken to the other language', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const day = await ground();
  const lng = new LngTool(page);
  await lng.isLive();
  const pixels = () => lng.canvas.evaluate((canvas) => canvas.toDataURL());
  const drawn = await pixels();
  await page.getByRole('button', { name: 'Dark' }).click();
  expect(await ground()).not.toBe(day);
  await expect.poll(pixels).not.toBe(drawn);
  await expect(page).toHaveURL(/[?&]theme=dark/);
  await page.getByRole('link', { name: 'Sources', exact: true }).click();
  await expect(page).toHaveURL(/\/sources\/\?theme=dark$/);
  expect(await ground()).not.toBe(day);
  await page.goBack();
  await page.getByRole('link', { name: 'Bahasa Malaysia' }).click();
  await expect(page).toHaveURL(/\/ms\/\?.*theme=dark/);
  expect(await ground()).not.toBe(day);
  await page.getByRole('button', { name: 'Cerah' }).click();
  expect(await ground()).toBe(day);
  await expect(page).not.toHaveURL(/theme=/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a link to a state leads to its answer', async ({ page }) => {
    await page.goto('/');
    await page.locator('.to[data-to="lng.volume=3"]').click();
    await expect(page.locator('.answers li:target')).toBeVisible();
    await expect(page.locator('.answers li:target')).toContainText('US$2.04 billion a year');
    const paper = await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor);
    await expect(page.locator('.answers li:target'), 'it stands out').not.toHaveCSS('background-color', paper);
    await expect(page.locator('.answers li:target')).not.toHaveCSS('background-color', 'rgba(0, 0, 0, 0)');
    await page.goto('/');
    await page.locator('.to[data-to="map.at=malaysia"]').click();
    await expect(page).toHaveURL(/\/sources\/#map-malaysia$/);
    await expect(page.locator('#map-malaysia')).toBeVisible();
  });

  test('an element opens to what its row of the table says, and a group leaves only its own', async ({ page }) => {
    await page.goto('/');
    const figure = page.locator('.fig', { has: page.locator('#el-l') });
    const cell = (symbol) => figure.locator('.e', { has: page.locator('b', { hasText: new RegExp(`^${symbol}$`) }) }).locator('summary');
    await cell('Nd').focus();
    await page.keyboard.press('Enter');
    const opened = figure.locator('.e [open] p');
    const row = figure.locator('tr', { has: page.locator('th', { hasText: '60 Nd' }) }).locator('td');
    for (const text of (await row.allTextContents()).filter(Boolean)) await expect(figure.locator('.e [open]')).toContainText(text);
    await cell('La').click();
    await expect(opened.first()).toHaveText('Group: light');
    await figure.locator('#el-h').check({ force: true });
    await expect(cell('La')).toBeHidden();
    await expect(figure.locator('.e:visible')).toHaveCount(Number((await figure.locator('label[for=el-h]').textContent()).match(/\d+/)[0]));
  });

  test('a claim leads to its note, and a number in a sentence is the claim', async ({ page }) => {
    await page.goto('/');
    await expect(page.locator('.opening input')).toHaveCount(0);
    await page.locator('.opening .claim').first().click();
    await expect(page.locator('#note-lng-up-to-5mt')).toBeVisible();
    await expect(page.locator('#note-lng-up-to-5mt')).toBeInViewport();
  });
});
