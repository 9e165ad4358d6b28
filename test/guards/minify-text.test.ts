import { expect } from 'chai';
import type { CSSResultGroup } from 'lit';
import { minifyCss, minifyMarkup } from '../../scripts/minify-text.mjs';
import { CommunityMapElement } from '../../src/widgets/community-map/community-map.js';
import { EventListElement } from '../../src/widgets/event-list/event-list.js';
import { MemberSignupElement } from '../../src/widgets/member-signup/member-signup.js';
import { PartnerWallElement } from '../../src/widgets/partner-wall/partner-wall.js';
import { ProviderElement } from '../../src/provider/provider.js';

const ELEMENTS = [CommunityMapElement, EventListElement, MemberSignupElement, PartnerWallElement, ProviderElement];

/** What the browser made of a sheet, rule by rule, in its own spelling. */
function rulesOf(text: string): string[] {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(text);
  return [...sheet.cssRules].map(({ cssText }) => spelling(cssText));
}

// Values with `var()` are kept by browsers as they were written, blanks and all: those that separate nothing are no difference.
function spelling(rule: string): string {
  return rule
    .replace(/\s+/g, ' ')
    .replace(/^(@supports[^{]*): /, '$1:')
    .replace(/ ?([,/*]) ?/g, '$1')
    .replace(/\( /g, '(')
    .replace(/ \)/g, ')');
}

function textsOf(styles: CSSResultGroup): string[] {
  if (Array.isArray(styles)) return styles.flatMap((each) => textsOf(each));
  return 'cssText' in styles && typeof styles.cssText === 'string' ? [styles.cssText] : [];
}

function treeOf(markup: string): string {
  const template = document.createElement('template');
  template.innerHTML = markup;
  return template.innerHTML;
}

describe('style sheets without needless white space', () => {
  it('say the same to a browser, for each widget', () => {
    for (const element of ELEMENTS) {
      // Lit gathers the sheets of a class when its attributes are asked for.
      expect(element.observedAttributes).to.be.an('array');
      const texts = textsOf(element.elementStyles);
      expect(texts).not.to.have.length(0);
      for (const text of texts) expect(rulesOf(minifyCss(text))).to.deep.equal(rulesOf(text));
    }
  });

  it('are the same for what a careless hand would break', () => {
    const sheet = `
      /* a ; comment { } */
      .a .b, .a > .b , .a + .b ~ .c :is( .d , .e ) :hover { width: calc( 1em + ( 2 * 3px ) - -1px ) ; color : red !important ; }
      .a::before { content: " ;  } /* no comment */ " ; quotes: '<  ' "  >" ; background: url( data:image/png;base64,AA// ) }
      @media ( min-width : 10px ) and ( max-width: 20px ) { .a { margin: -1px +2px ; font: 1em / 1.5 a b } }
      @container ( inline-size >= 40em ) { .a * .b { grid-area: 1 / 2 ; } }
      @supports not ( color: red ) { .a:not( :hover ) { --x: a , b ; } }
      .n { &:hover { color: red; } & .m { color: blue } }
      li:nth-child( 2n + 1 ) { aspect-ratio: 4 / 3; }
    `;
    expect(rulesOf(minifyCss(sheet))).to.deep.equal(rulesOf(sheet));
    expect(minifyCss(sheet)).to.have.length.below(sheet.length * 0.8);
  });
});

describe('markup without needless white space', () => {
  it('keeps one blank wherever white space can be seen', () => {
    expect(minifyMarkup('<b>a</b>\n   <i>b</i>  c\n')).to.equal('<b>a</b> <i>b</i> c ');
    expect(minifyMarkup('<p>\n one  <!-- a > note -->two</p>')).to.equal('<p>one two</p>');
    expect(minifyMarkup('<span> a </span> \uE000 <b>c</b>')).to.equal('<span> a </span> \uE000 <b>c</b>');
  });

  it('leaves none at the edge of a block, where nobody sees any, and none between the lines of a drawing', () => {
    const list = '<ul>\n <li> \uE000 <b>a</b> c\n </li>\n <li>d</li>\n</ul>\n <p>e</p> \uE000';
    expect(minifyMarkup(list)).to.equal('<ul><li>\uE000 <b>a</b> c</li><li>d</li></ul><p>e</p>\uE000');
    expect(minifyMarkup('<g>\n <path d="M0 0"/>\n</g>', false)).to.equal('<g><path d="M0 0"/></g>');
    const box = document.createElement('div');
    document.body.append(box);
    const heights = [list, minifyMarkup(list)].map((markup) => {
      box.innerHTML = markup;
      return [box.offsetHeight, box.innerText];
    });
    box.remove();
    expect(heights[0]).to.deep.equal(heights[1]);
  });

  it('leaves what is shown as it is written', () => {
    const kept = '<textarea>a\n  b</textarea><pre>  c\n<b> d  e </b></pre>';
    expect(minifyMarkup(kept)).to.equal(kept);
    expect(minifyMarkup('<pre>a\n</pre>\n  <p>b\n c</p>')).to.equal('<pre>a\n</pre><p>b c</p>');
    const values = '<a title="two  blanks, a > and\na line" href=\'x  y\'>a</a>';
    expect(treeOf(minifyMarkup(values))).to.equal(treeOf(values));
    expect(minifyMarkup(values)).to.include('two  blanks, a > and\na line');
  });

  it('makes the same tree of tags over several lines, of void elements and of drawings', () => {
    const tag =
      '<input class="box"\n   id="a" disabled\n  /><br /><img alt=""  src=x ><svg viewBox="0 0 1 1"><path d="M0 0 l1  1" /></svg>';
    expect(treeOf(minifyMarkup(tag))).to.equal(treeOf(tag));
    expect(minifyMarkup(tag)).to.include('disabled><br><img alt="" src=x>');
  });

  it('closes each element of a drawing, and never adds a slash to a value', () => {
    expect(minifyMarkup('<path d="M0 0" />', false)).to.equal('<path d="M0 0"/>');
    expect(minifyMarkup('<path d=x />', false)).to.equal('<path d=x />');
  });
});
