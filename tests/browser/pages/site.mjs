// The addresses of the site, and what is known of each tool.

export const BASE = process.env.FP_BASE_URL;
export const ALT = process.env.FP_ALT_URL;
export const SUB = process.env.FP_SUB_URL;

/**
 * Every tool, in the order of the article. `slug` is its name in addresses of pages, `prefix` begins
 * its parameters and the ids of its elements. `fields` are its numbers, in the order of the page, with
 * the names that readers hear; the map has none. `picture` is what it draws: a line chart or a map.
 * `link` is an address with values, `shows` what the answer says of them in either language, `starts`
 * what it says by default, and `step` what one `arrow` on the first slider writes into the address.
 * `early` is the part of the link that can be done before the tool is live, and `early.shows` what the
 * answer says then. `typo` is what cannot be typed in an entry, and what is said about it. `table` is
 * the fold with the tool's table. `holders` are the parts that hold a parameter, where it is not the
 * part of its name; a star stands for the value. `heightByLanguage` is a tool whose embeds begin with
 * another height in each language. `excuse` stands above default values that are not a
 * link's.
 */
export const TOOLS = {
  lng: {
    slug: 'lng',
    prefix: 'lng',
    title: 'Fine Print: what is the gas worth?',
    fields: {
      volume: 'Volume',
      price: 'Price',
      hub: 'Henry Hub',
      slope: 'Share of Henry Hub',
      fee: 'Fixed fee',
      value: 'Value',
      term: 'Contract term',
    },
    starts: /US[$D]3\.40.bil/,
    link: 'lng.volume=3&lng.price=9.5',
    shows: /^3.*9\.50?.*US[$D]1\.48.bil/,
    step: { 'lng.volume': '5.1' },
    picture: 'chart',
    table: 'The chart as a table',
    arrow: 'ArrowRight',
    typo: { entry: 'volume', text: 'many', says: '“many” is not a number' },
    excuse: {
      en: 'These are the default values (5 Mt); a link’s own values need the tool to run.',
      ms: 'Ini nilai lalai (5 Mt); nilai pautan anda memerlukan alat ini.',
    },
  },
  currency: {
    slug: 'currency',
    prefix: 'fx',
    title: 'Fine Print: what is it in ringgit, and at which rate?',
    fields: { amount: 'Amount', value: 'In the other currency', rate: 'Exchange rate' },
    starts: /US[$D]3\.4.*RM.14\.36/,
    link: 'fx.amount=150&fx.at=2025-03',
    shows: /US[$D]150.*RM.665\.3.*4\.4350/,
    step: { 'fx.amount': '3.9' },
    picture: 'chart',
    table: 'The chart as a table',
    arrow: 'ArrowRight',
    typo: { entry: 'amount', text: 'many', says: '“many” is not a number' },
    excuse: {
      en: /^These are the default values \(.*\); a link’s own values need the tool to run\.$/,
      ms: /^Ini nilai lalai \(.*\); nilai pautan anda memerlukan alat ini\.$/,
    },
  },
  refining: {
    slug: 'refining',
    prefix: 'share',
    title: 'Fine Print: what would Malaysia’s share of rare-earth refining be?',
    fields: {
      start: 'Share at the start',
      growth: 'Malaysia’s growth',
      rest: 'Growth of the rest',
      world: 'World’s growth',
      end: 'Share in 2030',
      china: 'China’s share at the start',
      'china-end': 'China’s share in 2030',
    },
    starts: /25\.0–30\.8%/,
    link: 'share.start=5&share.rest=41',
    shows: /5%.*10\.1–13\.0%/,
    step: { 'share.start': '10.5' },
    picture: 'chart',
    table: 'The chart as a table',
    arrow: 'ArrowRight',
    typo: { entry: 'start', text: 'many', says: '“many” is not a number' },
    excuse: {
      en: 'These are the default values (a growth of 200–300% from 10%); a link’s own values need the tool to run.',
      ms: 'Ini nilai lalai (pertumbuhan 200–300% daripada 10%); nilai pautan anda memerlukan alat ini.',
    },
  },
  map: {
    slug: 'map',
    prefix: 'map',
    title: 'Fine Print: who agreed what with whom?',
    fields: {},
    starts: /^(By|Sehingga) 16.Ma(rch|c).2026, (\d+) (of|daripada) \3 /,
    link: 'map.at=malaysia&map.day=2026-02-20',
    shows: /^Malaysia: (by|sehingga) 20.Februar[iy].2026, \d+ (of|daripada) /,
    step: { 'map.day': '2026-03-15' },
    picture: 'map',
    table: 'All texts and measures as a table',
    // Its slider starts at its right end.
    arrow: 'ArrowLeft',
    early: { link: 'map.day=2026-02-20', shows: /^(By|Sehingga) 20.Februar[iy].2026, / },
    typo: {
      entry: 'date',
      text: '2027-01-01',
      says: '“2027-01-01” is not a day from 20 October 2025 to 16 March 2026',
    },
    holders: { at: 'party-*', day: 'date' },
    heightByLanguage: true,
    excuse: {
      en: 'These are the default values (the state on 16 March 2026, all texts and measures); a link’s own values need the tool to run.',
      ms: 'Ini nilai lalai (keadaan pada 16 Mac 2026, semua teks dan langkah); nilai pautan anda memerlukan alat ini.',
    },
  },
};

