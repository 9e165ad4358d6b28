// What editors complete and explain: tags, attributes with their words, and, in style sheets, our tokens.
// Forms: https://github.com/microsoft/vscode-custom-data and https://github.com/JetBrains/web-types.

const markdown = (value) => ({ kind: 'markdown', value });
const about = ({ summary, description }) => [summary, description].filter(Boolean).join('\n\n');
const attributesOf = ({ fields }) => fields.filter(({ attribute }) => attribute !== undefined);
const named = (values) => values.map((name) => ({ name }));

/** The default as it would stand in markup; undefined where there is none to write. */
function defaultOf({ default: written, kind }) {
  if (written === undefined || written === 'null' || kind === 'boolean') return undefined;
  const word = /^'(.*)'$/.exec(written)?.[1] ?? (kind === 'number' && !Number.isNaN(Number(written)) ? written : '');
  return word === '' ? undefined : word;
}

function explained(field) {
  const given = defaultOf(field);
  return given === undefined ? field.description : `${field.description}\n\nDefault: \`${given}\``;
}

/** `html.customData` of VS Code. */
export function htmlData(elements) {
  return {
    version: 1.1,
    tags: elements.map((element) => ({
      name: element.tagName,
      description: markdown(about(element)),
      attributes: attributesOf(element).map((field) => ({
        name: field.attribute,
        description: markdown(explained(field)),
        // `v`: an attribute that stands without a value.
        ...(field.kind === 'boolean' ? { valueSet: 'v' } : {}),
        ...(field.values.length > 0 ? { values: named(field.values) } : {}),
      })),
    })),
  };
}

/** `css.customData` of VS Code: each token once, with the words of every widget that reads it. */
export function cssData(elements) {
  const tokens = new Map();
  for (const { tagName, cssProperties = [] } of elements) {
    for (const { name, description = '' } of cssProperties) {
      tokens.set(name, [...(tokens.get(name) ?? []), `- \`<${tagName}>\`: ${description}`]);
    }
  }
  const names = [...tokens.keys()].sort();
  return {
    version: 1.1,
    properties: names.map((name) => ({ name, description: markdown(tokens.get(name).join('\n')) })),
  };
}

/** `web-types` of JetBrains' editors. */
export function webTypes(elements, { name, version }) {
  return {
    $schema: 'https://json.schemastore.org/web-types',
    name,
    version,
    'description-markup': 'markdown',
    contributions: { html: { elements: elements.map(webElement) } },
  };
}

const plain = (list = []) => list.map(({ name, description = '' }) => ({ name, description }));

function webElement(element) {
  const attributes = attributesOf(element).map((field) => {
    const given = defaultOf(field);
    return {
      name: field.attribute,
      description: field.description,
      value: { type: webType(field), ...(field.kind === 'boolean' ? { kind: 'no-value' } : {}) },
      ...(given === undefined ? {} : { default: given }),
    };
  });
  return {
    name: element.tagName,
    description: about(element),
    attributes,
    slots: plain(element.slots),
    js: {
      properties: element.fields.map((field) => ({
        name: field.name,
        description: field.description,
        type: webType(field),
      })),
      events: plain(element.events),
    },
    css: { properties: plain(element.cssProperties), parts: plain(element.cssParts) },
  };
}

function webType({ kind, values }) {
  if (values.length > 0) return values.map((value) => `'${value}'`);
  return kind ?? 'any';
}
