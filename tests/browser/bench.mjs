// How fast the site paints and answers, in a throttled Chromium. Started by `cargo xtask bench`, which
// serves the release build and reads the results.
//
// In the same run: the article, each embed, and a static page whose native slider writes
// text into an output with three lines of script. The last one is what this machine can do at best, so
// the ratio to it says more than a figure from a busy machine.
//
// FP_BASE_URL  where the site is        CHROME     which browser
// FP_RESULT    file for the results: lines of "page.name value", times in milliseconds

import { chromium } from '@playwright/test';
import { createServer } from 'node:http';
import { writeFileSync } from 'node:fs';

const LOADS = 5;
const STEPS = 60;
const NETWORK = { offline: false, latency: 150, downloadThroughput: 1.6e6 / 8, uploadThroughput: 1.6e6 / 8 };
const CPU_SLOWDOWN = 4;
const PATIENCE = 60_000;

const STATIC_PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Static</title>
<p><label for="v">Volume</label> <input id="v" type="range" min="0" max="100" value="50"> <output>50</output>
<script>
  const slider = document.querySelector('input');
  slider.addEventListener('input', () => { document.querySelector('output').textContent = slider.value; });
</script>`;

/**
 * Runs in the page before anything else: observes paints, shifts, long tasks and, if it is to move the
 * slider, the first answer.
 */
function observe(moving) {
  const seen = { fcp: NaN, lcp: NaN, cls: 0, answer: NaN, tasks: [], steps: [] };
  window.__bench = seen;

  const each = (type, use) => {
    new PerformanceObserver((list) => list.getEntries().forEach(use)).observe({ type, buffered: true });
  };
  each('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime;
  });
  each('largest-contentful-paint', (entry) => {
    seen.lcp = entry.startTime;
  });
  each('longtask', (entry) => {
    seen.tasks.push([entry.startTime, entry.duration]);
  });
  // The largest burst of shifts, as Chromium's own metric has it: at most 5 s long, gaps below 1 s.
  let [burst, first, last] = [0, 0, 0];
  each('layout-shift', (entry) => {
    if (entry.hadRecentInput) return;
    const goesOn = entry.startTime - last < 1000 && entry.startTime - first < 5000;
    burst = goesOn ? burst + entry.value : entry.value;
    first = goesOn ? first : entry.startTime;
    last = entry.startTime;
    seen.cls = Math.max(seen.cls, burst);
  });

  if (!moving) return;
  const slider = () => document.querySelector('input[type=range]:enabled');

  // Moves the slider as soon as there is one, and again until the output says something else.
  let before;
  let moves = 0;
  const poke = setInterval(() => {
    const input = slider();
    const output = document.querySelector('output');
    if (!input || !output) return;
    const text = output.textContent;
    before ??= text;
    if (text !== before) {
      seen.answer = performance.now();
      clearInterval(poke);
      return;
    }
    if (moves === 0) input.scrollIntoView({ block: 'center', behavior: 'instant' });
    if (moves % 10 === 0) {
      Number(input.value) < Number(input.max) ? input.stepUp() : input.stepDown();
      input.dispatchEvent(new Event('input', { bubbles: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }
    moves += 1;
  }, 10);
}

/**
 * Runs in the page: from here on, every key is timed until after the paint that follows it. Not the
 * `input` event: a slider that handles arrow keys itself has none.
 */
function timeSteps() {
  const output = document.querySelector('output');
  addEventListener(
    'keydown',
    (event) => {
      const before = output.textContent;
      requestAnimationFrame(() => {
        // A message comes after the paint that follows this frame's callbacks.
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          const time = performance.now() - event.timeStamp;
          window.__bench.steps.push({ time, before, after: output.textContent });
        };
        channel.port2.postMessage(null);
      });
    },
    true,
  );
}

async function reader(browser, moving) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 2 });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', NETWORK);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN });
  await page.addInitScript(observe, moving);
  return { context, page };
}

async function open(browser, url) {
  const { context, page } = await reader(browser, true);
  await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
  try {
    await page.waitForFunction(() => !Number.isNaN(window.__bench.answer), null, { timeout: PATIENCE });
  } catch {
    throw new Error(`${url}: the first slider did not change the first <output> within a minute`);
  }
  return { context, page };
}

async function load(browser, url) {
  const { context, page } = await open(browser, url);
  const seen = await page.evaluate(() => window.__bench);
  await context.close();
  const blocked = seen.tasks
    .filter(([start]) => start < seen.answer)
    .reduce((sum, [, duration]) => sum + Math.max(0, duration - 50), 0);
  return { fcp: seen.fcp, lcp: seen.lcp, answer: seen.answer, blocked };
}

/**
 * How much moves while a page loads and its tool wakes, with nobody touching it: what moves because a
 * reader asked for it is no shift, and Chromium knows a reader's acts from a script's.
 */
async function shifts(browser, url, answer) {
  const { context, page } = await reader(browser, false);
  await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
  await page.waitForFunction((time) => performance.now() > time, 2 * answer, { timeout: PATIENCE });
  const { cls } = await page.evaluate(() => window.__bench);
  await context.close();
  return cls;
}

async function steps(browser, url) {
  const { context, page } = await open(browser, url);
  const slider = page.locator('input[type=range]:enabled').first();
  await slider.focus();
  // Ten away and ten back, so that no end of the slider is reached: the map's day begins at the last.
  const isAtEnd = await slider.evaluate((input) => Number(input.value) + 10 > Number(input.max));
  const [away, back] = isAtEnd ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
  // The first answer may have left it one step away from where it was.
  if (isAtEnd) await page.keyboard.press('End');
  await page.evaluate(timeSteps);
  for (let step = 0; step < STEPS; step += 1) {
    await page.keyboard.press(step % 20 < 10 ? away : back);
    await page.waitForFunction((count) => window.__bench.steps.length >= count, step + 1, { timeout: 10_000 });
  }
  const seen = await page.evaluate(() => window.__bench);
  await context.close();
  // A paint that does not show the step's result would be no answer, however soon it came.
  const idle = seen.steps.findIndex((step) => step.before === step.after);
  if (idle >= 0) {
    throw new Error(`${url}: step ${idle + 1} left the first <output> at "${seen.steps[idle].after}"`);
  }
  return seen.steps.map((step) => step.time);
}

/** The same for the map's parties: keys that walk from one to the next, and a pointer that goes over them. */
async function walks(browser, url) {
  const { context, page } = await open(browser, url);
  const walked = await page.evaluate(async (count) => {
    const painted = (since) =>
      new Promise((done) => {
        requestAnimationFrame(() => {
          const channel = new MessageChannel();
          channel.port1.onmessage = () => done(performance.now() - since);
          channel.port2.postMessage(null);
        });
      });
    const keys = ['ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowLeft', 'ArrowLeft', 'ArrowDown'];
    const [walk, point] = [[], []];
    document.querySelector('svg.at[tabindex="0"]').focus();
    for (let step = 0; step < count; step += 1) {
      const since = performance.now();
      document.activeElement.dispatchEvent(
        new KeyboardEvent('keydown', { key: keys[step % keys.length], bubbles: true, cancelable: true }),
      );
      walk.push(await painted(since));
    }
    const shown = [...document.querySelectorAll('svg.at:not(.other)')];
    for (let step = 0; step < count; step += 1) {
      const since = performance.now();
      shown[step % shown.length].firstElementChild.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
      point.push(await painted(since));
    }
    return { walk, point };
  }, STEPS);
  await context.close();
  return Object.values(walked);
}

const quantile = (values, share) => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)];
};
const median = (values) => quantile(values, 0.5);

const staticServer = createServer((_request, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(STATIC_PAGE);
});
await new Promise((ready) => staticServer.listen(0, '127.0.0.1', ready));

const site = process.env.FP_BASE_URL;
const addresses = {
  static: `http://127.0.0.1:${staticServer.address().port}/`,
  page: site,
  ...Object.fromEntries(['lng', 'currency', 'refining', 'map'].map((tool) => [tool, new URL(`embed/${tool}/`, site).href])),
};

