import { expect } from 'chai';

interface Surface {
  readonly attributes: readonly string[];
  readonly properties: readonly string[];
  readonly readonly: readonly string[];
  readonly methods: readonly string[];
  readonly events: readonly string[];
  readonly parts: readonly string[];
  readonly tokens: readonly string[];
}

/** Ours to answer for, though the browser has them too. */
const NATIVE = new Set(['lang', 'dir']);
const KEBAB = /^[a-z]+(-[a-z]+)*$/;

const surfaces = new Map<string, Surface>(
  Object.entries((await (await fetch('/test/package/surface.json')).json()) as Record<string, Surface>),
);

/** Attributes and properties that every element has, of HTML and of ARIA. */
function isOfTheBrowser(name: string): boolean {
  const camel = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return (
    !NATIVE.has(name) &&
    (camel in HTMLElement.prototype ||
      name in HTMLElement.prototype ||
      name.startsWith('aria-') ||
      name.startsWith('data-') ||
      name.startsWith('on'))
  );
}

describe('the public surface', () => {
  it('has every widget of the registry', async () => {
    const { doors } = await import('../../src/registry.js');
    expect([...surfaces.keys()].sort()).to.deep.equal(doors.map((door) => `ouishare-${door}`).sort());
  });

  for (const [tag, surface] of surfaces) {
    it(`${tag} takes no name that every element has already`, () => {
      const own = [...surface.attributes, ...surface.properties, ...surface.readonly, ...surface.methods];
      expect(own.filter(isOfTheBrowser)).to.deep.equal([]);
    });

    it(`${tag} names attributes, parts and events as authors expect`, () => {
      expect([...surface.attributes, ...surface.parts].filter((name) => !KEBAB.test(name))).to.deep.equal([]);
      expect(surface.events.filter((name) => !name.startsWith('ouishare-'))).to.deep.equal([]);
      expect(surface.tokens.filter((name) => !name.startsWith('--ouishare-'))).to.deep.equal([]);
    });
  }
});
