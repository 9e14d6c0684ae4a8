// A tool as a reader meets it. `scope` is the page or the frame it stands in; everything is looked for
// inside the tool's own root, because a page has several tools.

import { expect } from '@playwright/test';
import { TOOLS } from './site.mjs';

/** The middle of what a locator finds, in pixels of the window. */
export async function middle(locator) {
  const { x, y, width, height } = await locator.boundingBox();
  return { x: x + width / 2, y: y + height / 2 };
}

export class Tool {
  /** `facts` is one of `TOOLS`. */
  constructor(page, facts, scope = page) {
    this.page = page;
    this.facts = facts;
    this.scope = scope;
    this.root = scope.locator(`.tool:has([data-widget="${facts.slug}"])`);
    this.answer = this.part('answer');
    this.notices = this.part('notices');
    this.spoken = this.part('said');
    this.plot = this.part('plot');
    /** What the picture shows, for people who do not see it. */
    this.image = this.part('image');
    this.canvas = this.part('canvas');
    /** The canvas below it, with what stays while the marked point moves. */
    this.base = this.image.locator('canvas').first();
    /** Where the picture is stepped through, the mark at the stop, and what stands there. */
    this.explore = this.part('explore');
    this.cursor = this.part('cursor');
    this.readout = this.part('readout');
    this.takeValue = this.part('take-value');
    /** The handle of the marked point. */
    this.point = this.part('grip');
    /** What the state is beside the one that is pinned. */
    this.against = this.part('against');
    this.pin = this.root.locator('[data-act=pin]');
    this.unpin = this.part('unpin');
    this.address = this.part('address');
    this.code = this.part('embed-code');
    this.undo = this.root.getByRole('button', { name: 'Undo' });
    this.redo = this.root.getByRole('button', { name: 'Redo' });
    this.reset = this.root.getByRole('button', { name: 'Reset' });
  }

  /** Where the tool stands alone. */
  get embed() {
    return `/embed/${this.facts.slug}/`;
  }

  async open(address = this.embed) {
    await this.page.goto(address);
    await this.isLive();
  }

  async isLive() {
    await this.root.scrollIntoViewIfNeeded();
    await expect(this.root).toHaveAttribute('data-live', '');
  }

  /** The element whose id is this behind the tool's prefix. */
  part(id) {
    return this.root.locator(`[id="${this.facts.prefix}-${id}"]`);
  }

