// Imports only point down (docs/architecture.md). Each rule is planted and caught in test/guards/imports.node.test.ts.

/** Floors from the ground up: a floor may import any lower one. Contract, i18n and theme are leaves. */
const FLOORS = [
  { name: 'leaves', path: '^src/(contract|i18n|theme)/' },
  { name: 'client', path: '^src/client/' },
  { name: 'provider', path: '^src/provider/' },
  { name: 'ui', path: '^src/ui/' },
  { name: 'element', path: '^src/element/' },
  { name: 'widgets', path: '^src/widgets/' },
  { name: 'entry', path: '^src/[^/]+\\.ts$' },
];

const upwards = FLOORS.slice(0, -1).map(({ name, path }, floor) => ({
  name: `${name}-import-upwards`,
  comment: 'Imports only point down: what is needed on two floors belongs to the lower one.',
  severity: 'error',
  from: { path },
  to: {
    path: FLOORS.slice(floor + 1)
      .map((higher) => higher.path)
      .join('|'),
  },
}));

/** The four files of the contract that know no zod: the only values of it that a visitor loads. */
const WITHOUT_ZOD = '^src/contract/(routes|words|text|time)\\.ts$';
const TYPES = { dependencyTypesNot: ['type-only'] };

module.exports = {
  forbidden: [
    ...upwards,
    {
      name: 'leaf-imports-leaf',
      comment: 'Contract, i18n and theme import nothing of ours.',
      severity: 'error',
      from: { path: '^src/(contract|i18n|theme)/' },
      to: { path: '^src/', pathNot: '^src/$1/' },
    },
    {
      name: 'widget-imports-widget',
      comment: 'Widgets are strangers to each other: what two need moves down to ui/.',
      severity: 'error',
      from: { path: '^src/widgets/([^/]+)/' },
      to: { path: '^src/widgets/', pathNot: '^src/widgets/$1/' },
    },
    {
      name: 'ui-reads-no-data',
      comment: 'A piece of view gets its data; of the client it takes types alone.',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/client/', ...TYPES },
    },
    {
      name: 'client-stands-alone',
      comment: 'The client works without any view, in browser and Node: of ours it knows the contract alone.',
      severity: 'error',
      from: { path: '^src/client/' },
      to: { path: '^src/', pathNot: '^src/(client|contract)/' },
    },
    {
      name: 'schemas-stay-with-servers',
      comment: 'No visitor loads zod: of the contract, src takes types, and the values of four files.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/contract/' },
      to: { path: '^src/contract/', pathNot: WITHOUT_ZOD, ...TYPES },
    },
    {
      name: 'files-without-zod',
      comment: 'The four files that a visitor loads import each other alone.',
      severity: 'error',
      from: { path: WITHOUT_ZOD },
      to: { pathNot: WITHOUT_ZOD, ...TYPES },
    },
    {
      name: 'only-the-contract-knows-zod',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/contract/' },
      to: { path: '(^|/)zod(/|$)' },
    },
    {
      name: 'nothing-imports-an-entry',
      comment: 'index, registry, autoloader and cdn are where things end.',
      severity: 'error',
      from: { path: '^src/.+/' },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'a-page-gets-what-it-needs',
      comment: 'What ships to a visitor uses Lit, and nothing else that is not ours (the contract uses zod).',
      severity: 'error',
      from: { path: '^src/' },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'core'],
        pathNot: 'node_modules/(lit|lit-html|lit-element|@lit/[^/]+|zod)/',
      },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'src-knows-no-tests',
      severity: 'error',
      from: { path: '^(src|endpoint/src)/' },
      to: { path: '^(test|endpoint/test|stories|demo|scripts)/' },
    },
    {
      name: 'the-page-knows-no-server',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^endpoint/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'default', 'types'] },
  },
};
