import { html, nothing, type TemplateResult } from 'lit';
import { bone } from '../../ui/state-view/state-view.js';

/** Still shapes in the size of the real ones: the toolbar as the author wants it, and rows. */
export function eventsSkeleton(rows: number, hasSearch: boolean): TemplateResult {
  return html`<div class="toolbar">
      ${hasSearch ? html`<div class="row"><div class="field search"><label>&nbsp;</label><span class="bone box"></span></div></div>` : nothing}
      <div class="line"><span class="button word">&nbsp;</span></div>
    </div>
    <div class="list">
      <div class="group-name">${bone('title', 30)}</div>
      <ol role="presentation">${Array.from({ length: rows }, () => row)}</ol>
    </div>`;
}

const row = html`<li class="event">
  <div class="date">${bone('number')}</div>
  <div class="bones">${bone('title', 60)}${bone('line', 45)}${bone('line', 30)}</div>
  <span class="picture bone"></span>
</li>`;