  /** A field by its code or by the name that readers hear. */
  #name(field) {
    return this.facts.fields[field] ?? field;
  }

  slider(field) {
    return this.root.getByRole('slider', { name: this.#name(field), exact: true });
  }

  entry(field) {
    return this.root.getByRole('textbox', { name: `${this.#name(field)}, typed`, exact: true });
  }

  unit(field) {
    return this.root.getByRole('combobox', { name: `Unit: ${this.#name(field)}`, exact: true });
  }

  /** The first slider that can be moved. */
  get first() {
    return this.root.locator('input[type=range]:enabled').first();
  }

  /** What is said about a typed entry. */
  async note(field) {
    const id = await this.entry(field).getAttribute('aria-describedby');
    return this.root.locator(`[id="${id}"]`);
  }

  /** One of the choices of a group. */
  option(group, name) {
    return this.root.getByRole('group', { name: group }).getByRole('radio', { name, exact: true });
  }

  /** The choice of what is worked out. */
  choice(name) {
    return this.option('Work out', name);
  }

  /** A choice from a list, by the list's id behind the tool's prefix. */
  async select(id, value) {
    await this.part(id).selectOption(value);
  }

  fold(name) {
    return this.root.locator('details').filter({ has: this.page.locator('summary', { hasText: name }) });
  }

  async toggle(name) {
    await this.fold(name).locator('summary').click();
  }

  async type(field, text) {
    await this.entry(field).fill(text);
    await this.entry(field).press('Tab');
  }

  /** The parts that hold a link's parameters, with the values. */
  #holders(link) {
    return [...new URLSearchParams(link)].map(([parameter, value]) => {
      const name = parameter.slice(this.facts.prefix.length + 1);
      const holder = this.facts.holders?.[name] ?? name;
      return { part: this.part(holder.replace('*', value)), value, presses: holder.includes('*') };
    });
  }

  /** Does by hand what a link's parameters say. */
  async follow(link) {
    for (const { part, value, presses } of this.#holders(link)) {
      if (presses) {
        await part.press('Space');
      } else if ((await part.evaluate((element) => element.tagName)) === 'SELECT') {
        await part.selectOption(value);
      } else {
        await part.fill(value);
        await part.press('Tab');
      }
    }
  }

  /** The tool's parts show what a link's parameters say. */
  async holds(link) {
    for (const { part, value, presses } of this.#holders(link)) {
      if (presses) await expect(part, value).toHaveAttribute('aria-pressed', 'true');
      else await expect(part, value).toHaveValue(value);
    }
  }

  /** Moves the first slider by a step, away from its end. */
  async step() {
    await this.first.focus();
    await this.page.keyboard.press(this.facts.arrow);
  }

  /**
   * From now on notes each sentence told, with the milliseconds since the reader last did something. Kept by
   * the page's own clock: the time a test takes to look says nothing about the page.
   */
  async listen() {
    await this.spoken.evaluate((spoken) => {
      const told = [];
      let did = performance.now();
      for (const act of ['pointerdown', 'pointermove', 'keydown', 'input', 'change'])
        addEventListener(act, () => (did = performance.now()), { capture: true });
      new MutationObserver(() => {
        if (spoken.textContent) told.push({ after: performance.now() - did, sentence: spoken.textContent });
      }).observe(spoken, { childList: true, characterData: true, subtree: true });
      spoken.told = told;
    });
  }

  /** One sentence was told since `listen`, once the reader had paused; forgets it. */
  async toldOnceAfterAPause() {
    await expect.poll(() => this.spoken.evaluate(({ told }) => told.length)).toBeGreaterThan(0);
    const told = await this.spoken.evaluate((spoken) => {
      spoken.textContent = '';
      return spoken.told.splice(0);
    });
    expect(told).toHaveLength(1);
    expect(told[0].after, told[0].sentence).toBeGreaterThanOrEqual(400);
    return told[0].sentence;
  }

  /** Types what cannot be used, and finds it explained. */
  async mistype() {
    const { entry, text, says } = this.facts.typo;
    await this.part(entry).fill(text);
    await this.part(entry).press('Tab');
    await expect(this.part(`${entry}-note`)).toContainText(says);
  }

  async says(text) {
    await expect(this.answer).toContainText(text);
  }

  /** The result, which the answer sets in bold. */
  async results(text) {
    await expect(this.answer.locator('strong')).toHaveText(text);
  }

  /** Where the middle of a slider's grip is for a value, in pixels of the page. */
  async grip(slider, value) {
    const box = await slider.boundingBox();
    const [min, max, thumb] = await slider.evaluate((input) => [
      Number(input.min),
      Number(input.max),
      // The grip's size stands in the style sheet: 1.65 times the root's font.
      1.65 * parseFloat(getComputedStyle(document.documentElement).fontSize),
    ]);
    const x = box.x + thumb / 2 + ((value - min) / (max - min)) * (box.width - thumb);
    return { x, y: box.y + box.height / 2 };
  }

  /** The middle of the marked point's handle, in pixels of the window, once it is there. */
  async pointAt() {
    await expect(this.point).toBeVisible();
    return middle(this.point);
  }

  /** The button beside a slider that moves it a step; `way` is "+" or "-". */
  stepper(code, way) {
    return this.root.locator(`[data-act=step][data-arg="${code}:${way}"]`);
  }

  /** The value of a slider, as a number. */
  async at(slider) {
    return Number(await slider.inputValue());
  }

  /** The parameters of the address. */
  async parameters() {
    const search = await this.answer.evaluate(() => location.search);
    return Object.fromEntries(new URLSearchParams(search));
  }

  async addressBecomes(parameters) {
    await expect.poll(() => this.parameters()).toEqual(parameters);
  }
}

export class LngTool extends Tool {
  constructor(page, scope = page) {
    super(page, TOOLS.lng, scope);
    this.volume = this.slider('Volume');
    this.price = this.slider('Price');
    /** The line with the sum in ringgit, at the rate that the tools share. */
    this.ringgit = this.part('ringgit');
  }

  /** The yearly value that follows from a volume and a price, as the tool writes it. */
  static billions(volume, price) {
    return `US$${((volume * 52 * price) / 1000).toPrecision(3)} billion a year`;
  }
}
