// Somebody else's web site with one of our embeds in it. It stands at 127.0.0.1 and the embed at
// localhost, so that the browser treats them as strangers.

import { expect } from '@playwright/test';
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ALT, TOOLS } from './site.mjs';
import { LngTool, Tool } from './tool.mjs';

const FOLDER = path.join(import.meta.dirname, '..', 'hosts');
const modules = path.join(createRequire(import.meta.url).resolve('pym.js/package.json'), '..', '..');

/** The real packages, under the names by which the pages in `hosts/` ask for them. */
const PACKAGES = {
  'pym.js': 'pym.js/dist/pym.v1.min.js',
  'frames.js': '@newswire/frames/dist/frames.umd.js',
  'iframe-resizer.js': 'iframe-resizer/js/iframeResizer.js',
};

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

export class HostSite {
  #server = createServer(async (request, response) => {
    const name = path.basename(new URL(request.url, 'http://host').pathname);
    const file = PACKAGES[name] ? path.join(modules, PACKAGES[name]) : path.join(FOLDER, name);
    try {
      const body = await readFile(file);
      response.writeHead(200, { 'Content-Type': TYPES[path.extname(file)] }).end(body);
    } catch {
      // Browsers ask for an icon by themselves.
      response.writeHead(name === 'favicon.ico' ? 204 : 404).end();
    }
  });

  async start() {
    await new Promise((ready) => this.#server.listen(0, '127.0.0.1', ready));
    this.origin = `http://127.0.0.1:${this.#server.address().port}`;
  }

  async stop() {
    this.#server.closeAllConnections();
    await new Promise((closed) => this.#server.close(closed));
  }
}

/** The sandboxes that content systems put around embeds. */
export const SANDBOXES = [null, 'allow-scripts', 'allow-scripts allow-same-origin'];

export class HostPage {
  /** `facts` is one of `TOOLS`: the one that is embedded. */
  constructor(page, site, facts = TOOLS.lng) {
    this.page = page;
    this.site = site;
    this.element = page.locator('iframe').first();
    const frame = page.frameLocator('iframe').first();
    this.tool = facts === TOOLS.lng ? new LngTool(page, frame) : new Tool(page, facts, frame);
  }

  /** Opens `hosts/NAME.html` with an embed in it. `more` is for that page's script. */
  async open(name, { sandbox = null, embed = this.tool.embed, ...more } = {}) {
    const query = new URLSearchParams({ src: ALT + embed, ...more });
    if (sandbox !== null) query.set('sandbox', sandbox);
    await this.page.goto(`${this.site.origin}/${name}.html?${query}`);
    await this.element.waitFor({ state: 'attached' });
    expect(await this.element.getAttribute('sandbox'), 'the sandbox asked for').toBe(sandbox);
  }

  /** The frame of the embed, or of the embed with this number. */
  async frame(number = 0) {
    const handle = await this.page.locator('iframe').nth(number).elementHandle();
    return handle.contentFrame();
  }

  async frameHeight(number = 0) {
    return this.page.locator('iframe').nth(number).evaluate((frame) => frame.clientHeight);
  }

  /** Height of the embed's content, whole pixels. */
  async contentHeight(number = 0) {
    const frame = await this.frame(number);
    return frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  }

  /** The frame is as high as its content, to a pixel, and stays so. */
  async fits(number = 0) {
    await expect
      .poll(async () => Math.abs((await this.frameHeight(number)) - (await this.contentHeight(number))), {
        message: 'pixels between the height of the frame and of its content',
      })
      .toBeLessThanOrEqual(1);
    expect(await this.frameHeight(number)).toBeGreaterThan(300);
  }

  /** Fits after load, after growing, and after shrinking back. */
  async fitsThroughChanges() {
    await this.tool.isLive();
    await this.fits();
    const before = await this.frameHeight();
    await this.tool.toggle('Embed this tool');
    await expect.poll(() => this.frameHeight()).toBeGreaterThan(before + 100);
    await this.fits();
    await this.tool.toggle('Embed this tool');
    await expect.poll(() => this.frameHeight()).toBeLessThan(before + 2);
    await this.fits();
  }

  /** All that the embed has posted, as it came. */
  async messages() {
    return this.page.evaluate(() => globalThis.received);
  }
}
