// The height script's words, as every kind of host understands them.

import { expect, test } from './fixtures.mjs';
import { HostPage, SANDBOXES } from './pages/host.mjs';
import { ALL, ALT, LINK, TOOLS } from './pages/site.mjs';

let host;
test.beforeEach(({ page, hostSite }) => {
  host = new HostPage(page, hostSite);
});

for (const [name, what, more] of [
  ['amp', 'AMP', {}],
  ['datawrapper', 'Datawrapper’s listener', {}],
  ['datawrapper-old', 'Datawrapper’s older listener', {}],
  ['datawrapper-old', 'Datawrapper’s older listener, for the Malay embed', { embed: '/ms/embed/lng/' }],
  ['medium', 'Medium and Embedly', { embed: `/embed/lng/${LINK}` }],
  ['h5p', 'H5P', {}],
  ['lti', 'Canvas and other learning platforms', {}],
  ['lti', 'learning platforms that read strings', { form: 'string' }],
  ['iframe-resizer-5', 'iframe-resizer 5', {}],
]) {
  test(`${what}: the embed fits after load, growth and shrinking`, async () => {
    await host.open(name, { sandbox: 'allow-scripts', ...more });
    if (more.embed?.startsWith('/ms/')) {
      await host.fits();
    } else {
      await host.fitsThroughChanges();
    }
  });
}

for (const facts of ALL.filter((facts) => facts !== TOOLS.lng)) {
  // The one that knows frames by a part of their address only.
  test(`Datawrapper’s older listener, for the ${facts.slug} embed`, async ({ page, hostSite }) => {
    const other = new HostPage(page, hostSite, facts);
    await other.open('datawrapper-old', { sandbox: 'allow-scripts' });
    await other.fitsThroughChanges();
  });
}

for (const name of ['amp', 'datawrapper', 'datawrapper-old', 'h5p', 'lti', 'iframe-resizer-5']) {
  for (const sandbox of SANDBOXES.filter((one) => one !== 'allow-scripts')) {
    test(`${name} in ${sandbox ? `sandbox="${sandbox}"` : 'no sandbox'}`, async () => {
      await host.open(name, { sandbox });
      await host.fits();
    });
  }
}

test.describe('WordPress', () => {
  test('gets the height with the secret from the address, up to its limit', async ({ page }) => {
    await host.open('wordpress', { sandbox: 'allow-scripts', hash: '#?secret=a1B2c3D4e5' });
    await host.tool.isLive();
    const said = async () => (await host.messages()).filter((message) => message?.message === 'height');
    await expect.poll(async () => (await said()).at(-1)?.value).toBe(await host.contentHeight());
    expect((await said()).at(-1)).toEqual({ message: 'height', value: await host.contentHeight(), secret: 'a1B2c3D4e5' });
    await expect.poll(() => host.frameHeight()).toBe(Math.min(1000, await host.contentHeight()));
    await host.tool.type('Volume', '3');
    await host.tool.addressBecomes({ v: '1', 'lng.volume': '3' });
    await host.tool.toggle('The chart as a table');
    await expect.poll(async () => (await said()).at(-1)?.value, 'also after the address was written').toBe(await host.contentHeight());
    expect(page.url()).toContain('wordpress.html');
  });

  test('gets nothing without a secret', async () => {
    await host.open('wordpress', { sandbox: 'allow-scripts' });
    await host.tool.isLive();
    expect((await host.messages()).filter((message) => message?.message)).toEqual([]);
  });
});

test.describe('iframe-resizer', () => {
  test('version 5 is answered with init first and told the title', async ({ page }) => {
    await host.open('iframe-resizer-5');
    await host.tool.isLive();
    await host.fits();
    const words = (await host.messages()).filter((message) => String(message).startsWith('[iFrame'));
    expect(words[0]).toBe('[iFrameResizerChild]Ready');
    expect(words[1]).toMatch(/^\[iFrameSizer\]foo:\d+:\d+:init$/);
    await expect(page.locator('iframe')).toHaveAttribute('title', 'Fine Print: what is the gas worth?');
  });

  test('version 4 is not told the title, which it would complain about', async () => {
    await host.open('iframe-resizer');
    await host.tool.isLive();
    await host.fits();
    const words = (await host.messages()).filter((message) => String(message).startsWith('[iFrameSizer]'));
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) expect(word).toMatch(/^\[iFrameSizer\]embed:\d+:\d+:(init|resizeObserver)$/);
  });
});

test('pym gets a bare integer under the id it gave', async () => {
  await host.open('pym');
  await host.tool.isLive();
  await host.fits();
  const words = (await host.messages()).filter((message) => String(message).startsWith('pym'));
  for (const word of words) expect(word).toMatch(/^pymxPYMxplacexPYMxheightxPYMx\d+$/);
});

test('@newswire/frames is answered at once when it starts to watch', async ({ page }) => {
  await host.open('plain');
  await host.tool.isLive();
  const count = async () => (await host.messages()).filter((message) => message?.type === 'embed-size').length;
  const before = await count();
  await page.evaluate(() => {
    document.querySelector('iframe').contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
  });
  await expect.poll(count).toBe(before + 1);
});