/** Every tool, in the order of the article. */
export const ALL = Object.values(TOOLS);

/** Those that work with numbers, each with a row of its own. */
export const WITH_FIELDS = ALL.filter(({ fields }) => Object.keys(fields).length > 0);

/** Those that draw a chart. */
export const WITH_CHART = ALL.filter(({ picture }) => picture === 'chart');

/** What a reader can do of a tool's link before the tool is live. */
export const early = ({ early, link, shows }) => early ?? { link, shows };

/** Every page, by what a person would call it, with the tools that it carries. */
export const PAGES = [
  { name: 'article in English', path: '/', lang: 'en', tools: ALL },
  { name: 'article in Malay', path: '/ms/', lang: 'ms', tools: ALL },
  ...ALL.flatMap((tool) => [
    { name: `${tool.slug} embed in English`, path: `/embed/${tool.slug}/`, lang: 'en', tools: [tool], embed: true },
    { name: `${tool.slug} embed in Malay`, path: `/ms/embed/${tool.slug}/`, lang: 'ms', tools: [tool], embed: true },
  ]),
  { name: 'record in English', path: '/sources/', lang: 'en', tools: [], record: true },
  { name: 'record in Malay', path: '/ms/sources/', lang: 'ms', tools: [], record: true },
  { name: 'page for lost readers', path: '/404.html', lang: 'en', tools: [] },
];

export const ARTICLES = PAGES.filter((page) => page.tools.length && !page.embed);
export const EMBEDS = PAGES.filter((page) => page.embed);
export const RECORDS = PAGES.filter((page) => page.record);

/** A link with values for a tool, and one with values for all of them. */
export const linkTo = (tool) => `?v=1&${tool.link}`;
export const LINK_TO_ALL = `?v=1&${ALL.map(({ link }) => link).join('&')}`;

/** A link with values: 3 Mt at US$9.50 come to US$1.48 billion. */
export const LINK = linkTo(TOOLS.lng);

/** Rules on top of the site's own; a policy forbids style elements but not these. */
export async function addRules(page, css) {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  }, css);
}

/**
 * Leaves a few entries of each list of the record, for what takes longer than a test may on a thousand entries that
 * are made alike.
 */
export async function thin(page) {
  await page.evaluate(() => {
    for (const kind of document.querySelectorAll('[data-kind]')) {
      for (const entry of [...kind.querySelectorAll('.filed')].filter((_, at) => at % 40 !== 0)) entry.remove();
    }
  });
}

/** Opens every fold. */
export async function unfold(page) {
  await page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
  });
}

/** Brings each tool of a page into sight, one after the other, and waits until it is live. */
export async function awaken(page) {
  for (const { slug } of ALL) {
    const root = page.locator(`[data-widget="${slug}"]`);
    if ((await root.count()) === 0) continue;
    await root.scrollIntoViewIfNeeded();
    await page.locator(`.tool[data-live]:has([data-widget="${slug}"])`).waitFor();
  }
}
