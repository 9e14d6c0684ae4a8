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
  return { context, page, devtools };
}

async function open(browser, url) {
  const { context, page, devtools } = await reader(browser, true);
  await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
  try {
    await page.waitForFunction(() => !Number.isNaN(window.__bench.answer), null, { timeout: PATIENCE });
  } catch {
    throw new Error(`${url}: the first slider did not change the first <output> within a minute`);
  }
  return { context, page, devtools };
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

/**
 * How often a chart's point is dragged over the same way. Of the work of each step the least counts: what a step
 * has to do is the same each time, and whatever else the machine does can only add to it. Of the times to the
 * paint, which have the wait for a frame in them, each run has its 95th percentile, and their median counts.
 */
const DRAG_RUNS = 3;

/** How far the chart's point is dragged at each step, in pixels: thirty steps away, thirty back. */
const DRAGS = { lng: [-2, 1], currency: [-3, 0], refining: [0, -1.5] };

/**
 * Runs in the page: from here on, each move of the pointer is marked for the trace and timed until after the
 * paint that follows it.
 */
function timeMoves() {
  const output = document.querySelector('output');
  addEventListener(
    'pointermove',
    (event) => {
      const before = output.textContent;
      performance.mark('bench-move');
      requestAnimationFrame(() => {
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

/** What Chromium notes of its threads while `act` runs. */
async function traced(devtools, act) {
  const events = [];
  devtools.on('Tracing.dataCollected', ({ value }) => events.push(...value));
  const done = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
  const includedCategories = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'blink.user_timing'];
  await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  await act();
  await devtools.send('Tracing.end');
  await done;
  return events;
}

/** What counts as work in a trace: script, style, layout and paint, by Chromium's names for them. */
const WORK = new Set([
  ...['EventDispatch', 'FunctionCall', 'FireAnimationFrame', 'TimerFire', 'RunMicrotasks', 'EvaluateScript', 'ParseHTML'],
  ...['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'UpdateLayer', 'Layerize'],
  ...['MinorGC', 'MajorGC'],
]);

/**
 * The work of each step: what the page's main thread did from one move of the pointer to the next, be it script,
 * style, layout or paint, in milliseconds that the thread had the processor. Time in which other programs had it is
 * none of that, so a busy machine says nearly what an idle one does. For that the processor is not slowed, which
 * would count by the clock on the wall, but the sum is multiplied.
 */
function work(events) {
  const marks = events.filter(({ name, cat }) => name === 'bench-move' && cat.includes('user_timing'));
  const { pid, tid } = marks[0];
  const starts = marks.map(({ ts }) => ts).toSorted((a, b) => a - b);
  // What was under way when the trace began has no time of its own, and came before the first move.
  const done = events
    .filter((event) => event.ph === 'X' && event.pid === pid && event.tid === tid && WORK.has(event.name))
    .filter(({ ts, dur }) => ts + dur >= starts[0])
    .toSorted((a, b) => a.ts - b.ts || b.dur - a.dur);
  const has = new Set(done.map(({ name }) => name));
  const missing = ['EventDispatch', 'UpdateLayoutTree', 'Paint'].filter((name) => !has.has(name));
  if (missing.length || done.some(({ tdur }) => tdur === undefined)) {
    throw new Error(`the trace does not tell the work of ${missing.join() || 'its thread'}; has Chromium changed its traces?`);
  }
  const sums = starts.map(() => 0);
  let end = 0;
  for (const { ts, dur, tdur } of done) {
    // What is part of something else has been counted with it.
    if (ts + dur <= end) continue;
    end = ts + dur;
    // The mark stands inside of what hears the move.
    const step = starts.findLastIndex((start) => start <= end);
    if (step >= 0) sums[step] += (tdur / 1000) * CPU_SLOWDOWN;
  }
  return sums;
}

/** Drags the chart's point with real input, on a processor so much slower: how long each step took. */
async function drag(browser, url, [across, down], slowdown, during = (_devtools, act) => act()) {
  const { context, page, devtools } = await open(browser, url);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const grip = page.locator('.grip');
  // What the first answer changed is taken back, so that the point is where the page has it.
  await page.locator('[data-act=reset]').click();
  await grip.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const box = await grip.boundingBox();
  let [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const mouse = (type) => devtools.send('Input.dispatchMouseEvent', { type, x, y, button: 'left', buttons: 1, clickCount: 1 });
  await mouse('mousePressed');
  await page.evaluate(timeMoves);
  const noted = await during(devtools, async () => {
    for (let step = 0; step < STEPS; step += 1) {
      const way = step < STEPS / 2 ? 1 : -1;
      [x, y] = [x + way * across, y + way * down];
      await mouse('mouseMoved');
      // Not by asking the page, which would be work of its own.
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  });
  await mouse('mouseReleased');
  await page.waitForFunction((count) => window.__bench.steps.length >= count, STEPS, { timeout: 10_000 });
  const { steps: moved } = await page.evaluate(() => window.__bench);
  await context.close();
  const idle = moved.filter(({ before, after }) => before === after).length;
  if (idle > STEPS / 20) throw new Error(`${url}: ${idle} of ${STEPS} moves left the first <output> as it was`);
  return { times: moved.map(({ time }) => time), noted };
}

/** Changes before memory is looked at for the first time, and from then on. */
const [WARM_UP, CHANGES] = [1000, 9000];

/** Runs in the page before anything else: keeps each module's memory, to be asked how large it is. */
function keepMemories() {
  window.__memories = [];
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const original = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const made = await original.apply(WebAssembly, args);
      // Its name is shortened in what is shipped.
      const exported = Object.values((made.instance ?? made).exports);
      window.__memories.push(...exported.filter((one) => one instanceof WebAssembly.Memory));
      return made;
    };
  }
}

/** Runs in the page: moves the first slider so many times, up and down over all of it. */
async function change(count) {
  const slider = document.querySelector('input[type=range]:enabled');
  const [least, most, step] = [slider.min, slider.max, slider.step].map(Number);
  const steps = Math.round((most - least) / step);
  const rest = () =>
    new Promise((done) => {
      const channel = new MessageChannel();
      channel.port1.onmessage = done;
      channel.port2.postMessage(null);
    });
  for (let at = 1; at <= count; at += 1) {
    slider.value = least + ((at * 7) % steps) * step;
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    // Every tenth is let go: a step that can be taken back.
    if (at % 10 === 0) slider.dispatchEvent(new Event('change', { bubbles: true }));
    await rest();
  }
}

/** By how much a tool grows while it is used: kilobytes of JavaScript, pages of WASM, nodes and listeners. */
async function growth(browser, url) {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 } });
  const page = await context.newPage();
  await page.addInitScript(keepMemories);
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable');
  await page.goto(url, { waitUntil: 'load', timeout: PATIENCE });
  await page.locator('.tool[data-live]').first().waitFor({ timeout: PATIENCE });
  const look = async () => {
    // What waits for a pause is done by then.
    await page.waitForTimeout(1500);
    for (let round = 0; round < 3; round += 1) await devtools.send('HeapProfiler.collectGarbage');
    const { metrics } = await devtools.send('Performance.getMetrics');
    const of = (name) => metrics.find((metric) => metric.name === name).value;
    const pages = await page.evaluate(() => window.__memories.map(({ buffer }) => buffer.byteLength / 65_536));
    if (pages.length === 0) throw new Error(`${url}: no WASM memory was seen`);
    return { heap: of('JSHeapUsedSize') / 1000, wasm: pages.reduce((sum, one) => sum + one, 0), nodes: of('Nodes'), listeners: of('JSEventListeners') };
  };
  await page.evaluate(change, WARM_UP);
  const before = await look();
  await page.evaluate(change, CHANGES);
  const after = await look();
  await context.close();
  return Object.fromEntries(Object.keys(before).map((name) => [name, after[name] - before[name]]));
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
    if (DRAGS[name]) {
      // Without a trace, which a slowed processor has to write as well.
      const [timed, runs] = [[], []];
      for (let run = 0; run < DRAG_RUNS; run += 1) {
        timed.push(quantile((await drag(browser, url, DRAGS[name], CPU_SLOWDOWN)).times, 0.95));
        runs.push(work((await drag(browser, url, DRAGS[name], 1, traced)).noted));
      }
      lines.push(`${name}.drag-p95 ${median(timed)}`);
      const least = runs[0].map((_, step) => Math.min(...runs.map((sums) => sums[step])));
      lines.push(`${name}.drag-work-median ${median(least)}`);
      lines.push(`${name}.drag-work-p95 ${quantile(least, 0.95)}`);
      const grown = await growth(browser, url);
      for (const [key, value] of Object.entries(grown)) lines.push(`${name}.grown-${key} ${value}`);
    }
    console.log(`${name}: measured`);
  }
} finally {
  await browser.close();
  staticServer.close();
}
writeFileSync(process.env.FP_RESULT, `${lines.join('\n')}\n`);
