import { html } from 'lit';
import type { ErrorKind } from '../src/client/errors.js';
import { fromHttpCache, json, offline, silent, text } from '../test/support/fixture-client.js';
import { DARK, column, type Look, type Scene } from './scene.js';

const DAY_MS = 86_400_000;
const SLOW_MS = 2500;
const SHORT_MS = 200;
const FEW_BYTES = 100;

/** What a page's author would put inside a widget's tag. */
export const FALLBACK = html`<p>The same, as a page: <a href="https://network.example/">network.example</a></p>`;

/** The question is under way and stays so. */
export const loading: Scene = {
  answers: silent,
  limits: { answerMs: DAY_MS, patienceMs: DAY_MS },
  isPending: true,
};

/** The answer takes a while: still shapes, then a sentence, then rows. */
export function slow(page: unknown): Scene {
  return { answers: json(page, { afterMs: SLOW_MS }) };
}

/** Every way to fail, for any widget. */
export const failures: Readonly<Record<Exclude<ErrorKind, 'no-endpoint'>, Scene>> = {
  offline: { answers: offline },
  timeout: { answers: silent, limits: { answerMs: SHORT_MS, tries: 1 } },
  http: { answers: json({ title: 'Service unavailable', status: 503 }, { status: 503 }) },
  malformed: { answers: text('<!doctype html><title>It works!</title>') },
  'too-large': {
    answers: json({ version: '1', items: [], lang: 'x'.repeat(FEW_BYTES) }),
    limits: { answerBytes: FEW_BYTES },
  },
  version: { answers: json({ version: '2.0', items: [] }) },
};

/** The first load fails, and the tag holds the author's own content. */
export const failedWithFallback: Scene = { ...failures.http, inside: FALLBACK };

/** The network is away; the browser still has an earlier answer. */
export function stale(page: unknown): Scene {
  return { answers: fromHttpCache(page) };
}

/** Nobody said where to ask. */
export const noEndpoint: Scene = {};
export const noEndpointWithFallback: Scene = { inside: FALLBACK };

/** An answer in every surrounding: a sidebar, a phone, the dark, a page in Arabic. */
export function surroundings(answers: NonNullable<Scene['answers']>) {
  const at = (look: Look): Scene => ({ answers, look });
  return {
    narrow240: at(column(240)),
    narrow320: at(column(320)),
    dark: at(DARK),
    arabic: { answers, lang: 'ar', dir: 'rtl' } satisfies Scene,
    french: { answers, lang: 'fr' } satisfies Scene,
  };
}
