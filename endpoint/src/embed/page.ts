import { createHash } from 'node:crypto';
import { html, raw } from 'hono/html';
import { pageFrame, type Markup } from '../pages/frame.js';
import type { EmbedWish } from './parameters.js';

/** What the operator decides about framed pages. */
export interface EmbedRules {
  /** Who may frame them: origins, with `*` for a part of a host's name or for everyone (CSP 3, `frame-ancestors`). */
  readonly ancestors: readonly string[];
  /** Origins that pictures may come from besides this endpoint's own; `*` for any. */
  readonly images: readonly string[];
}

/** What a framed page is about. */
export interface EmbedSubject {
  readonly wish: EmbedWish;
  /** Its own address, relative to itself. */
  readonly address: string;
  /** BCP 47 tag of the page. */
  readonly lang: string;
  /** The publisher's name. */
  readonly network: string;
  readonly rules: EmbedRules;
}

/** The page's markup. Its addresses are relative, for this endpoint may live below any path. */
export function embedMarkup({ wish, address, lang, network, rules }: EmbedSubject): Markup {
  const label = wish.attributes.find(([name]) => name === 'label')?.[1].trim() ?? '';
  const title = label === '' ? network : `${label} · ${network}`;
  const { css, ignored } = wish;
  const head = html`<meta name="robots" content="${ROBOTS}">
${ignored.length === 0 ? '' : html`<meta name="ouishare-embed-ignored" content="${ignored.join(', ')}">`}
<base target="_blank">
<style>${raw(css)}</style>
<script type="module" src="../cdn/1/ouishare.js"></script>
<script type="module" src="../cdn/1/embed-frame.js"></script>`;
  return pageFrame({ code: lang, title, head }, withPictures(rules.images, widgetMarkup(wish, title, address)));
}

/** The tag and, where it stays unknown (no script, an old browser), a link to this page out of its frame. */
function widgetMarkup({ widget, attributes }: EmbedWish, title: string, address: string): Markup {
  const all = [['endpoint', '../api/'], ['loading', 'eager'], ...attributes];
  // The names are those of a list of ours; what the address said is a value, and escaped.
  const written = [...new Map(all.map(([name = '', value = '']) => [name, value]))].map(
    ([name, value]) => html`${raw(` ${name}="`)}${value}${raw('"')}`,
  );
  return html`${raw(`<ouishare-${widget}`)}${written}${raw(`></ouishare-${widget}>`)}<p class="instead"><a href="${address}">${title}</a></p>`;
}

function withPictures(images: readonly string[], widget: Markup): Markup {
  if (images.length === 0) return widget;
  const value = images.includes('*') ? 'any' : images.join(' ');
  return html`<ouishare-provider images="${value}">${widget}</ouishare-provider>`;
}

/** Not found by itself, but as a part of the page around it (Google's `indexifembedded`). */
const ROBOTS = 'noindex, indexifembedded';

/**
 * What a framed page may do: its own scripts, its own data, the one style sheet that was checked, and be framed. Nothing that it
 * holds is secret and nothing depends on who asks: no cookie is set or read.
 */
export function embedHeaders(css: string, lang: string, { ancestors, images }: EmbedRules): Record<string, string> {
  const hash = createHash('sha256').update(css).digest('base64');
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'sha256-${hash}'`,
    ["img-src 'self'", ...images].join(' '),
    "connect-src 'self'",
    // A frame without an origin starts the sign-up's worker from a blob.
    "worker-src 'self' blob:",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${ancestors.join(' ')}`,
    "require-trusted-types-for 'script'",
    'trusted-types ouishare-widgets ouishare-structured-data ouishare-worker',
  ];
  return {
    'Content-Security-Policy': policy.join('; '),
    'Content-Language': lang,
    'Permissions-Policy': 'camera=(), microphone=(), payment=(), geolocation=(self), clipboard-write=(self)',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'cross-origin',
    'X-Robots-Tag': ROBOTS,
  };
}
