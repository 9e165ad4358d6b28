// The house rules that a machine can see. What each one protects is said beside it; test/guards/lint.node.test.ts plants the faults.
import globals from 'globals';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import tseslint from 'typescript-eslint';

const MAX_LINES = 250;
const MAX_FUNCTION_LINES = 60;
const MAX_COMPLEXITY = 10;

/** Rules of `no-restricted-syntax` share one list a file, so the lists are put together here. */
const rule = (selector, message) => ({ selector, message });

const EVERYWHERE = [
  rule(
    'NewExpression[callee.name="CustomEvent"]',
    'An event is a class of its own that extends Event, with its map entry in the same file.',
  ),
  rule(
    'MemberExpression[object.name=/^(it|test|describe|suite|context)$/][property.name=/^(only|skip|todo)$/]',
    'A skipped or lonely test hides the others.',
  ),
];

const NO_DEFAULT_EXPORT = [
  rule('ExportDefaultDeclaration', 'Named exports: one name for one thing in the whole project.'),
  rule('ExportSpecifier[exported.name="default"]', 'Named exports: one name for one thing in the whole project.'),
];

/** The page's Content Security Policy and Trusted Types decide what a guest may do. */
const NO_UNSAFE_MARKUP = [
  rule(
    'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    'Text from others never becomes markup: use a template.',
  ),
  rule(
    'ImportSpecifier[imported.name=/^(unsafeHTML|unsafeSVG|unsafeStatic|unsafeMathML)$/]',
    'Text from others never becomes markup: use a template.',
  ),
  rule(
    'ImportSpecifier[imported.name="styleMap"]',
    'styleMap breaks under style-src ’self’: use classes or element.style.setProperty.',
  ),
  rule(
    'TemplateElement[value.raw=/\\sstyle\\s*=/]',
    'A style attribute breaks under style-src ’self’: use classes or element.style.setProperty.',
  ),
  rule(
    'TemplateElement[value.raw=/<style[\\s>]/i]',
    'A style element breaks under style-src ’self’: use an adopted sheet.',
  ),
  rule(
    'CallExpression[callee.property.name="createElement"][arguments.0.value="style"]',
    'A style element breaks under style-src ’self’: use an adopted sheet.',
  ),
  rule(
    'CallExpression[callee.property.name="write"][callee.object.name="document"]',
    'A guest does not write into the page.',
  ),
];

const NO_FETCH = [
  rule(
    ':matches(MemberExpression[property.name="fetch"], ObjectPattern > Property[key.name="fetch"], Literal[value="fetch"])',
    'Only src/client asks the network: it aborts, retries, de-duplicates and explains failures.',
  ),
  rule('NewExpression[callee.name=/^(XMLHttpRequest|EventSource|WebSocket)$/]', 'Only src/client asks the network.'),
  rule('MemberExpression[property.name="sendBeacon"]', 'A widget tells nobody what a visitor does.'),
];

/** A guest's CSS: it works at any root size, in both directions, and lets the reader's own spacing through. */
const GUEST_CSS = [
  rule(
    'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/[0-9.]rem\\b/]',
    'No rem: the host may have html { font-size: 62.5% }. em or px.',
  ),
  rule(
    'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/(margin|padding|border)-(left|right)\\b|text-align:\\s*(left|right)\\b|(^|[\\s;{])(left|right):/]',
    'Logical properties only: widgets are read from right to left too.',
  ),
  rule(
    'TaggedTemplateExpression[tag.name="css"] TemplateElement[value.raw=/text-transform:\\s*uppercase|letter-spacing:/]',
    'No uppercase, no letter-spacing: Arabic has no capitals, and the reader’s own spacing must come through.',
  ),
];

/** What a server renders: no constructor, field or render() may need a page (test/ssr renders every widget in Node). */
const DRAWN_IN_NODE = [
  'MethodDefinition[key.name="render"]',
  'MethodDefinition[kind="constructor"] > FunctionExpression > BlockStatement > ExpressionStatement',
  'PropertyDefinition > MemberExpression',
  'PropertyDefinition > CallExpression > MemberExpression',
];
const NODE_SAFE = DRAWN_IN_NODE.map((where) =>
  rule(
    `${where} Identifier[name=/^(document|window)$/]`,
    'A server has no page: read it in connectedCallback, updated or a handler.',
  ),
);

const PRIVATE_NAMES = [
  rule(
    ':matches(PropertyDefinition, AccessorProperty)[accessibility="private"][decorators.length=0]',
    'Private is #name; the word private stands only on a field under a decorator.',
  ),
  rule('MethodDefinition[accessibility="private"][decorators.length=0]', 'Private is #name.'),
];

