import { html, nothing, type TemplateResult } from 'lit';
import { aroundAddress } from '../../element/form/around-address.js';
import { consentsView, type ConsentsView } from '../../element/form/consent-view.js';
import { fieldView, hintsOf, lineControl, messageControl, type FilledForm } from '../../element/form/field-view.js';
import { summaryView, troubleView } from '../../element/form/notice-view.js';
import type { Asked, Trouble } from '../../element/form/questions.js';
import { isolate } from '../../i18n/format.js';
import { heading } from '../../ui/heading/heading.js';
import { offlineIcon, retryIcon } from '../../ui/icon/icons.js';
import { bone, failedView, hiddenStatus } from '../../ui/state-view/state-view.js';
import type { PeopleLanguage } from './connector-words.js';
import { wordsOf, type MessageFormWords } from './message-words.js';

/** In what surroundings a message is drawn. */
export interface MessageSetting {
  readonly language: PeopleLanguage;
  /** Level of the heading that it stands under. */
  readonly level: number;
}

/** A message as it stands. */
export interface WrittenMessage extends FilledForm {
  readonly isSending: boolean;
  /** The address that a mail is on its way to, once it was taken. */
  readonly sent: string | undefined;
  readonly trouble: Trouble | undefined;
  readonly submit: () => Promise<void>;
}

/** What one form is drawn from. */
export interface MessageFormView {
  readonly form: WrittenMessage;
  readonly setting: MessageSetting;
  /** Of the person. */
  readonly name: string;
  /** Undefined while it is not known. */
  readonly asked: Asked | undefined;
  readonly policyUrl: string | undefined;
  /** The endpoint takes no messages, or could not be asked. */
  readonly hasFailed: boolean;
  readonly retry: () => void;
  readonly goTo: (id: string) => void;
}

/** The form, or what stands in its place. */
export function messageView(view: MessageFormView): TemplateResult {
  const { form, asked, setting, hasFailed, retry } = view;
  const words = wordsOf.with(setting.language.words);
  if (form.sent !== undefined) return sentView(form.sent, words, view);
  if (asked) return formView(asked, words, view);
  const doors = [{ words: words.states.retry, icon: retryIcon, press: retry }];
  return hasFailed
    ? failedView({ level: setting.level, title: setting.language.words.connectors.notNow, doors })
    : html`<div class="form" aria-hidden="true"><span class="bone box"></span>${bone('line', 60)}<span class="bone box"></span></div>`;
}

function formView(asked: Asked, words: MessageFormWords, view: MessageFormView): TemplateResult {
  const { form, setting, policyUrl, goTo } = view;
  const { locale } = setting.language;
  const fields: ConsentsView = { words, locale, setting: asked, form, goTo, policyUrl };
  const send = (event: Event): void => {
    event.preventDefault();
    void form.submit();
  };
  const notices = { words, locale, headingLevel: setting.level };
  const [message, email] = [hintsOf('message', fields), hintsOf('email', fields)];
  return html`<form class="form" part="form" novalidate @submit=${send}>
    ${form.faults.length > 0 ? summaryView(form.faults, asked.consents, notices, goTo) : nothing}
    ${fieldView('message', fields, message, messageControl(fields, message))}
    ${fieldView('email', fields, email, lineControl('email', fields, email))}
    ${consentsView(fields)}
    <div class="end">
      <div role="alert">${whyNot(words, view)}</div>
      ${button(words, view)}
    </div>
    ${hiddenStatus(form.isSending ? words.memberSignup.sending : nothing)}
  </form>`;
}

function whyNot(
  words: MessageFormWords,
  { form: { trouble }, setting: { level, language } }: MessageFormView,
): unknown {
  if (!trouble) return nothing;
  if (trouble.kind !== 'offline')
    return troubleView(trouble, { words, locale: language.locale, headingLevel: level }, []);
  const { offline, notSent, nothingLost } = words.memberSignup;
  const title = navigator.onLine ? notSent : offline.title;
  return failedView({ level, title, text: nothingLost }, offlineIcon);
}

function button(words: MessageFormWords, { form, name }: MessageFormView): TemplateResult {
  const { sending } = words.memberSignup;
  const label = html`${form.isSending ? html`<span class="dot"></span>${sending}` : words.message.send(isolate(name))}`;
  return html`<p class="buttons"><button class=${form.isSending ? 'button filled busy' : 'button filled'} part="button submit" id="submit" type="submit" aria-disabled=${form.isSending ? 'true' : nothing}>${label}</button></p>`;
}

function sentView(address: string, words: MessageFormWords, { name, setting }: MessageFormView): TemplateResult {
  const [before, after] = aroundAddress((each) => words.message.sent(each, isolate(name)));
  const { heading: title, steps } = words.memberSignup.sent;
  return html`<div class="sent-message">
    ${heading(setting.level, title, { depth: 1, id: 'sent' })}
    <p>${before}<b><bdi dir="ltr">${address}</bdi></b>${after}</p>
    ${steps.slice(1).map((step) => html`<p class="quiet">${step}</p>`)}
  </div>`;
}
