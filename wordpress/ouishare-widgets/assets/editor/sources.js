/**
 * Where a block's data comes from, as class-sources.php chooses it, and what a source has to choose from: communities,
 * gatherings, series, tags, countries, tiers.
 *
 * What PHP gives is in `window.ouishareEditor` (class-editor.php); these scripts add their functions to it.
 */
(function (wp, our) {
  const { __ } = wp.i18n;

  /** Pages of rows that are read before the list is taken as it is. */
  const MOST_PAGES = 10;
  const MOST_MILLISECONDS = 10000;

  /** Whether a source has a resource; '' stands for sign-ups, which only endpoints take. */
  function serves(source, resource) {
    return source.has.includes(resource);
  }

  /**
   * The source of a block, or why there is none.
   *
   * @param {string} resource what the widget reads; '' for the sign-up
   * @param {string} [chosen] id that the author chose
   * @return {{ source?: Object, problem?: 'none'|'gone'|'unfit', wanted?: Object }} `wanted` is the source that is unfit
   */
  function choose(resource, chosen) {
    if (our.sources.length === 0) {
      return { problem: 'none' };
    }
    if (chosen) {
      const wanted = our.sources.find((source) => source.id === chosen);
      if (!wanted) {
        return { problem: 'gone' };
      }
      return serves(wanted, resource) ? { source: wanted } : { problem: 'unfit', wanted };
    }
    const source = our.sources.find((one) => serves(one, resource));
    return source ? { source } : { problem: 'unfit', wanted: our.sources[0] };
  }

  /** A `Text` of the wire contract: a string, or one by language. */
  function textOf(text, rowLanguage) {
    if (text === null || typeof text !== 'object') {
      return typeof text === 'string' ? text : '';
    }
    const languages = [our.language, our.language.split('-')[0], rowLanguage, 'en'];
    const found = languages.find((language) => typeof text[language] === 'string');
    const first = Object.values(text).find((one) => typeof one === 'string');
    return (found ? text[found] : first) || '';
  }

  async function readJson(address) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), MOST_MILLISECONDS);
    try {
      const answer = await fetch(address, { signal: stop.signal, credentials: 'omit' });
      if (!answer.ok) {
        throw new Error(`${address} answered ${answer.status}`);
      }
      return await answer.json();
    } finally {
      clearTimeout(timer);
    }
  }

  /** Rows of a page and of those after it, as the contract pages: `next`, on the same origin; and the first page's tiers. */
  async function readRows(first) {
    const found = { rows: [], tiers: [] };
    const read = new Set();
    let address = first;
    while (address && !read.has(address) && read.size < MOST_PAGES) {
      read.add(address);
      const page = await readJson(address);
      const items = Array.isArray(page) ? page : page.items;
      if (!Array.isArray(items)) {
        throw new Error(`${address} is no page of rows`);
      }
      found.rows.push(...items.filter((row) => row !== null && typeof row === 'object'));
      found.tiers.push(...listOf(page.tiers));
      const next = typeof page.next === 'string' ? new URL(page.next, address) : undefined;
      address = next && next.origin === new URL(first).origin ? next.href : undefined;
    }
    return found;
  }

  /** An endpoint's own list; where there is none, or the address is a manifest's, the one that the manifest names. */
  async function readEndpoint(address, resource) {
    const url = new URL(address);
    url.search = '';
    url.hash = '';
    const isManifest = /\.json$/i.test(url.pathname);
    const base = url.href.replace(/\/?$/, '/');
    if (!isManifest) {
      try {
        return await readRows(`${base}${resource}.json`);
      } catch (error) {
        // Its manifest may know better.
      }
    }
    const manifest = isManifest ? url.href : `${base}ouishare.json`;
    const { href } = (await readJson(manifest)).resources[resource];
    return readRows(new URL(href, manifest).href);
  }

  const listOf = (value) => (Array.isArray(value) ? value : []);
  const titleOf = (row) => textOf(row.title, row.lang);

  /** A country in the language of the person. */
  function countryName(code) {
    try {
      return new Intl.DisplayNames([document.documentElement.lang || 'en'], { type: 'region' }).of(code);
    } catch (error) {
      return code;
    }
  }

  /** By choice: the resource whose rows have it, where it is not the widget's own, and what a row offers, `[value, label]`. */
  const OFFERED = {
    communities: { resource: 'communities', of: (row) => [[row.id, textOf(row.name, row.lang)]] },
    event: {
      resource: 'events',
      of: (row) =>
        ['festival', 'lab'].includes(row.kind) || row.featured === true
          ? [[row.id, `${titleOf(row)} (${String(row.start).slice(0, 10)})`]]
          : [],
    },
    series: { resource: 'events', of: (row) => [[row.seriesId, `${titleOf(row)} (${row.seriesId})`]] },
    tag: { of: (row) => listOf(row.tags).map((tag) => [tag, String(tag)]) },
    country: {
      of: (row) => {
        const code = String((row.place && row.place.country) || row.country || '').toUpperCase();
        return [[code, countryName(code)]];
      },
    },
    tier: {
      of: (row, tiers) => {
        const tier = tiers.find((one) => one && one.id === row.tier);
        return [[row.tier, tier ? textOf(tier.label) : '']];
      },
    },
  };

  const asked = new Map();

  /** What a source has of a resource, asked once for all choices; a failure is not kept. */
  function rowsOf(source, resource) {
    const key = `${source.id} ${resource}`;
    if (!asked.has(key)) {
      const address = new URL(source.address, our.home).href;
      const found = source.kind === 'feed' ? readRows(address) : readEndpoint(address, resource);
      asked.set(key, found);
      found.catch(() => asked.delete(key));
    }
    return asked.get(key);
  }

  /** What there is to choose from, as `{ value, label }` by their labels. @param {string} own the widget's own resource */
  async function optionsOf(source, choice, own) {
    const { resource = own, of } = OFFERED[choice];
    if (!serves(source, resource)) {
      throw new Error(`${source.name} has no ${resource}`);
    }
    const { rows, tiers } = await rowsOf(source, resource);
    const names = new Map();
    for (const [value, label] of rows.flatMap((row) => of(row, tiers))) {
      // An attribute with several values separates them by blanks.
      if (/^\S+$/.test(String(value || '')) && !names.has(String(value))) {
        names.set(String(value), label || String(value));
      }
    }
    return Array.from(names, ([value, label]) => ({ value, label })).sort((one, other) =>
      one.label.localeCompare(other.label),
    );
  }

  /** What a widget's resource is called. */
  const RESOURCES = {
    articles: __('articles', 'ouishare-widgets'),
    communities: __('communities', 'ouishare-widgets'),
    events: __('events', 'ouishare-widgets'),
    partners: __('partners', 'ouishare-widgets'),
    people: __('people', 'ouishare-widgets'),
    projects: __('projects', 'ouishare-widgets'),
    '': __('sign-ups', 'ouishare-widgets'),
  };

  Object.assign(our, { serves, choose, optionsOf, RESOURCES });
})(window.wp, window.ouishareEditor);
