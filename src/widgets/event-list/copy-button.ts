import { html, nothing, type TemplateResult } from 'lit';
import { checkMark } from '../../ui/icon/check-mark.js';
import { mark } from '../../ui/icon/icon.js';
import type { ExportController } from './export-controller.js';

/**
 * A button that copies an address and says that it has, for eyes and for ears. Nothing where the browser cannot: on plain
 * http pages there is no clipboard.
 */
export function copyButton(
  address: string,
  words: string,
  copied: string,
  controller: ExportController,
): TemplateResult | typeof nothing {
  // On a page that is not secure the clipboard is not there, whatever its type says.
  if (!('clipboard' in navigator)) return nothing;
  const isCopied = controller.isCopied(address);
  const copy = (): void => {
    void controller.copy(address);
  };
  return html`<button class="button word" part="button" type="button" @click=${copy}>${isCopied ? html`${mark(checkMark)}${copied}` : words}</button
  ><span class="hidden" role="status">${isCopied ? copied : nothing}</span>`;
}

/** A button for the browser's own share sheet; nothing where it has none. */
export function shareButton(address: string, title: string, words: string): TemplateResult | typeof nothing {
  if (!('share' in navigator)) return nothing;
  const share = (): void => {
    // Closing the sheet is no fault.
    navigator.share({ url: address, title }).catch(() => undefined);
  };
  return html`<button class="button word" part="button" type="button" @click=${share}>${words}</button>`;
}
