// Two small Vite plugins for the doors that a page loads: Lit under Trusted Types, and the autoloader's table of doors.

/** The two places of lit-html that Trusted Types guards, whatever its minifier called the variables. */
const POLICY = /(\w+)\.createPolicy\("lit-html",(\{createHTML:\w+=>\w+\})\)/g;
const ASSIGNMENT = /(\w+)\.innerHTML=(\w+)/g;

/** Tells the sanitizer of `setHTML` to keep all that a template of ours can hold. */
const KEEP_ALL = '{sanitizer:{removeElements:[],removeAttributes:[],comments:!0}}';

/**
 * Lit creates a policy named `lit-html` when its module is evaluated; where the page refuses it, no element is defined
 * at all. Here it tries our name first, then Lit's, then does without one: `setHTML` needs none. Where there is neither
 * (WebKit 2.50 under a refusing page) the module throws, no tag is defined and the page keeps its fallback content.
 */
export function trustedTypesOfLit() {
  let seen = 0;
  return {
    name: 'trusted-types-of-lit',
    transform: {
      filter: { id: /lit-html\/lit-html\.js$/ },
      handler(code) {
        const places = [...code.matchAll(POLICY), ...code.matchAll(ASSIGNMENT)].length;
        seen += places;
        return code
          .replace(
            ASSIGNMENT,
            (_, target, text) => `((t,h)=>{try{t.innerHTML=h}catch{t.setHTML(h,${KEEP_ALL})}})(${target},${text})`,
          )
          .replace(
            POLICY,
            (_, types, rules) =>
              `(p=>{for(const n of["ouishare-widgets","lit-html"])try{return ${types}.createPolicy(n,p)}catch{}` +
              `if(!Element.prototype.setHTML)document.createElement("template").innerHTML=""})(${rules})`,
          );
      },
    },
    buildEnd(error) {
      if (!error && seen !== 2)
        this.error(`lit-html changed: expected 2 places that Trusted Types guards, found ${seen}`);
    },
  };
}

/** Stands in the registry of a page's files where the table goes, in whatever quotes the minifier likes. */
const TABLE_PLACEHOLDER = /["'`]__OUISHARE_DOORS__["'`]/;

/** What stands for src/registry.ts in the files of a page: a door is beside the autoloader, under its own name. */
const PAGE_REGISTRY = `
const [common, table] = "__OUISHARE_DOORS__";
export const doors = Object.keys(table);
export const bring = (door) => import(/* @vite-ignore */ \`./\${door}.js\`);
export const filesOf = (door) => (door + common + table[door]).split(' ');
`;

/** Everything that a built file imports at once, itself included. */
function closure(name, bundle, seen = new Set()) {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const next of bundle[name].imports) if (bundle[next]) closure(next, bundle, seen);
  return seen;
}

/**
 * Writes into the autoloader which doors there are and what they import, so that it can ask for all of it at once (a round
 * trip less): what all doors need, then what each needs besides, a space before each file:
 * `[" chunks/core-a1b2c3", {"provider":"","event-list":" chunks/event-card-d4e5f6"}]`.
 */
export function doorTable(doorNames) {
  return {
    name: 'door-table',
    load: { filter: { id: /\/src\/registry\.ts$/ }, handler: () => PAGE_REGISTRY },
    generateBundle(_options, bundle) {
      const loader = bundle['ouishare.js'];
      if (!loader) this.error('there is no ouishare.js to write the table of doors into');
      const needs = doorNames.map((name) => closure(`${name}.js`, bundle));
      const common = needs.reduce((some, other) => some.intersection(other));
      const words = (files) => [...files].map((file) => ` ${file.replace(/\.js$/, '')}`).join('');
      const besides = (name, files) => words(files.difference(common).difference(new Set([`${name}.js`])));
      const table = Object.fromEntries(doorNames.map((name, at) => [name, besides(name, needs[at])]));
      const parts = loader.code.split(TABLE_PLACEHOLDER);
      if (parts.length !== 2) this.error(`expected the placeholder of the doors once, found ${parts.length - 1}`);
      loader.code = parts.join(JSON.stringify([words(common), table]));
    },
  };
}

/** Writes down what each built file imports and is made of: scripts/bytes.mjs reads sizes and their causes from it. */
export function bundleReport() {
  return {
    name: 'bundle-report',
    generateBundle(_options, bundle) {
      const rows = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const files = rows.map(({ fileName, imports, dynamicImports, modules }) => [
        fileName,
        {
          imports,
          dynamicImports,
          modules: Object.fromEntries(
            Object.entries(modules).map(([id, { renderedLength }]) => [short(id), renderedLength]),
          ),
        },
      ]);
      this.emitFile({
        type: 'asset',
        fileName: 'report.json',
        source: JSON.stringify({ files: Object.fromEntries(files) }),
      });
    },
  };
}

function short(id) {
  return id.replace(/^.*\/node_modules\//, '').replace(`${process.cwd()}/`, '');
}
