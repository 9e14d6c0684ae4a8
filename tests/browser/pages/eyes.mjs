// Eyes on a page from its first frame on: what it showed while it loaded, and how far things moved.

/** Runs in the page before anything else: notes, before and after each paint, what can be seen. */
function look() {
  const seen = (globalThis.__seen = []);
  const visible = (element) =>
    element?.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: false }) &&
    getComputedStyle(element).color !== 'rgba(0, 0, 0, 0)';
  const text = (selector) => {
    const element = document.querySelector(selector);
    return visible(element) ? element.textContent.replace(/\s+/g, ' ').trim() : null;
  };
  const value = (selector) => {
    const element = document.querySelector(selector);
    return visible(element) ? element.value : null;
  };
  const note = () => {
    if (!document.querySelector('#lng-answer')) return;
    const now = {
      answer: text('#lng-answer'),
      equals: text('#lng-equals'),
      rows: text('#lng-rows'),
      picture: text('.plot-still'),
      volume: value('#lng-volume'),
      price: value('#lng-price'),
      value: value('#lng-value'),
      slider: value('#lng-volume-slider'),
      loading: text('.tool-state.loading'),
      excuse: text('.tool-state.not-those'),
      link: value('#lng-address'),
    };
    if (JSON.stringify(now) !== JSON.stringify(seen.at(-1))) seen.push(now);
  };
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = note;
  const frame = () => {
    note();
    port2.postMessage(0); // arrives after this frame's paint
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

/** Runs in the page before anything else: adds up layout shifts that no input explains. */
function feel() {
  globalThis.__shifts = [];
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      if (entry.hadRecentInput) continue;
      const sources = entry.sources.map(({ node }) => node?.id || node?.className || node?.nodeName);
      globalThis.__shifts.push({ value: entry.value, sources });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

export class Eyes {
  constructor(page) {
    this.page = page;
  }

  async open() {
    await this.page.addInitScript(look);
    await this.page.addInitScript(feel);
  }

  /** All different states the page showed, in order. */
  async seen() {
    return this.page.evaluate(() => globalThis.__seen);
  }

  /** The sum of the shifts and what moved. */
  async shifts() {
    await this.page.waitForTimeout(300);
    const shifts = await this.page.evaluate(() => globalThis.__shifts);
    return { sum: shifts.reduce((sum, { value }) => sum + value, 0), shifts };
  }
}

/** Holds back files whose address matches, until `release` is called. */
export async function holdBack(page, pattern) {
  let release;
  const released = new Promise((resolve) => (release = resolve));
  const asked = [];
  await page.route(pattern, async (route) => {
    asked.push(route.request().url());
    await released;
    await route.continue();
  });
  return { release, asked };
}

/** Lets files whose address matches arrive late. */
export async function slowDown(page, pattern, milliseconds) {
  await page.route(pattern, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    await route.continue();
  });
}
