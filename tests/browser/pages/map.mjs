// The map as a reader meets it: parties as buttons, lines, cards, the day, the tables.

import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { TOOLS } from './site.mjs';
import { Tool } from './tool.mjs';

const CONTENT = path.join(import.meta.dirname, '../../../content/messages');

/** The labels of a language: names of values of closed lists. */
function labels(lang) {
  const text = readFileSync(path.join(CONTENT, `${lang}.toml`), 'utf8');
  const table = /^\[label\]\n([^[]*)/m.exec(text)[1];
  return Object.fromEntries([...table.matchAll(/^(\w+) = "(.*)"$/gm)].map(([, key, value]) => [key, value]));
}

/** What the trade agreement's stand is on the days below, in a language. */
function stands(lang) {
  const label = labels(lang);
  const kept = label.status_not_in_force;
  return [label.status_signed, kept, `${kept}; ${label.status_under_review}`, `${kept}; ${label.status_reported_void}`];
}

/** What the map says in each language, as far as the tests need it. */
export const WORDS = {
  en: {
    on: 'On',
    none: 'not found',
    notYet: labels('en').not_yet,
    nothing: labels('en').status_not_found,
    stands: stands('en'),
    dates: ['26 October 2025', '3 November 2025', '27 January 2026', '16 March 2026'],
  },
  ms: {
    on: 'Pada',
    none: 'tidak ditemui',
    notYet: labels('ms').not_yet,
    nothing: labels('ms').status_not_found,
    stands: stands('ms'),
    dates: ['26 Oktober 2025', '3 November 2025', '27 Januari 2026', '16 Mac 2026'],
  },
};

/** The days of those words for the trade agreement between Malaysia and the United States. */
export const TURNS = ['2025-10-26', '2025-11-03', '2026-01-27', '2026-03-16'];

/** The first and the last day of the slider. */
export const FIRST_DAY = '2025-10-20';
export const LAST_DAY = '2026-03-16';

export class MapTool extends Tool {
  constructor(page, scope = page) {
    super(page, TOOLS.map, scope);
    this.day = this.part('day-slider');
    this.date = this.part('date');
    this.remark = this.part('date-note');
    /** What happened last: all events of one day. */
    this.events = this.part('event').locator('li');
    this.readout = this.part('readout');
    this.world = this.part('world');
    this.asia = this.part('asia');
    this.land = this.part('land');
    this.replay = this.part('replay');
    this.back = this.root.getByRole('button', { name: 'Back to the map' });
    /** The buttons of all parties that are shown. */
    this.shown = this.root.locator('svg.at:visible');
    /** What can be read on both panels. */
    this.marks = this.root.locator('.marks text:visible');
  }

  party(id) {
    return this.part(`party-${id}`);
  }

  /** The line of an instrument on the world's panel, and on the close-up. */
  line(id) {
    return this.part(`arc-${id}`);
  }

  nearLine(id) {
    return this.part(`near-arc-${id}`);
  }

  card(id) {
    return this.part(`card-${id}`);
  }

  /** How an instrument stands, on its card. */
  stand(id) {
    return this.part(`stand-${id}`);
  }

  button(act) {
    return this.root.locator(`button[data-act="${act}"]`);
  }

  filter(group, name) {
    return this.part(`${group}-${name}`);
  }

  layer(name) {
    return this.root.locator(`input[name=map-layer][value="${name}"]`);
  }

  /** The table called `parties` or `texts`. */
  rows(table) {
    return this.part(table).locator('tr');
  }

  head(table, column) {
    return this.part(`${table}-table`).locator('thead th').nth(column);
  }

  /** What the rows of a table are sorted by in a column. */
  async keys(table, column) {
    return this.rows(table).evaluateAll(
      (rows, at) => rows.map((row) => row.cells[at].dataset.key ?? row.cells[at].textContent),
      column,
    );
  }

  /** The ids of the shown parties. */
  async parties() {
    return this.shown.evaluateAll((all) => all.map(({ id }) => id.replace('map-party-', '')));
  }

  /** The party whose button has the focus; null if none has. */
  async focused() {
    return this.root.evaluate(({ ownerDocument }) => {
      const { id } = ownerDocument.activeElement;
      return id.startsWith('map-party-') ? id.slice('map-party-'.length) : null;
    });
  }

  /** Moves the focus to a party as the Tab key or an arrow would. */
  async goTo(party) {
    await this.party(party).focus();
  }

  /** Chooses a day by typing it. */
  async on(day) {
    await this.date.fill(day);
    await this.date.press('Tab');
  }

  /** The only card that is open. */
  async opened(id) {
    await expect(this.root.locator('.card:visible')).toHaveCount(1);
    await expect(this.card(id)).toBeVisible();
    await expect(this.card(id)).toHaveAttribute('open', '');
  }

  /** A card is open and the reader stands on its name. */
  async isRead(id) {
    await this.opened(id);
    await expect(this.card(id).locator('summary')).toBeFocused();
  }

  /** A place in the window at which a click meets this part of the map and nothing that lies over it. */
  async spot(part) {
    await part.scrollIntoViewIfNeeded();
    return part.evaluate((element) => {
      const box = element.closest('.panel').getBoundingClientRect();
      const own = element.getBoundingClientRect();
      const [left, top] = [Math.max(box.left, own.left), Math.max(box.top, own.top, 0)];
      const [right, bottom] = [Math.min(box.right, own.right), Math.min(box.bottom, own.bottom, innerHeight)];
      const meets = (x, y) => document.elementFromPoint(x, y)?.closest('[data-act]') === element;
      for (let y = top + 1; y < bottom; y += 2) {
        for (let x = left + 1; x < right; x += 2) {
          // Not at its very edge.
          if (meets(x, y) && meets(x + 1, y + 1)) return { x, y };
        }
      }
      return null;
    });
  }

  /** Clicks on a shape or a line where it can be seen. */
  async click(part) {
    const spot = await this.spot(part);
    expect(spot, 'a place to click on').not.toBe(null);
    await this.page.mouse.click(spot.x, spot.y);
  }

  /** The part of the world that is seen: x, y, width, height in map units. */
  async seen() {
    return (await this.land.getAttribute('viewBox')).split(' ').map(Number);
  }

  /** How many times nearer than the whole map. */
  async zoom() {
    const whole = Number(await this.land.getAttribute('width'));
    return whole / (await this.seen())[2];
  }

  /** The middle of the world's panel, in the window. */
  async middle() {
    await this.world.scrollIntoViewIfNeeded();
    const box = await this.world.boundingBox();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** The boxes of all names that can be read on a panel, and of the panel. */
  async names(panel) {
    return panel.evaluate((element) => {
      const box = (part) => {
        const { left, top, right, bottom } = part.getBoundingClientRect();
        return { text: part.textContent, left, top, right, bottom, size: parseFloat(getComputedStyle(part).fontSize) };
      };
      // What is not drawn has no size.
      const texts = [...element.querySelectorAll('.marks text')].map(box).filter(({ left, right }) => right > left);
      return { panel: box(element), texts };
    });
  }

  /** Names that cover another one, reach over the panel's edge, or are too small to read. */
  async badNames() {
    const bad = [];
    let count = 0;
    for (const id of ['world', 'asia']) {
      const { panel, texts } = await this.names(this.part(id));
      count += texts.length;
      for (const [at, one] of texts.entries()) {
        const is = (what) => bad.push(`${id}: ${one.text} ${what}`);
        if (one.size < 12) is(`is ${one.size} px`);
        if (one.left < panel.left - 0.5 || one.right > panel.right + 0.5) is('reaches over the side');
        if (one.top < panel.top - 0.5 || one.bottom > panel.bottom + 0.5) is('reaches over the edge');
        for (const other of texts.slice(at + 1)) {
          const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
          const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
          if (across > 0.5 && down > 0.5) is(`covers ${other.text}`);
        }
      }
    }
    return { bad, count };
  }
}
