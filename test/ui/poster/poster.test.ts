import { expect } from 'chai';
import { EVENT_KINDS } from '../../../src/contract/words.js';
import { pictureStyles } from '../../../src/ui/picture/picture.styles.js';
import { bandPoster } from '../../../src/ui/poster/band-poster.js';
import { letterPoster } from '../../../src/ui/poster/letter-poster.js';
import { poster } from '../../../src/ui/poster/poster.js';
import { posterStyles } from '../../../src/ui/poster/poster.styles.js';
import { html, type TemplateResult } from 'lit';
import { clearStages, openStage, type Stage } from '../../support/stage.js';

/** What one may cost in a page, in bytes. */
const MOST_BYTES = 1800;

const open = (content: unknown, page: Record<string, string> = {}): Stage =>
  openStage(html`<div class="picture">${content}</div>`, { sheets: [posterStyles, pictureStyles], page });
const markup = (template: TemplateResult): string => {
  const found = open(template)
    .one('svg')
    .outerHTML.replaceAll(/<!--.*?-->/g, '');
  clearStages();
  return found;
};
const variants = (kind: (typeof EVENT_KINDS)[number]): Set<string> =>
  new Set(Array.from({ length: 40 }, (_, at) => markup(poster(kind, `event-${at}`))));

afterEach(clearStages);

describe('a poster', () => {
  for (const kind of EVENT_KINDS) {
    it(`of a ${kind} has four variants, is small, and is silent`, () => {
      const seen = variants(kind);
      expect(seen.size).to.equal(4);
      for (const each of seen) {
        expect(each.length).to.be.within(250, MOST_BYTES);
        expect(each).to.contain('aria-hidden="true"');
      }
    });
  }

  it('is the same for an event on every visit, and another kind has another', () => {
    expect(markup(poster('lab', 'a'))).to.equal(markup(poster('lab', 'a')));
    expect(new Set(EVENT_KINDS.map((kind) => markup(poster(kind, 'a')))).size).to.equal(EVENT_KINDS.length);
    expect(markup(poster(undefined, 'a'))).to.equal(markup(poster('meetup', 'a')));
  });

  it('takes the accent of the page', () => {
    const ids = Array.from({ length: 20 }, (_, at) => `event-${at}`);
    for (const id of ids) {
      const stage = open(poster('meetup', id), {
        '--ouishare-color-accent': 'rgb(200, 10, 20)',
        color: 'rgb(1, 2, 3)',
      });
      const fills = ['.accent', '.ink'].map((part) => getComputedStyle(stage.one(part)).fill);
      expect(fills.sort()).to.deep.equal(['rgb(1, 2, 3)', 'rgb(200, 10, 20)']);
      clearStages();
    }
  });

  it('fills its box of four to three', () => {
    const stage = open(poster('festival', 'x'), { 'inline-size': '400px' });
    const { width, height } = stage.one('svg').getBoundingClientRect();
    expect([width, height]).to.deep.equal([400, 300]);
  });

  it('of a gathering is a band that is its own for ever', () => {
    expect(markup(bandPoster('fest-2027'))).to.equal(markup(bandPoster('fest-2027')));
    expect(markup(bandPoster('fest-2027'))).not.to.equal(markup(bandPoster('fest-2028')));
    expect(markup(bandPoster('fest-2027')).length).to.be.below(MOST_BYTES);
  });

  it('shows a letter where a mail is on its way', () => {
    expect(markup(letterPoster())).to.contain('aria-hidden="true"');
  });
});