test('only whole numbers in well-formed shapes are posted, nothing of the address, nothing empty', async () => {
  await host.open('plain', { sandbox: 'allow-scripts', embed: `/embed/lng/${LINK}&reader=someone#?secret=abc` });
  await host.tool.isLive();
  await host.tool.toggle('The chart as a table');
  await host.tool.toggle('The chart as a table');
  const messages = await host.messages();
  expect(messages.length).toBeGreaterThan(20);
  const numbers = (value) => (typeof value === 'object' ? Object.values(value).flatMap(numbers) : typeof value === 'number' ? [value] : []);
  for (const message of messages) {
    expect(message).toBeTruthy();
    let said = message;
    if (typeof message === 'string' && message.startsWith('{')) said = JSON.parse(message);
    if (typeof said === 'object') {
      expect(numbers(said).length).toBeGreaterThan(0);
      for (const number of numbers(said)) expect(Number.isInteger(number)).toBe(true);
    } else {
      expect(said).toMatch(/^pymxPYMx\S*xPYMxheightxPYMx\d+$|^\[iFrame/);
    }
    expect(JSON.stringify(message)).not.toMatch(/lng\.volume|someone/);
  }
});

test.describe('?post= limits what is posted', () => {
  const kinds = (messages) =>
    new Set(
      messages.map((message) => {
        if (message?.sentinel === 'amp') return 'amp';
        if (message?.['datawrapper-height']) return 'datawrapper';
        if (message?.context === 'h5p') return 'h5p';
        if (message?.message === 'height') return 'wordpress';
        const text = typeof message === 'string' ? message : JSON.stringify(message);
        if (text.includes('lti.frameResize')) return 'lti';
        if (text.includes('iframe.resize')) return 'medium';
        if (text.startsWith('pym')) return 'pym';
        if (text.startsWith('[iFrame')) return 'resizer';
        return text;
      }),
    );
  for (const [query, expected] of [
    ['', ['pym', 'amp', 'resizer', 'datawrapper', 'medium', 'h5p', 'lti', 'wordpress']],
    ['?post=pym,amp', ['pym', 'amp']],
    ['?post=pym%2Camp', ['pym', 'amp']],
    ['?v=1&amp;post=h5p', ['h5p']],
    ['?post=', []],
    ['?post=everything', []],
  ]) {
    test(query || 'without it all are', async () => {
      await host.open('plain', { embed: `/embed/lng/${query}`, hash: '#?secret=abc' });
      await host.tool.isLive();
      await host.tool.toggle('The chart as a table');
      await host.page.waitForTimeout(300);
      expect([...kinds(await host.messages())].toSorted()).toEqual(expected.toSorted());
    });
  }

  test('and stays when the reader changes something', async () => {
    await host.open('plain', { embed: '/embed/lng/?post=pym' });
    await host.tool.isLive();
    await host.tool.type('Volume', '3');
    await host.tool.addressBecomes({ post: 'pym', v: '1', 'lng.volume': '3' });
  });
});

test.describe('the first height', () => {
  test('is posted before the WASM is asked for', async ({ page }) => {
    await page.addInitScript(() => {
      const order = (globalThis.__order = []);
      const measure = Element.prototype.getBoundingClientRect;
      Element.prototype.getBoundingClientRect = function () {
        if (this === document.documentElement && order.at(-1) !== 'measured') order.push('measured');
        return measure.call(this);
      };
      const ask = globalThis.fetch;
      globalThis.fetch = (...asked) => {
        order.push('asked');
        return ask(...asked);
      };
    });
    let known;
    await page.route('**/*.wasm', async (route) => {
      known = (await host.messages()).filter((message) => message?.type === 'embed-size').length;
      await route.continue();
    });
    await host.open('amp', { sandbox: 'allow-scripts' });
    await host.tool.isLive();
    const order = await (await host.frame()).evaluate(() => globalThis.__order);
    expect(order.slice(0, 2)).toEqual(['measured', 'asked']);
    expect(known).toBeGreaterThan(0);
  });

  test('needs neither module nor WASM', async ({ page, watch }) => {
    watch.expecting(/ERR_FAILED/);
    await page.route('**/assets/**', (route) => route.abort());
    await host.open('amp', { sandbox: 'allow-scripts' });
    await host.fits();
  });
});

test('at the top of a window nothing is posted', async ({ page }) => {
  await page.addInitScript(() => {
    globalThis.__posted = [];
    const post = globalThis.postMessage;
    globalThis.postMessage = (...message) => {
      globalThis.__posted.push(message);
      return post.apply(globalThis, message);
    };
  });
  await page.goto(`${ALT}/embed/lng/?childId=x#?secret=abc`);
  await host.tool.page.locator('.tool[data-live]').waitFor();
  expect(await page.evaluate(() => globalThis.__posted)).toEqual([]);
});

test('heights are posted again around printing and when the page is seen again', async ({ page }) => {
  await host.open('amp');
  await host.tool.isLive();
  const frame = await host.frame();
  const count = async () => (await host.messages()).filter((message) => message?.type === 'embed-size').length;
  await host.fits();
  for (const moment of ['beforeprint', 'afterprint', 'visibilitychange']) {
    // Whatever is under way comes to rest first; folds may open for the paper.
    let [before, now] = [-1, await count()];
    while (now !== before) {
      await page.waitForTimeout(700);
      [before, now] = [now, await count()];
    }
    await frame.evaluate((type) => document.dispatchEvent(new Event(type, { bubbles: true })), moment);
    await expect.poll(count).toBeGreaterThan(before);
  }
  await host.fits();
  expect(page.url()).toContain('amp.html');
});
