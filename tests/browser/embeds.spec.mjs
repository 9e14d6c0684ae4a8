// Embeds in the pages of others: the real height scripts, every sandbox, another site.

import { expect, test } from './fixtures.mjs';
import { HostPage, SANDBOXES } from './pages/host.mjs';
import { ALL, ALT, EMBEDS, LINK, TOOLS, linkTo } from './pages/site.mjs';
import { LngTool, Tool } from './pages/tool.mjs';

/** All tools but the LNG one, with which every combination is tried. */
const OTHERS = ALL.filter((facts) => facts !== TOOLS.lng);

let host;
test.beforeEach(({ page, hostSite }) => {
  host = new HostPage(page, hostSite);
});

for (const library of ['pym', 'frames', 'iframe-resizer']) {
  for (const sandbox of SANDBOXES) {
    test(`${library} sizes the embed in ${sandbox ? `sandbox="${sandbox}"` : 'no sandbox'}`, async () => {
      await host.open(library, { sandbox });
      await host.fitsThroughChanges();
      const origin = await (await host.frame()).evaluate(() => self.origin);
      expect(origin).toBe(sandbox === 'allow-scripts' ? 'null' : ALT);
    });
  }

  for (const facts of OTHERS) {
    test(`${library} sizes the ${facts.slug} embed`, async ({ page, hostSite }) => {
      const other = new HostPage(page, hostSite, facts);
      await other.open(library, { sandbox: 'allow-scripts' });
      await other.fitsThroughChanges();
    });
  }
}

for (const facts of OTHERS) {
  test(`in a sandbox the ${facts.slug} embed works, with at most three requests`, async ({ page, hostSite }) => {
    const asked = [];
    page.on('request', (request) => request.url().startsWith(ALT) && asked.push(request.url()));
    const other = new HostPage(page, hostSite, facts);
    await other.open('plain', { sandbox: 'allow-scripts', embed: other.tool.embed + linkTo(facts) });
    const { tool } = other;
    await tool.isLive();
    await expect(tool.answer).toHaveText(facts.shows);
    expect(asked.length, asked.join(' ')).toBeLessThanOrEqual(3);
    await tool.step();
    await expect(tool.answer).not.toHaveText(facts.shows);
    await tool.mistype();
    await tool.undo.click();
    await expect(tool.answer).toHaveText(facts.shows);
    expect(page.url(), 'the page around it has not moved').toContain('/plain.html');
  });
}

test('one embed of each tool stands on one page and they do not hear each other', async ({ page, hostSite }) => {
  const src = ALL.map((facts) => `${ALT}/embed/${facts.slug}/${linkTo(facts)}`);
  const frames = src.map((address) => `<iframe src="${address.replaceAll('&', '&amp;')}" title="One of several" width="600" height="1400"></iframe>`);
  await page.goto(`${hostSite.origin}/snippet.html?${new URLSearchParams({ html: frames.join('') })}`);
  const tools = [];
  for (const [at, facts] of ALL.entries()) {
    await page.locator('iframe').nth(at).scrollIntoViewIfNeeded();
    const tool = new Tool(page, facts, page.frameLocator('iframe').nth(at));
    await tool.isLive();
    await expect(tool.answer).toHaveText(facts.shows);
    tools.push(tool);
  }
  for (const [at, tool] of tools.entries()) {
    await page.locator('iframe').nth(at).scrollIntoViewIfNeeded();
    await tool.step();
    await expect(tool.answer).not.toHaveText(tool.facts.shows);
    for (const later of tools.slice(at + 1)) await expect(later.answer).toHaveText(later.facts.shows);
  }
});

