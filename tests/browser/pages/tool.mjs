// The LNG tool as a reader meets it. `scope` is the page or the frame it stands in.

import { expect } from '@playwright/test';

export class LngTool {
  constructor(page, scope = page) {
    this.page = page;
    this.scope = scope;
    this.root = scope.locator('.tool');
    this.answer = scope.locator('#lng-answer');
    this.notices = scope.locator('#lng-notices');
    this.spoken = scope.locator('#lng-said');
    this.undo = scope.getByRole('button', { name: 'Undo' });
    this.reset = scope.getByRole('button', { name: 'Reset' });
    this.volume = this.slider('Volume');
    this.price = this.slider('Price');
  }

  async open(address = '/embed/lng/') {
    await this.page.goto(address);
    await this.isLive();
  }

  async isLive() {
    await this.root.scrollIntoViewIfNeeded();
    await expect(this.root).toHaveAttribute('data-live', '');
  }

  slider(name) {
    return this.scope.getByRole('slider', { name, exact: true });
  }

  entry(name) {
    return this.scope.getByRole('textbox', { name: `${name}, typed`, exact: true });
  }

  unit(name) {
    return this.scope.getByRole('combobox', { name: `Unit: ${name}`, exact: true });
  }

  /** What is said about a typed entry. */
  async note(name) {
    const id = await this.entry(name).getAttribute('aria-describedby');
    return this.scope.locator(`#${id}`);
  }

  /** The choice of what is worked out. */
  choice(name) {
    return this.scope.getByRole('group', { name: 'Work out' }).getByRole('radio', { name, exact: true });
  }

  fold(name) {
    return this.scope.locator('details').filter({ has: this.scope.locator('summary', { hasText: name }) });
  }

  async toggle(name) {
    await this.fold(name).locator('summary').click();
  }

  async type(name, text) {
    await this.entry(name).fill(text);
    await this.entry(name).press('Tab');
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

  /** The value of a slider, as a number. */
  async at(slider) {
    return Number(await slider.inputValue());
  }

  /** The yearly value that follows from a volume and a price, as the tool writes it. */
  static billions(volume, price) {
    return `US$${((volume * 52 * price) / 1000).toPrecision(3)} billion a year`;
  }

  /** The parameters of the address that belong to the tool. */
  async parameters() {
    const search = await this.answer.evaluate(() => location.search);
    return Object.fromEntries(new URLSearchParams(search));
  }

  async addressBecomes(parameters) {
    await expect.poll(() => this.parameters()).toEqual(parameters);
  }
}
