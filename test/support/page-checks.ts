import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

/** Run by the page's own engine, which a policy of the page does not forbid. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** WCAG 2.2 A and AA, for parts in which WordPress has markup of its own. */
export const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** More presses of Tab than any page of ours has stops; a date has several. */
const MOST_STOPS = 250;
/** Presses between two looks whether the focus is still inside. */
const STOPS_AT_ONCE = 5;

/**
 * What axe-core finds wrong in a part of a page, a line each. Of a part, rules about whole pages are left out.
 *
 * @param tags of the rules; all where none are named
 */
export async function axeFaults(page: Page, part: string, tags: readonly string[] = []): Promise<string[]> {
  await page.evaluate(AXE);
  return page.evaluate(
    async ([selector, only]) => {
      if (!document.querySelector(selector)) return [`no ${selector}`];
      const { axe } = window as unknown as {
        axe: { run: (context: object, options: RunOptions) => Promise<AxeResults> };
      };
      // The size of targets (WCAG 2.5.8) is off by itself.
      const rules = { region: { enabled: selector === 'body' }, 'target-size': { enabled: true } };
      const { violations } = await axe.run(
        { include: [selector] },
        { rules, ...(only.length > 0 && { runOnly: [...only] }) },
      );
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    },
    [part, tags] as const,
  );
}

/** What stands out of the window sideways, or scrolls sideways by itself, in a part of a page. */
export async function sidewaysFaults(page: Page, part: string): Promise<string[]> {
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll(`${selector}, ${selector} *`)]
        .filter((element) => {
          // WordPress puts what is for ears, and what a row shows under the pointer, out of sight.
          if (element.closest('.screen-reader-text, .row-actions') !== null) return false;
          const { left, right, width } = element.getBoundingClientRect();
          if (width > 1 && (left < -1 || right > document.documentElement.clientWidth + 1)) return true;
          const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX);
          return scrolls && !element.matches('input, textarea') && element.scrollWidth > element.clientWidth + 1;
        })
        .map((element) => element.outerHTML.slice(0, 160)),
    part,
  );
}

/** Puts the focus before a part of a page, and notes from then on where it goes and whether that is seen. */
async function watchFocus(page: Page, part: string): Promise<void> {
  await page.evaluate((selector) => {
    const before = document.createElement('span');
    before.tabIndex = 0;
    document.querySelector(selector)?.prepend(before);
    before.focus();
    document.addEventListener('focusin', ({ target }) => {
      if (!(target instanceof Element)) return;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(target);
      const isSeen = (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
      target.setAttribute('data-reached', isSeen ? 'seen' : 'unseen');
    });
  }, part);
}

/** What Tab does not reach in a part of a page, or reaches without showing it. */
export async function keyboardFaults(page: Page, part: string): Promise<string[]> {
  await watchFocus(page, part);
  for (let stops = 0; stops < MOST_STOPS; stops += 1) {
    await page.keyboard.press('Tab');
    if (stops % STOPS_AT_ONCE !== 0) continue;
    if (await page.evaluate((inside) => !document.activeElement?.closest(inside), part)) break;
  }
  return page.evaluate(
    (selector) =>
      [...document.querySelectorAll(`${selector} :is(a[href], button, input, select, textarea, summary)`)]
        .filter((element) => element.checkVisibility({ checkVisibilityCSS: true }))
        // WordPress draws the focus of the button that unfolds a row beside the button.
        .filter((element) => !element.matches('[data-reached=seen], .toggle-row[data-reached]'))
        .filter((element) => !element.matches('[type=hidden], :disabled, [tabindex="-1"]'))
        .map((element) => `not ${element.hasAttribute('data-reached') ? 'seen' : 'reached'}: ${element.outerHTML}`),
    part,
  );
}