for (const sandbox of SANDBOXES) {
  test.describe(sandbox ? `in sandbox="${sandbox}"` : 'in no sandbox', () => {
    test('everything works, and at most three requests are made', async ({ page }) => {
      const asked = [];
      page.on('request', (request) => request.url().startsWith(ALT) && asked.push(request.url()));
      await host.open('plain', { sandbox, embed: `/embed/lng/${LINK}` });
      const { tool } = host;
      await tool.isLive();
      await tool.results('US$1.48 billion a year');
      expect(asked.length, asked.join(' ')).toBeLessThanOrEqual(3);

      const start = await tool.grip(tool.volume, 3);
      const end = await tool.grip(tool.volume, 6);
      await page.mouse.move(start.x, start.y);
      await page.mouse.down();
      await page.mouse.move(end.x, end.y, { steps: 5 });
      await page.mouse.up();
      const volume = await tool.at(tool.volume);
      expect(Math.abs(volume - 6)).toBeLessThan(0.2);
      await tool.results(LngTool.billions(volume, 9.5));
      await tool.addressBecomes({ v: '1', 'lng.volume': String(volume), 'lng.price': '9.5' });
      await tool.type('Price', 'cheap');
      await expect(await tool.note('Price')).toContainText('“cheap” is not a number');
      await tool.undo.click();
      await tool.results('US$1.48 billion a year');
      expect(page.url(), 'the page around it has not moved').toContain('/plain.html');
    });

    test('the Tab key goes in, through, and out again', async ({ page }) => {
      await host.open('plain', { sandbox });
      await host.tool.isLive();
      await page.getByRole('button', { name: 'Before' }).focus();
      const inside = () => page.evaluate(() => document.activeElement.tagName === 'IFRAME');
      await page.keyboard.press('Tab');
      // Focus crosses into a frame of another process, and out of it, a moment later: the next key
      // waits until the last one has moved the focus.
      await expect.poll(inside).toBe(true);
      const frame = page.frames().find((one) => one.parentFrame());
      const leaves = () => frame.evaluate(() => {
        window.left = document.activeElement;
      });
      const moved = async () => !(await inside())
        || frame.evaluate(() => document.hasFocus() && document.activeElement !== window.left);
      let steps = 0;
      while ((await inside()) && steps < 60) {
        await leaves();
        await page.keyboard.press('Tab');
        await expect.poll(moved).toBe(true);
        steps += 1;
      }
      await expect(page.getByRole('button', { name: 'After' })).toBeFocused();
      await page.keyboard.press('Shift+Tab');
      await expect.poll(inside).toBe(true);
    });

    test('copying works or the text is selected and a sentence says so', async () => {
      await host.open('plain', { sandbox });
      const { tool } = host;
      await tool.isLive();
      await tool.toggle('Link to this state');
      await tool.fold('Link to this state').getByRole('button', { name: 'Copy' }).click();
      await expect(tool.spoken).toHaveText(/^Copied\.$|^Copying is not allowed here\. The text is selected/);
      if ((await tool.spoken.textContent()).startsWith('Copying')) {
        const all = await tool.root
          .getByLabel('Address of this state')
          .evaluate((field) => field.selectionEnd - field.selectionStart === field.value.length);
        expect(all).toBe(true);
      }
    });
  });
}

