import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { colourOf, contrastOf, findingsOf } from '../../demo/studio/contrast.js';

const ratio = (one: string, other: string): number => contrastOf(colourOf(one), colourOf(other));
const bad = (tokens: Readonly<Record<string, string>>): string[] =>
  findingsOf(tokens)
    .filter(({ passes }) => !passes)
    .map(({ pair, scheme }) => `${scheme} ${pair}`);

describe('contrast', () => {
  it('is what WCAG defines, whichever colour comes first', () => {
    assert.equal(ratio('#000', '#ffffff'), 21);
    assert.equal(ratio('#fff', '#fff'), 1);
    assert.equal(ratio('#777777', '#ffffff').toFixed(2), '4.48');
    assert.equal(ratio('#ffffff', '#767676').toFixed(2), '4.54');
  });

  it('is measured for what a chosen colour decides, and for nothing else', () => {
    assert.deepEqual(findingsOf({}), []);
    assert.deepEqual([...new Set(findingsOf({ 'on-accent': '#fff' }).map(({ pair }) => pair))], ['button']);
    assert.deepEqual([...new Set(findingsOf({ accent: '#93301d' }).map(({ pair }) => pair))].sort(), [
      'accent',
      'accentText',
      'button',
    ]);
  });

  it('is short for yellow on a light page, and says by how much', () => {
    assert.deepEqual(bad({ accent: '#ffcc00' }), ['light button', 'light accent', 'light accentText']);
    const [button] = findingsOf({ accent: '#ffcc00' });
    assert.deepEqual([button?.ratio, button?.least], [1.5, 4.5]);
  });

  it('is not rounded up: 4.48 is no 4.5', () => {
    const [text] = findingsOf({ text: '#777777' });
    assert.deepEqual([text?.pair, text?.ratio, text?.passes], ['text', 4.4, false]);
  });

  it('asks 3 to 1 of rings, lines and edges', () => {
    for (const name of ['focus', 'border', 'danger']) {
      assert.deepEqual(bad({ [name]: '#888888' }), [], name);
      assert.deepEqual(bad({ [name]: '#a0a0a0' }), [`light ${name}`], name);
    }
  });

  it('sees cards with the text that was chosen, else with the browser’s own', () => {
    assert.deepEqual(bad({ surface: '#fff' }), ['dark cards']);
    assert.deepEqual(bad({ surface: '#fff', text: '#757575' }), ['dark text']);
  });
});
