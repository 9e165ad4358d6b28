/** What a letter says, before it is plain text or a page. Every text is plain. */
export interface LetterParts {
  readonly subject: string;
  readonly network: string;
  /** Paragraphs, in order. */
  readonly before: readonly string[];
  /** The words of somebody else, told from ours. */
  readonly quote?: string;
  /** The one thing to do: a link that looks like a button, with a sentence before it. */
  readonly action?: { readonly lead: string; readonly label: string; readonly url: string };
  readonly after?: readonly string[];
  /** Below the line: what may always be done. */
  readonly feet: readonly { readonly lead: string; readonly url: string }[];
}

/** How the letter's language is written. */
export interface Writing {
  readonly code: string;
  readonly direction: 'ltr' | 'rtl';
}

/** The letter as plain text; the signature stands below the line that mail programs know (RFC 3676, 4.3). */
export function writeText({ before, quote, action, after = [], feet, network }: LetterParts): string {
  const foot = ['-- ', network, ...feet.flatMap(({ lead, url }) => [lead, url])].join('\n');
  const middle = action === undefined ? [] : [`${action.lead}\n${action.url}`];
  const said = quote === undefined ? [] : [quote.replaceAll(/^/gm, '> ')];
  return `${[...before, ...said, ...middle, ...after, foot].join('\n\n')}\n`;
}

/**
 * The letter as a page. Mail programs drop style sheets, so each element carries its few declarations; dark modes may change the colours, for
 * they are written as pairs. Every address also stands there to be read: whoever mistrusts a button sees where it leads.
 */
export function writeHtml(parts: LetterParts, { code, direction }: Writing): string {
  const { subject, network, before, quote, action, after = [], feet } = parts;
  return `<!doctype html>
<html lang="${code}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0">
<div role="main" lang="${code}" dir="${direction}" style="max-width:34em;margin:0 auto;padding:24px 20px;font:16px/1.5 system-ui,'Noto Sans Arabic',sans-serif">
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.25">${escapeHtml(subject)}</h1>
${before.map(paragraph).join('\n')}
${quote === undefined ? '' : `<blockquote dir="auto" style="${QUOTE}">${escapeHtml(quote)}</blockquote>`}
${action === undefined ? '' : button(action)}
${after.map(paragraph).join('\n')}
<hr style="border:0;border-top:1px solid #8a928e;margin:32px 0 16px">
<p style="${SMALL}">${escapeHtml(network)}</p>
${feet.map(({ lead, url }) => `<p style="${SMALL}">${escapeHtml(lead)}<br>${link(url)}</p>`).join('\n')}
</div>
</body>
</html>
`;
}

const SMALL = 'margin:0 0 8px;font-size:14px';
const QUOTE = 'margin:0 0 16px;padding:0 16px;border-inline-start:4px solid #8a928e;white-space:pre-wrap';
const BUTTON =
  'display:inline-block;padding:12px 20px;border:1px solid #8a928e;border-radius:2px;background-color:#191c1b;color:#ffffff;font-weight:600;text-decoration:none';

function paragraph(text: string): string {
  return `<p style="margin:0 0 16px">${escapeHtml(text)}</p>`;
}

function button({ lead, label, url }: NonNullable<LetterParts['action']>): string {
  return `${paragraph(lead)}
<p style="margin:0 0 8px"><a href="${escapeHtml(url)}" style="${BUTTON}">${escapeHtml(label)}</a></p>
<p style="margin:0 0 16px;font-size:14px">${link(url)}</p>`;
}

/** An address is read from left to right in every language, and is broken wherever there is no room. */
function link(url: string): string {
  const text = escapeHtml(url);
  return `<a href="${text}" dir="ltr" style="color:inherit;word-break:break-all">${text}</a>`;
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
