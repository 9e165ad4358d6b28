import { html, type TemplateResult } from 'lit';

/** An opened letter and a dot: look into your mailbox. Takes the tones of `posterStyles`. */
export function letterPoster(): TemplateResult {
  return html`<svg class="poster" viewBox="8 10 82 72" aria-hidden="true"><path class="tone" d="M8 24h80v56H8z"></path><path class="accent" d="M8 24a40 40 0 0 0 80 0z"></path><path class="ink" d="M68 22a10 10 0 1 0 20 0 10 10 0 1 0-20 0"></path></svg>`;
}
