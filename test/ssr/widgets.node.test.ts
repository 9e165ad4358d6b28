import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { html, unsafeStatic } from 'lit/static-html.js';
import { widgetNames } from '../../scripts/doors.mjs';

/** What a server writes for a widget: the tag with its shadow root as text. */
async function written(name: string): Promise<string> {
  await import(`../../src/${name === 'provider' ? name : `widgets/${name}`}/define.js`);
  const tag = unsafeStatic(`ouishare-${name}`);
  return collectResult(render(html`<${tag} endpoint="/api/" lang="fr"><a href="/agenda">Agenda</a></${tag}>`));
}

describe('a server writes a widget without a page', () => {
  for (const name of ['provider', ...widgetNames()]) {
    it(`${name}: its frame, and the fallback content for whoever has no script`, async () => {
      const text = await written(name);
      assert.match(text, new RegExp(`<ouishare-${name}[^>]* endpoint="/api/"`));
      assert.match(text, /<template shadowroot="open" shadowrootmode="open"/);
      assert.match(text, /<a href="\/agenda">Agenda<\/a>/);
    });
  }
});
