// What every test starts with: a browser context in which nothing may go wrong unnoticed, and a
// second web site on which embeds can be tried.

import { test as base, expect } from '@playwright/test';
import { HostSite } from './pages/host.mjs';

export { expect };

/** Runs in every page and frame before anything else: reports what a reader would not see. */
function report() {
  const fault = (text) => globalThis.__fault?.(`${location.pathname}: ${text}`);
  addEventListener('securitypolicyviolation', (event) => {
    fault(`policy violation: ${event.violatedDirective} ${event.blockedURI}`);
  });
  const spy = (owner, name, what) => {
    const original = owner?.prototype?.[name];
    if (!original) return;
    owner.prototype[name] = function (...args) {
      fault(`storage: ${what}`);
      return original.apply(this, args);
    };
  };
  spy(globalThis.Storage, 'setItem', 'Storage.setItem');
  spy(globalThis.IDBFactory, 'open', 'indexedDB.open');
  spy(globalThis.CacheStorage, 'open', 'caches.open');
  spy(globalThis.ServiceWorkerContainer, 'register', 'serviceWorker.register');
  const cookie = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie');
  Object.defineProperty(Document.prototype, 'cookie', {
    ...cookie,
    set(value) {
      fault('storage: document.cookie');
      cookie.set.call(this, value);
    },
  });
}

/** What is left behind in a page's stores. */
async function stored(page) {
  return page.evaluate(async () => {
    const left = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    for (const { name } of await indexedDB.databases()) left.push(`database ${name}`);
    return left;
  });
}

/** Collects what goes wrong. A test that provokes something says so by `expecting`. */
class Watch {
  faults = [];
  #expected = [];

  constructor(hosts) {
    this.hosts = hosts;
  }

  /** Something that this test provokes; it must happen, and is then no fault. */
  expecting(pattern) {
    this.#expected.push({ pattern, met: false });
  }

  note(text) {
    const expected = this.#expected.find(({ pattern }) => pattern.test(text));
    if (expected) expected.met = true;
    else this.faults.push(text);
  }

  async follow(context) {
    context.on('console', (message) => {
      this.note(`console ${message.type()}: ${message.text()} (${message.location().url})`);
    });
    context.on('weberror', (error) => this.note(`error: ${error.error()}`));
    context.on('page', (page) => page.on('crash', () => this.note('the page crashed')));
    context.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      // What a page has made itself is nobody's.
      if (protocol !== 'blob:' && !this.hosts.includes(origin)) this.note(`request to another host: ${request.url()}`);
    });
    await context.exposeBinding('__fault', (_, text) => this.note(text));
    await context.addInitScript(report);
  }

  async conclude(context, withScripts) {
    for (const { name } of await context.cookies()) this.note(`storage: cookie ${name}`);
    for (const page of context.pages()) {
      if (!withScripts || !page.url().startsWith('http')) continue;
      for (const key of await stored(page)) this.note(`storage: ${key}`);
    }
    const unmet = this.#expected.filter(({ met }) => !met).map(({ pattern }) => `${pattern}`);
    expect(this.faults, 'what went wrong in the browser').toEqual([]);
    expect(unmet, 'what should have happened in the browser').toEqual([]);
  }
}

export const test = base.extend({
  /** The web site of somebody who embeds us, at 127.0.0.1. */
  hostSite: [
    async ({}, use) => {
      const site = new HostSite();
      await site.start();
      await use(site);
      await site.stop();
    },
    { scope: 'worker' },
  ],

  watch: async ({ hostSite }, use) => {
    const ours = ['FP_BASE_URL', 'FP_ALT_URL', 'FP_SUB_URL'].map((name) => new URL(process.env[name]).origin);
    await use(new Watch([...ours, hostSite.origin]));
  },

  context: async ({ context, watch, javaScriptEnabled }, use) => {
    await watch.follow(context);
    await use(context);
    await watch.conclude(context, javaScriptEnabled !== false);
  },
});
