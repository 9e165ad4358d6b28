import { HEARD_FROM, type SignupField } from '../../i18n/signup-messages.js';
import type { ConsentAnswer } from '../../element/form/consents.js';
import type { ConsentOffer } from '../../contract/manifest.js';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** What a visitor has filled in of a plain form. */
export interface TypedForm {
  readonly texts: ReadonlyMap<SignupField, string>;
  /** Boxes that were ticked, by purpose, with the words that stood beside them. */
  readonly consents: Readonly<Record<string, ConsentAnswer>>;
  /** The field that has the focus. */
  readonly focused: SignupField | undefined;
}

/**
 * What stands in the plain form inside a sign-up that was not there from the beginning: on a slow connection a visitor is
 * faster than the script. A tick counts only beside words that the manifest offers, in whatever language they are.
 *
 * @returns undefined where nothing was filled in and nobody is there
 */
export function readTyped(
  host: Element,
  fields: readonly SignupField[],
  offers: readonly ConsentOffer[],
): TypedForm | undefined {
  const controls = [...host.querySelectorAll<Control>('form :is(input, select, textarea)[name]')];
  const named = fields.flatMap((field) =>
    controls.filter(({ name }) => name === field).map((it) => [field, it] as const),
  );
  const texts = new Map(named.flatMap(([field, control]) => textOf(field, control)));
  const consents = Object.fromEntries(offers.flatMap((offer) => tickOf(offer, controls)));
  // Not `:focus`, which is not said of what stands in an unfocused window.
  const { activeElement } = host.ownerDocument;
  const [focused] = named.find(([, control]) => control === activeElement) ?? [];
  return texts.size > 0 || Object.keys(consents).length > 0 || focused ? { texts, consents, focused } : undefined;
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
