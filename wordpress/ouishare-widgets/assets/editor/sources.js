/**
 * Where a block's data comes from, as class-sources.php chooses it, and which communities and gatherings a source has.
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
    return 'endpoint' === source.kind || ('' !== resource && source.resource === resource);
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

  /** Rows of a page and of those after it, as the contract pages: `next`, on the same origin. */
  async function readRows(first) {
    const rows = [];
    const read = new Set();
    let address = first;
    while (address && !read.has(address) && read.size < MOST_PAGES) {
      read.add(address);
      const page = await readJson(address);
      const items = Array.isArray(page) ? page : page.items;
      if (!Array.isArray(items)) {
        throw new Error(`${address} is no page of rows`);
      }
      rows.push(...items);
      const next = typeof page.next === 'string' ? new URL(page.next, address) : undefined;
      address = next && next.origin === new URL(first).origin ? next.href : undefined;
    }
    return rows;
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

  /** By resource: which rows are offered, and how each is called. */
  const OFFERED = {
    communities: { fits: () => true, name: (row) => textOf(row.name, row.lang) },
    events: {
      fits: (row) => ['festival', 'lab'].includes(row.kind) || row.featured === true,
      name: (row) => `${textOf(row.title, row.lang)} (${String(row.start).slice(0, 10)})`,
    },
  };

  async function readOptions(source, resource) {
    if (source.kind !== 'endpoint' && source.resource !== resource) {
      throw new Error(`${source.name} has no ${resource}`);
    }
    const address = new URL(source.address, our.home).href;
    const rows = await (source.kind === 'endpoint' ? readEndpoint(address, resource) : readRows(address));
    const { fits, name } = OFFERED[resource];
    const names = new Map();
    for (const row of rows) {
      // An attribute with several ids separates them by blanks.
      if (row && /^\S+$/.test(String(row.id || '')) && !names.has(String(row.id)) && fits(row)) {
        names.set(String(row.id), name(row) || String(row.id));
      }
    }
    return Array.from(names, ([value, label]) => ({ value, label })).sort((one, other) =>
      one.label.localeCompare(other.label),
    );
  }

  const asked = new Map();

  /** What a source offers of communities or events as `{ value, label }`, asked once; a failure is not kept. */
  function optionsOf(source, resource) {
    const key = `${source.id} ${resource}`;
    if (!asked.has(key)) {
      const list = readOptions(source, resource);
      asked.set(key, list);
      list.catch(() => asked.delete(key));
    }
    return asked.get(key);
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
