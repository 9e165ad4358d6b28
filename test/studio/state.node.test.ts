import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { originOf, readState, writeState } from '../../demo/studio/state.js';
import { isTokenValue } from '../../demo/studio/tokens.js';

describe('what was chosen', () => {
  it('is all in the address, and comes back from it', () => {
    const state = {
      ...readState(''),
      widget: 'partner-wall',
      attributes: { community: 'paris & "lyon"', 'no-tiers': '', label: '' },
      tokens: { accent: '#93301d', font: 'Georgia, serif', radius: '4px' },
      lang: 'ar' as const,
      width: 'desktop' as const,
      theme: 'dark' as const,
      network: 'down' as const,
      form: 'react' as const,
      server: 'https://network.example',
      ui: 'fr' as const,
    };
    assert.deepEqual(readState(writeState(state)), state);
    assert.equal(writeState(readState('')), '');
  });

  it('is as by default where an address says what there is not', () => {
    assert.deepEqual(
      readState('?widget=<b>&lang=xx&width=wide&theme=pink&network=odd&form=pdf&ui=tlh&server=javascript:alert(1)'),
      readState(''),
    );
  });

  it('holds nothing that runs, asks somebody, or is no attribute', () => {
    const names = ['onclick', 'style', 'class', 'id', 'endpoint', 'src', 'tiles', 'data x', '__proto__', 'A'];
    const query = new URLSearchParams(names.map((name) => [`a-${name}`, 'x']));
    assert.deepEqual(readState(query.toString()).attributes, {});
  });

  it('holds tokens only that cannot end a declaration or name an address', () => {
    assert.deepEqual(
      readState('t-accent=red;x:y&t-font=url(//x.example)&t-radius=1px}&t-size=110%25&t-nothing=%23fff').tokens,
      {},
    );
    for (const [name, value] of Object.entries({ accent: '#abc', radius: '0.5em', size: '1.1em', font: 'Noto Sans' }))
      assert.ok(isTokenValue(name, value), value);
  });

  it('names a server by its origin', () => {
    assert.equal(originOf('https://network.example/api/?x#y'), 'https://network.example');
    for (const text of ['', 'network.example', 'ftp://network.example', '"><script>']) assert.equal(originOf(text), '');
  });
});
