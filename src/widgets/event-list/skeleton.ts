import { html, type TemplateResult } from 'lit';
import { bone } from '../../ui/state-view/state-view.js';

/** Rows of still shapes in the size of real ones. */
export function eventsSkeleton(rows: number): TemplateResult {
  return html`<div class="list">
    <div class="group-name">${bone('title', 30)}</div>
    <ol role="presentation">${Array.from({ length: rows }, () => row)}</ol>
  </div>`;
}

const row = html`<li class="event">
  <div class="date">${bone('number')}</div>
  <div class="bones">${bone('title', 60)}${bone('line', 45)}${bone('line', 30)}</div>
  <span class="picture bone"></span>
</li>`;
