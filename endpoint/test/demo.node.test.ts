import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';

const DEMO = new URL('../../demo/', import.meta.url);
const PAGES = [...readdirSync(DEMO).filter((file) => file.endsWith('.html')), 'studio/index.html'];
/** What the server of the demo answers beside the pages. */
const SERVED = /^\/(api|cdn\/1|static-network|broken|outbox)(\/|$)/;

function read(file: string): string {
  return readFileSync(new URL(file, DEMO), 'utf8');
}

/** The values of an attribute, in the order of the page. */
function valuesOf(html: string, attribute: string): string[] {
  return [...html.matchAll(new RegExp(`\\s${attribute}="([^"]*)"`, 'g'))].map((match) => match[1] ?? '');
}

function count(html: string, pattern: RegExp): number {
  return [...html.matchAll(pattern)].length;
}

it('has pages to look at', () => {
  assert.ok(PAGES.length >= 6);
});

for (const page of PAGES) {
  describe(`demo/${page}`, () => {
    const html = read(page);

    it('lets nothing in but what its own host serves, and holds nothing inline', () => {
      const [policy = ''] = valuesOf(html, 'content').filter((value) => value.includes('default-src'));
      assert.match(
        policy,
        /^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'/,
      );
      assert.doesNotMatch(policy, /unsafe|data:|https?:|\*/);
      assert.doesNotMatch(html, /<style|\sstyle="|\son[a-z]+="|<script(?![^>]*\ssrc=)/);
      for (const source of [...valuesOf(html, 'src'), ...valuesOf(html, 'srcset')])
        assert.doesNotMatch(source, /^(https?:)?\/\//);
    });

    it('reads as a page: its language, one heading of the first level, a way past the head to the content', () => {
      assert.match(html, /<html lang="[a-z]{2}"/);
      assert.equal(count(html, /<h1[\s>]/g), 1);
      assert.equal(count(html, /<main[\s>]/g), 1);
      const ids = valuesOf(html, 'id');
      assert.deepEqual(ids, [...new Set(ids)]);
      const [first = ''] = valuesOf(html.slice(html.indexOf('<body')), 'href');
      assert.ok(first.startsWith('#') && ids.includes(first.slice(1)), `the first link of the page is ${first}`);
    });

    it('leads nowhere but to things that are there, or to names that can never exist', () => {
      const addresses = ['href', 'src', 'srcset', 'action', 'endpoint', 'data-endpoint'].flatMap((name) =>
        valuesOf(html, name),
      );
      for (const address of addresses) {
        if (address.startsWith('#')) assert.ok(valuesOf(html, 'id').includes(address.slice(1)), address);
        else if (/^(https|mailto):/.test(address)) assert.match(address, /[/@.][a-z-]+\.example(\/|$)/, address);
        else if (address.startsWith('/')) assert.match(address, SERVED);
        else assert.ok(existsSync(new URL(address, new URL(page, DEMO))), address);
      }
    });

    it('closes every tag of ours, for a custom element never closes itself', () => {
      for (const tag of new Set([...html.matchAll(/<(ouishare-[a-z-]+)/g)].map((match) => match[1] ?? ''))) {
        assert.equal(count(html, new RegExp(`<${tag}[\\s>]`, 'g')), count(html, new RegExp(`</${tag}>`, 'g')), tag);
      }
    });
  });
}

describe('the front pages', () => {
  for (const page of ['index.html', 'en.html']) {
    it(`${page} can be read and used where no script runs`, () => {
      const html = read(page);
      for (const tag of [
        'ouishare-event-list',
        'ouishare-community-map',
        'ouishare-member-signup',
        'ouishare-partner-wall',
      ]) {
        const inside = html.slice(html.indexOf(`<${tag}`), html.indexOf(`</${tag}>`));
        assert.match(inside, /<h2/, tag);
        assert.match(inside, /<(ul|form)/, tag);
      }
      const form = html.slice(html.indexOf('<form'), html.indexOf('</form>'));
      assert.deepEqual(valuesOf(form, 'name'), ['email', 'communityIds', 'consent.membership', 'trap', 'locale']);
      assert.doesNotMatch(form, /\schecked/);
    });
  }

  it('asks for consent in the very words that the endpoint keeps', async () => {
    const { manifest } = await import('../sample/manifest.js');
    const [membership] = manifest.signup?.consents ?? [];
    assert.ok(typeof membership?.text === 'object');
    for (const [page, language] of Object.entries({ 'index.html': 'fr', 'en.html': 'en' })) {
      const words = read(page).replace(/\s+/g, ' ');
      assert.ok(words.includes(membership.text[language] ?? '?'), page);
    }
  });
});