test.describe('the code to paste', () => {
  for (const sandbox of [null, 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads']) {
    test(`sizes itself without a script${sandbox ? ' in a sandbox' : ''} and shows the reader’s values`, async ({ page }) => {
      const writer = new LngTool(page);
      await writer.open();
      await writer.type('Volume', '3');
      await writer.type('Price', '9.5');
      await writer.toggle('Embed this tool');
      await expect(writer.code).toHaveValue(/lng\.price=9\.5/);
      const code = await writer.code.inputValue();
      expect(code).not.toMatch(/<script/i);
      expect(code).toMatch(/<iframe [^>]*title="[^"]+"/);
      expect(code).toContain('loading="lazy"');
      expect(code).toContain('allow="clipboard-write; fullscreen"');
      // The build's public address, here the one at which the tests find it.
      const publicAddress = /src="(https?:\/\/[^/]+)/.exec(code)[1];
      await host.open('snippet', { html: code.replaceAll(publicAddress, ALT), sandbox });
      await host.tool.isLive();
      await host.tool.results('US$1.48 billion a year');
      const link = page.locator('#place > p a');
      expect(await link.getAttribute('href')).toContain('lng.price=9.5');
      if (await page.evaluate(() => CSS.supports('frame-sizing', 'content-height'))) {
        await host.fitsThroughChanges();
      } else {
        const published = /height:(.*?);/.exec(code)[1];
        expect(await host.frameHeight()).toBe(await heightOf(page, published));
      }
    });
  }

  for (const facts of OTHERS) {
    test(`of the ${facts.slug} tool shows the reader’s values, and they can be changed`, async ({ page, hostSite }) => {
      const writer = new Tool(page, facts);
      await writer.open();
      await writer.follow(facts.link);
      await writer.toggle('Embed this tool');
      for (const part of facts.link.split('&')) await expect(writer.code).toHaveValue(new RegExp(part));
      const code = await writer.code.inputValue();
      expect(code).toContain(`title="${facts.title}"`);
      const publicAddress = /src="(https?:\/\/[^/]+)/.exec(code)[1];
      const other = new HostPage(page, hostSite, facts);
      await other.open('snippet', { html: code.replaceAll(publicAddress, ALT), sandbox: 'allow-scripts' });
      await other.tool.isLive();
      await expect(other.tool.answer).toHaveText(facts.shows);
      await other.tool.step();
      await expect(other.tool.answer).not.toHaveText(facts.shows);
      const link = await page.locator('#place > p a').getAttribute('href');
      for (const part of facts.link.split('&')) expect(link).toContain(part);
    });
  }

  // Most tools begin with one height, measured in English, in both languages.
  for (const { path, name, tools } of EMBEDS.filter(({ lang, tools }) => lang === 'en' || tools[0].heightByLanguage)) {
    test(`of the ${name} starts with a height at which nothing is cut off`, async ({ page }) => {
      const writer = new Tool(page, tools[0]);
      for (const width of [320, 360, 412, 600, 700, 1000]) {
        await page.setViewportSize({ width, height: 900 });
        await writer.open(path);
        const real = await page.evaluate(() => document.documentElement.getBoundingClientRect().height);
        const code = await writer.code.inputValue();
        const published = await heightOf(page, /height:(.*?);/.exec(code)[1]);
        expect(published, `${width} px wide`).toBeGreaterThanOrEqual(real - 8);
        expect(published, `${width} px wide`).toBeLessThan(real + 240);
      }
    });
  }
});

/** What a CSS height comes to in this window. */
const heightOf = (page, css) =>
  page.evaluate((height) => {
    const probe = document.body.appendChild(document.createElement('div'));
    probe.style.height = height;
    const pixels = probe.getBoundingClientRect().height;
    probe.remove();
    return pixels;
  }, css);

test.describe('colours', () => {
  const brightness = async (tool) => {
    const parts = await tool.scope.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor.match(/\d+/g).map(Number));
    return parts.slice(0, 3).reduce((sum, part) => sum + part, 0) / 3;
  };
  for (const [query, system, expected] of [
    ['', 'dark', 'light'],
    ['', 'light', 'light'],
    ['?theme=auto', 'dark', 'dark'],
    ['?theme=auto', 'light', 'light'],
    ['?theme=dark', 'light', 'dark'],
    ['?theme=light', 'dark', 'light'],
    ['?v=1&amp;theme=dark', 'light', 'dark'],
    ['?theme=purple', 'dark', 'light'],
  ]) {
    test(`with “${query}” on a ${system} system are ${expected}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: system });
      await host.open('plain', { embed: `/embed/lng/${query}` });
      await host.tool.isLive();
      const level = await brightness(host.tool);
      expect(level > 128 ? 'light' : 'dark').toBe(expected);
      const drawn = await host.tool.base.evaluate((canvas) => {
        const quiet = getComputedStyle(document.documentElement).getPropertyValue('--quiet').match(/[0-9a-f]{2}/g);
        const [red, green, blue] = quiet.map((part) => parseInt(part, 16));
        const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d');
        copy.drawImage(canvas, 0, 0);
        const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
        let points = 0;
        for (let at = 0; at < data.length; at += 4) {
          if (data[at] === red && data[at + 1] === green && data[at + 2] === blue && data[at + 3] === 255) points += 1;
        }
        return points;
      });
      expect(drawn, 'points of the axes in the colour of this scheme').toBeGreaterThan(100);
    });
  }
});

test.describe('awkward pages', () => {
  test('an embed on a tab that is shown later gets its size, and posts none before', async ({ page }) => {
    await host.open('tabs');
    await page.waitForTimeout(1000);
    const heights = (messages) => messages.filter((message) => message?.type === 'embed-size').map(({ height }) => height);
    expect(heights(await host.messages()).filter((height) => height < 300)).toEqual([]);
    await page.getByRole('button', { name: 'Show' }).click();
    await host.tool.isLive();
    await host.fits();
    expect(heights(await host.messages()).filter((height) => height < 300)).toEqual([]);
  });

  test('fifty rounds with a host that answers everything do not make it grow', async ({ page }) => {
    await host.open('echo');
    await host.tool.isLive();
    await expect.poll(() => page.evaluate(() => globalThis.rounds)).toBe(50);
    await host.fits();
    const heights = (await host.messages()).filter((message) => message?.type === 'embed-size').map(({ height }) => height);
    const settled = heights.slice(-40);
    expect(new Set(settled).size, settled.join(' ')).toBe(1);
    await page.waitForTimeout(500);
    const after = (await host.messages()).length;
    await page.waitForTimeout(500);
    expect((await host.messages()).length, 'silent once nothing changes').toBe(after);
  });

  test('twenty of them on one page all fit', async ({ page }) => {
    test.slow();
    await host.open('many');
    for (let number = 0; number < 20; number += 1) {
      await page.locator('iframe').nth(number).scrollIntoViewIfNeeded();
      await host.fits(number);
    }
  });

  test('a host that talks rubbish is not answered and harms nothing', async () => {
    await host.open('rude');
    await host.tool.isLive();
    await host.tool.type('Volume', '3');
    await host.tool.results('US$2.04 billion a year');
  });

  test('a narrow column makes it higher, a wide one lower', async ({ page }) => {
    await host.open('pym');
    await host.tool.isLive();
    await host.fits();
    const wide = await host.frameHeight();
    await page.setViewportSize({ width: 380, height: 800 });
    await expect.poll(() => host.frameHeight()).toBeGreaterThan(wide);
    await host.fits();
    await page.setViewportSize({ width: 1024, height: 800 });
    await expect.poll(() => host.frameHeight()).toBe(wide);
  });

  for (const facts of ALL) {
    test(`what a reader of the ${facts.slug} tool needs stands within the 1,000 pixels that WordPress allows`, async ({ page }) => {
      await page.setViewportSize({ width: 600, height: 1000 });
      const tool = new Tool(page, facts);
      await tool.open();
      const [first, second] = Object.keys(facts.fields);
      const controls = second
        ? [tool.slider(first), tool.slider(second), tool.entry(second)]
        : [tool.first, tool.part(facts.typo.entry)];
      const pictures = await tool.root.locator('.plot, .panel').all();
      for (const part of [tool.answer, ...pictures, ...controls]) {
        const box = await part.boundingBox();
        expect(box.y + box.height, `${part}`).toBeLessThanOrEqual(1000);
      }
    });
  }
});
