// Eyes on a page from its first frame on: what it showed while it loaded, and how far things moved.

/** Runs in the page before anything else: notes of each tool, before and after each paint, what can be seen. */
function look() {
  const seen = (globalThis.__seen = {});
  const visible = (element) =>
    element?.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: false }) &&
    getComputedStyle(element).color !== 'rgba(0, 0, 0, 0)';
  // Drawn like a chart, and like it right for the default from the start: not among the words.
  const drawn = (element) => [...element.querySelectorAll('.panel')].map((panel) => panel.textContent);
  const words = (element) => {
    if (!visible(element)) return null;
    const text = drawn(element).reduce((rest, picture) => rest.replace(picture, ''), element.textContent);
    return text.replace(/\s+/g, ' ').trim();
  };
  // A page may be painted while it still arrives: what is cut off in the middle says nothing yet.
  const whole = (element) => {
    if (document.readyState !== 'loading') return true;
    for (let part = element; part && part !== document.body; part = part.parentElement) {
      if (part.nextSibling) return true;
    }
    return false;
  };
  const now = (tool, root) => {
    const values = {};
    for (const part of root.querySelectorAll('.answer-live:not(.plot), input, select, textarea, [aria-pressed]')) {
      if (!whole(part)) continue;
      const name = part.id || `around ${part.querySelector('[id]')?.id}`;
      if (part.type === 'radio') {
        // The button itself is never seen, but the label around it.
        if (visible(part.closest('label'))) values[`${part.name} ${part.value}`] = part.checked;
      } else if (visible(part)) {
        if (part.ariaPressed !== null) values[name] = part.ariaPressed;
        else values[name] = /^(INPUT|SELECT|TEXTAREA)$/.test(part.tagName) ? part.value : words(part);
      }
    }
    return {
      values,
      answer: words(root.querySelector('output')),
      picture: words(root.querySelector('.plot-still')),
      loading: words(tool.querySelector('.tool-state.loading')),
      excuse: words(tool.querySelector('.tool-state.not-those')),
      live: tool.hasAttribute('data-live'),
    };
  };
  const note = () => {
    for (const root of document.querySelectorAll('[data-widget]')) {
      const output = root.querySelector('output');
      if (!output || !whole(output)) continue;
      const tool = root.closest('.tool');
      const states = (seen[root.dataset.widget] ??= []);
      const state = now(tool, root);
      if (JSON.stringify(state) !== JSON.stringify(states.at(-1))) states.push(state);
    }
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

/** Every value that a tool showed and that is not the one it showed last: another state's. */
export function foreign(seen) {
  const last = seen.at(-1).values;
  const wrong = seen.flatMap(({ values, picture }) => [
    ...Object.entries(values).filter(([name, value]) => value !== last[name]),
    // The still picture is the default's.
    ...(picture ? [['picture', picture]] : []),
  ]);
  return wrong.map(([name, value]) => `${name}: ${String(value).slice(0, 300)}`);
}

export class Eyes {
  constructor(page) {
    this.page = page;
  }

  async open() {
    await this.page.addInitScript(look);
    await this.page.addInitScript(feel);
  }

  /** All different states that a tool showed, in order. */
  async seen({ slug }) {
    return this.page.evaluate((widget) => globalThis.__seen[widget], slug);
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