const restrict = (...lists) => ['error', ...lists.flat()];

export default tseslint.config(
  {
    ignores: [
      'dist/**',
      'endpoint/dist/**',
      'storybook-static/**',
      'coverage/**',
      'wordpress/**',
      'demo/static-data/**',
      '**/node_modules/**',
      '.cache/**',
      '.wordpress/**',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.ts'],
    extends: [
      tseslint.configs.strictTypeChecked,
      lit.configs['flat/recommended'],
      wc.configs['flat/best-practice'],
      litA11y.configs.recommended,
    ],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // `@click=${() => this.#x()}` returns what nobody reads.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: ['it', 'test', 'describe', 'suite'], package: 'node:test' },
          ],
        },
      ],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      // A class of Lit is registered in define.ts, never beside its definition.
      'wc/define-tag-after-class-definition': 'off',
      'wc/file-name-matches-element': 'off',
      'max-lines': ['error', MAX_LINES],
      'max-lines-per-function': ['error', { max: MAX_FUNCTION_LINES, skipBlankLines: true, skipComments: true }],
      complexity: ['error', MAX_COMPLEXITY],
      eqeqeq: 'error',
      'no-console': ['error', { allow: ['warn', 'error', 'info'] }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'no-restricted-syntax': restrict(EVERYWHERE, NO_DEFAULT_EXPORT),
    },
  },
  {
    files: ['src/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'Only src/client asks the network.' },
        'XMLHttpRequest',
        'event',
        'name',
      ],
      'no-restricted-syntax': restrict(
        EVERYWHERE,
        NO_DEFAULT_EXPORT,
        NO_UNSAFE_MARKUP,
        NO_FETCH,
        GUEST_CSS,
        NODE_SAFE,
        PRIVATE_NAMES,
      ),
    },
  },
  {
    files: ['src/client/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'event', 'name'],
      'no-restricted-syntax': restrict(EVERYWHERE, NO_DEFAULT_EXPORT, NO_UNSAFE_MARKUP, PRIVATE_NAMES),
    },
  },
  {
    files: ['endpoint/src/**/*.ts'],
    rules: { 'no-console': 'off', 'no-restricted-syntax': restrict(EVERYWHERE, NO_DEFAULT_EXPORT, PRIVATE_NAMES) },
  },
  {
    // Words and sample rows are as long as they are.
    files: [
      'src/i18n/languages/**/*.ts',
      'src/i18n/messages.ts',
      'endpoint/sample/**/*.ts',
      'endpoint/src/**/migrations/**/*.ts',
    ],
    rules: { 'max-lines': 'off', 'max-lines-per-function': 'off', complexity: 'off' },
  },
  {
    files: ['test/**/*.ts', 'endpoint/test/**/*.ts'],
    rules: {
      'max-lines': ['error', { max: MAX_LINES, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': 'off',
      'no-console': 'off',
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/unbound-method': 'off',
      // A test of what breaks breaks it.
      'lit-a11y/no-invalid-change-handler': 'off',
    },
  },
  // Read with the types that a build makes: their own compilers check them, in test/package/frameworks.node.test.ts.
  {
    files: ['demo/frameworks/**/*.ts', 'test/package/frameworks/*.ts'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { parserOptions: { projectService: false } },
    rules: { '@typescript-eslint/no-floating-promises': 'off' },
  },
  // A tag's name is a value there.
  {
    files: ['test/ssr/**/*.ts', 'test/package/server-rendering.node.test.ts'],
    rules: { 'lit/binding-positions': 'off', 'lit/no-invalid-html': 'off' },
  },
  {
    files: ['stories/**/*.ts', '.storybook/**/*.ts', '**/*.config.ts'],
    rules: { 'no-restricted-syntax': restrict(EVERYWHERE), 'no-console': 'off' },
  },
  {
    files: ['**/*.mjs', '**/*.cjs', '**/*.js'],
    extends: [tseslint.configs.recommended],
    languageOptions: { globals: { ...globals.node } },
    rules: {
      'max-lines': ['error', MAX_LINES],
      'max-lines-per-function': ['error', { max: MAX_FUNCTION_LINES, skipBlankLines: true, skipComments: true }],
      complexity: ['error', MAX_COMPLEXITY],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'no-restricted-syntax': restrict(EVERYWHERE),
    },
  },
  { files: ['**/*.cjs'], rules: { '@typescript-eslint/no-require-imports': 'off' } },
  { files: ['demo/**/*.{js,mjs}', 'test/bench/**/*.mjs'], languageOptions: { globals: { ...globals.browser } } },
);
