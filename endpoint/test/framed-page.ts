import assert from 'node:assert/strict';
import { rawRequest, type RawAnswer, type TestEndpoint } from './harness.js';

/** The parameters that say how a framed page looks. */
export const LOOK = [
  'theme',
  'accent',
  'on-accent',
  'surface',
  'text',
  'muted',
  'border',
  'danger',
  'focus',
  'radius',
  'size',
  'font',
];

/** A page for a frame, taken apart without a browser. */
export interface Framed {
  readonly answer: RawAnswer;
  readonly html: string;
  readonly css: string;
  /** The widget's attributes, decoded. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly ignored: readonly string[];
}

const decode = (text: string): string =>
  text.replace(
    /&(lt|gt|quot|#39|amp);/g,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name] ?? "'",
  );

export async function framed(
  from: TestEndpoint,
  widget: string,
  query: Readonly<Record<string, string>> = {},
): Promise<Framed> {
  const answer = await rawRequest(from, `/embed/${widget}?${new URLSearchParams(query).toString()}`);
  const html = answer.body.toString();
  assert.equal(answer.status, 200, html);
  const tag = /<ouishare-(?!provider)[a-z-]+((?: [a-z-]+="[^"<>]*")*)><\/ouishare-/.exec(html)?.[1] ?? '?';
  const pairs = [...tag.matchAll(/ ([a-z-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, decode(value)]);
  const ignored = /name="ouishare-embed-ignored" content="([^"]*)"/.exec(html)?.[1];
  return {
    answer,
    html,
    css: /<style>([^<]*)<\/style>/.exec(html)?.[1] ?? '',
    attributes: Object.fromEntries(pairs) as Record<string, string>,
    ignored: ignored === undefined ? [] : decode(ignored).split(', '),
  };
}

/** The directives of its policy, by name. */
export function policyOf({ answer }: Framed): Readonly<Record<string, string>> {
  const directives = String(answer.headers['content-security-policy']).split('; ');
  return Object.fromEntries(directives.map((each) => [each.split(' ')[0] ?? '', each.split(' ').slice(1).join(' ')]));
}
