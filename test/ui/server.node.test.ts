import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { render } from '@lit-labs/ssr';
import { collectResult } from '@lit-labs/ssr/lib/render-result.js';
import { externalLink } from '../../src/ui/external-link/external-link.js';
import { icon, mark } from '../../src/ui/icon/icon.js';
import { backIcon } from '../../src/ui/icon/list-icons.js';
import { nowMark } from '../../src/ui/icon/marks.js';
import { monogram } from '../../src/ui/monogram/monogram.js';
import { picture } from '../../src/ui/picture/picture.js';
import { bandPoster } from '../../src/ui/poster/band-poster.js';
import { letterPoster } from '../../src/ui/poster/letter-poster.js';
import { poster } from '../../src/ui/poster/poster.js';
import { prose } from '../../src/ui/prose/prose.js';
import {
  bone,
  emptyView,
  failedView,
  loadingView,
  retryDoor,
  staleLine,
  statusLine,
} from '../../src/ui/state-view/state-view.js';
import { translatedText } from '../../src/ui/translated-text/translated-text.js';

const press = (): void => undefined;

async function markup(content: unknown): Promise<string> {
  return (await collectResult(render(content))).replaceAll(/<!--.*?-->|<\?>/g, '');
}

describe('without a browser', () => {
  for (const [name, content, expected] of [
    ['icons', icon(backIcon), /^<svg class="icon directed" viewBox="0 0 20 20" aria-hidden="true"><path d="m12/],
    ['marks', mark(nowMark), /<path class="fill" d="M5/],
    ['posters', poster('lab', 'a'), /<svg class="poster v\d"/],
    ['bands', bandPoster('fest'), /viewBox="0 0 1200 300"/],
    ['letters', letterPoster(), /<svg class="poster"/],
    ['monograms', monogram('Inès', 'ines'), /<text .*>I<\/text>/],
    [
      'waiting',
      loadingView('quiet', bone('title', 60)),
      /class="skeleton waiting" aria-hidden="true"><span class="bone title w60">/,
    ],
    ['a line for ears', statusLine('One moment'), /role="status">One moment<\/p>/],
    [
      'nothing to show',
      emptyView({ level: 2, title: 'Nothing', doors: [{ words: 'Subscribe', href: '/x' }] }),
      /<h3 .*>Nothing<\/h3>.*href="\/x"/,
    ],
    [
      'a failure',
      failedView({ level: 3, title: 'It failed', doors: [retryDoor('Again', press)] }),
      /<h4 .*>It failed<\/h4>.*Again<\/button>/,
    ],
    ['old data', staleLine('Of 11 May', { words: 'Refresh', press }), /Of 11 May/],
    [
      'links',
      externalLink({ href: 'https://a.example/', content: 'A', origin: undefined, otherSite: '' }),
      /rel="noopener"\s*>A<\/a>/,
    ],
    [
      'words in another language',
      translatedText({ text: 'مرحبا', lang: 'ar' }, 'fr'),
      /<span lang="ar" dir="rtl">مرحبا<\/span>/,
    ],
    ['longer text', prose({ text: 'One\n\nTwo', lang: 'en' }, 'en'), /<p\s*>One<\/p><p\s*>Two<\/p>/],
    [
      'pictures',
      picture({ image: { src: 'https://a.example/p.png' }, alt: 'P', allowed: () => true, fallback: 'none' }),
      /referrerpolicy="no-referrer" loading="lazy".*src="https:\/\/a.example\/p.png"/,
    ],
    [
      'what stands for a picture',
      picture({ image: { src: 'https://a.example/p.png' }, alt: 'P', allowed: () => false, fallback: 'none' }),
      /^none$/,
    ],
  ] as const) {
    it(`draws ${name}`, async () => {
      assert.match(await markup(content), expected);
    });
  }

  it('has sheets and controllers that load', async () => {
    for (const path of [
      'theme/tokens.styles',
      'theme/controls.styles',
      'theme/fields.styles',
      'theme/toolbar.styles',
      'ui/picture/ground-controller',
    ]) {
      assert.ok(Object.keys((await import(`../../src/${path}.js`)) as object).length > 0, path);
    }
  });
});
