import { css, html, nothing, type TemplateResult } from 'lit';
import type { SignupMessages } from '../../i18n/signup-messages.js';
import { heading } from '../../ui/heading/heading.js';
import { hiddenStatus } from '../../ui/state-view/state-view.js';
import { aroundAddress } from '../../element/form/around-address.js';

export const sentStyles = css`
.sent { display: grid; gap: calc(var(--_space) * 4); }
.sent > div { display: grid; gap: calc(var(--_space) * 2); max-inline-size: 32em; }
.sent > .poster { inline-size: 7em; max-inline-size: 100%; }
.steps li { display: grid; grid-template-columns: 2.25em minmax(0, 1fr); padding-block: .75em; border-block-start: 1px solid var(--_line); }
.steps b { font-size: 1.25em; font-weight: 500; line-height: 1.2; font-variant-numeric: lining-nums; }
@container (inline-size >= 48em) {
  .sent { grid-template-columns: minmax(0, 1fr) minmax(0, 1.25fr); align-items: center; column-gap: calc(var(--_space) * 8); }
  .sent > .poster { inline-size: 80%; }
}
`;

export interface Sent {
  readonly words: SignupMessages;
  readonly headingLevel: number;
  /** The address that a mail is on its way to. */
  readonly email: string;
  /** What was joined. */
  readonly name: string;
  /** What the last press on "Send again" came to. */
  readonly outcome: 'resent' | 'failed' | undefined;
  readonly correct: () => void;
  /** Undefined while it is too early. */
  readonly resend: (() => void) | undefined;
}

/** What happens next. */
export function sentView(sent: Sent): TemplateResult {
  const { words, headingLevel, email, name, outcome, resend } = sent;
  const { sent: text, notSent } = words.memberSignup;
  const [before, after] = aroundAddress((address) => text.text(address, name));
  const said = outcome === undefined ? nothing : outcome === 'resent' ? text.resent : notSent;
  return html`<div class="sent">
    <svg class="poster" viewBox="8 10 82 72" aria-hidden="true"><path class="tone" d="M8 24h80v56H8z"></path><path class="accent" d="M8 24a40 40 0 0 0 80 0z"></path><path class="ink" d="M68 22a10 10 0 1 0 20 0 10 10 0 1 0-20 0"></path></svg>
    <div>
      ${heading(headingLevel, text.heading, { id: 'sent' })}
      <p>${before}<b><bdi dir="ltr">${email}</bdi></b>${after}</p>
      <ol class="steps">${text.steps.map((step, at) => html`<li><b aria-hidden="true">${at + 1}</b><span>${step}</span></li>`)}</ol>
      <p class="buttons">
        <button class="button word" part="button" type="button" @click=${sent.correct}>${text.correct}</button>
        ${resend ? html`<button class="button word" part="button" type="button" @click=${resend}>${text.resend}</button>` : nothing}
        <span class="quiet" aria-hidden="true">${said}</span>
      </p>
      ${hiddenStatus(said)}
    </div>
  </div>`;
}
