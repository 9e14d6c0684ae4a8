// The addresses of the site.

export const BASE = process.env.FP_BASE_URL;
export const ALT = process.env.FP_ALT_URL;
export const SUB = process.env.FP_SUB_URL;

/** Every page, by what a person would call it. */
export const PAGES = [
  { name: 'article in English', path: '/', lang: 'en', roots: 1 },
  { name: 'article in Malay', path: '/ms/', lang: 'ms', roots: 1 },
  { name: 'embed in English', path: '/embed/lng/', lang: 'en', roots: 1, embed: true },
  { name: 'embed in Malay', path: '/ms/embed/lng/', lang: 'ms', roots: 1, embed: true },
  { name: 'page for lost readers', path: '/404.html', lang: 'en', roots: 0 },
];

export const ARTICLES = PAGES.filter((page) => page.roots && !page.embed);
export const EMBEDS = PAGES.filter((page) => page.embed);

/** A link with values: 3 Mt at US$9.50 come to US$1.48 billion. */
export const LINK = '?v=1&lng.volume=3&lng.price=9.5';

/** Rules on top of the site's own; a policy forbids style elements but not these. */
export async function addRules(page, css) {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);
}

/** Opens every fold. */
export async function unfold(page) {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

/** Waits until each tool of a page is live. */
export async function awaken(page) {
  for (const root of await page.locator('[data-widget]').all()) {
    await root.scrollIntoViewIfNeeded();
    await page.locator('.tool[data-live]', { has: root }).waitFor();
  }
}
