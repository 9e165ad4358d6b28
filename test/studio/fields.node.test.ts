import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readWidgets, type Field } from '../../demo/studio/manifest.js';

const attribute = (name: string, type: string, more: object = {}) => ({ name, type: { text: type }, ...more });

function fieldsOf(...attributes: object[]): readonly Field[] {
  const manifest = { modules: [{ declarations: [{ tagName: 'ouishare-event-list', attributes }] }] };
  return readWidgets(manifest)[0]?.fields ?? [];
}

describe('the form of a widget', () => {
  it('has a box for each kind of attribute', () => {
    const fields = fieldsOf(
      attribute('past', 'boolean', { default: 'false' }),
      attribute('view', "'cards' | 'list'", { default: "'list'" }),
      attribute('limit', 'number | null', { default: 'null' }),
      attribute('from', 'string | null', { description: 'First local day to show, `YYYY-MM-DD`.' }),
      attribute('tag', 'string | null', { default: 'null' }),
    );
    assert.deepEqual(
      fields.map(({ name, kind }) => [name, kind]),
      [
        ['past', 'toggle'],
        ['view', 'choice'],
        ['limit', 'number'],
        ['from', 'day'],
        ['tag', 'text'],
      ],
    );
    assert.deepEqual(fields[1]?.choices, ['list', 'cards']);
    assert.deepEqual(
      fields.map(({ byDefault }) => byDefault),
      ['', 'list', '', '', ''],
    );
  });

  it('takes bounds and the name of the property from the docblock', () => {
    const [level] = fieldsOf(
      attribute('heading-level', 'number', { default: '2', fieldName: 'headingLevel', description: 'Level, 2 to 6.' }),
    );
    assert.deepEqual([level?.least, level?.most, level?.byDefault, level?.property], [2, 6, '2', 'headingLevel']);
  });

  it('asks for no address, and shows no provider', () => {
    assert.deepEqual(fieldsOf(attribute('endpoint', 'string | null'), attribute('src', 'string | null')), []);
    assert.deepEqual(readWidgets({ modules: [{ declarations: [{ tagName: 'ouishare-provider' }] }] }), []);
  });

  it('knows what most widgets have', () => {
    const element = (name: string, ...names: string[]) => ({
      tagName: `ouishare-${name}`,
      attributes: names.map((each) => attribute(each, 'string | null')),
    });
    const declarations = [element('a', 'label', 'own'), element('b', 'label'), element('c', 'label')];
    const [first] = readWidgets({ modules: [{ declarations }] });
    assert.deepEqual(
      first?.fields.map(({ name, isCommon }) => [name, isCommon]),
      [
        ['label', true],
        ['own', false],
      ],
    );
  });

  it('is refused for what is no manifest', () => {
    assert.throws(() => readWidgets({}), TypeError);
  });
});
