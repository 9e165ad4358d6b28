import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it, mock } from 'node:test';
import { LazyModule } from '../../src/element/lazy-module.js';

/** Lets a load settle. */
const settle = () => new Promise((resolve) => setImmediate(resolve));

describe('a part that is loaded on use', () => {
  let drawn = 0;
  let answers: (() => Promise<string>)[] = [];
  let asked = 0;
  const host = {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => void (drawn += 1),
    updateComplete: Promise.resolve(true),
  };
  const part = (...given: (() => Promise<string>)[]): LazyModule<string> => {
    answers = given;
    return new LazyModule(host, () => {
      asked += 1;
      return (answers.shift() ?? (() => Promise.reject(new Error('gone'))))();
    });
  };
  const draw = (lazy: LazyModule<string>): unknown => lazy.current;
  const fails = () => Promise.reject(new Error('gone'));
  const arrives = () => Promise.resolve('here');

  beforeEach(() => {
    drawn = asked = 0;
    mock.method(console, 'warn', () => undefined);
    mock.timers.enable({ apis: ['Date'], now: 1_000_000 });
  });
  afterEach(() => {
    mock.timers.reset();
    mock.restoreAll();
  });

  it('is asked for once, and drawn when it is there', async () => {
    const lazy = part(arrives);
    assert.equal(lazy.current, undefined);
    assert.equal(lazy.current, undefined);
    assert.equal(lazy.isLoading, true);
    await settle();
    assert.equal(lazy.current, 'here');
    assert.deepEqual([asked, drawn, lazy.failed], [1, 1, false]);
  });

  it('is drawn as failed, and not asked for at every drawing after that', async () => {
    const lazy = part(fails, arrives);
    draw(lazy);
    await settle();
    assert.deepEqual([lazy.failed, lazy.isLoading, drawn], [true, false, 1]);
    draw(lazy);
    await settle();
    assert.equal(asked, 1);
    mock.timers.tick(10_000);
    draw(lazy);
    await settle();
    assert.deepEqual([asked, lazy.current, lazy.failed], [2, 'here', false]);
  });

  it('is asked for at once when the visitor wants it, and stays failed until it is there', async () => {
    const lazy = part(fails, arrives);
    draw(lazy);
    await settle();
    lazy.retry();
    lazy.retry();
    assert.deepEqual([asked, lazy.failed, lazy.isLoading], [2, true, true]);
    await settle();
    assert.deepEqual([lazy.current, lazy.failed], ['here', false]);
  });
});