const browser = await chromium.launch({ executablePath: process.env.CHROME, args: ['--disable-gpu'] });
const lines = [];
try {
  for (const [name, url] of Object.entries(addresses)) {
    const loads = [];
    for (let count = 0; count < LOADS; count += 1) loads.push(await load(browser, url));
    const stepped = await steps(browser, url);
    const answer = median(loads.map((one) => one.answer));
    const calm = [];
    for (let count = 0; count < LOADS; count += 1) calm.push(await shifts(browser, url, answer));
    for (const key of ['fcp', 'lcp', 'answer', 'blocked']) {
      lines.push(`${name}.${key} ${median(loads.map((one) => one[key]))}`);
    }
    lines.push(`${name}.cls ${Math.max(...calm)}`);
    // Of several kinds of steps the slowest counts.
    const kinds = [stepped, ...(name === 'map' ? await walks(browser, url) : [])];
    lines.push(`${name}.step-median ${Math.max(...kinds.map(median))}`);
    lines.push(`${name}.step-p95 ${Math.max(...kinds.map((times) => quantile(times, 0.95)))}`);
    console.log(`${name}: measured`);
  }
} finally {
  await browser.close();
  staticServer.close();
}
writeFileSync(process.env.FP_RESULT, `${lines.join('\n')}\n`);
