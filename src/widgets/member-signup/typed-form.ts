import { HEARD_FROM, type SignupField } from '../../i18n/signup-messages.js';
import type { ConsentAnswer, ConsentBook } from '../../element/form/consents.js';
import type { ConsentOffer } from '../../contract/manifest.js';

import type { FormSetting } from './form-setting.js';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** A form that takes what was filled in elsewhere. */
export interface Taker {
  readonly texts: ReadonlyMap<SignupField, string>;
  readonly consents: ConsentBook;
  write(field: SignupField, text: string): void;
  chooseCommunity(id: string): void;
}

/**
 * Takes over what stands in the plain form inside a sign-up and did not from the beginning: on a slow connection a visitor is
 * faster than the script. A tick counts only beside words that the manifest offers, in whatever language they are.
 *
 * @param focused what had the focus when that form went away
 * @returns the field that it stands for, if any
 */
export function takeTyped(
  host: Element,
  { fields, consents }: Pick<FormSetting, 'fields' | 'consents'>,
  form: Taker,
  focused: Element | null,
): SignupField | undefined {
  const controls = [...host.querySelectorAll<Control>('form :is(input, select, textarea)[name]')];
  const named = fields.flatMap((field) =>
    controls.filter(({ name }) => name === field).map((it) => [field, it] as const),
  );
  for (const [field, text] of named.flatMap(([name, control]) => textOf(name, control))) {
    if (field === 'communityIds') form.chooseCommunity(text);
    // What was typed here meanwhile is newer.
    else if (!form.texts.has(field)) form.write(field, text);
  }
  form.consents.restore(Object.fromEntries(consents.flatMap(({ offer }) => tickOf(offer, controls))));
  return named.find(([, control]) => control === focused)?.[0];
}

/** What a visitor has put there; nothing for what stood there anyway, and for a choice that this form does not offer. */
function textOf(field: SignupField, control: Control): (readonly [SignupField, string])[] {
  const isOwn =
    control instanceof HTMLSelectElement
      ? !control.selectedOptions[0]?.defaultSelected && (field !== 'heardFrom' || isHeardFrom(control.value))
      : control.value !== control.defaultValue;
  return isOwn && control.value !== '' ? [[field, control.value]] : [];
}

const isHeardFrom = (value: string): boolean => HEARD_FROM.some((word) => word === value);

/** A box that a visitor ticked, where the words beside it are among those that are offered. */
function tickOf({ purpose, text }: ConsentOffer, controls: readonly Control[]): (readonly [string, ConsentAnswer])[] {
  const box = controls.find(({ name }) => name === `consent.${purpose}`);
  if (!(box instanceof HTMLInputElement) || !box.checked || box.defaultChecked) return [];
  const beside = spaced([...(box.labels ?? [])].map((label) => label.textContent).join(' '));
  const offered = typeof text === 'string' ? [[undefined, text] as const] : Object.entries(text);
  const agreed = offered.find(([, words]) => beside.includes(spaced(words)));
  return agreed ? [[purpose, { given: true, at: new Date().toISOString(), text: agreed[1], lang: agreed[0] }]] : [];
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
