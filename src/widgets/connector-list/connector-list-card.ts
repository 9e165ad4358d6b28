import { html, type TemplateResult } from 'lit';
import type { PersonRow } from '../../contract/people.js';

/** One row: data in, template out. */
export function connectorListCard(row: PersonRow): TemplateResult {
  return html`<li part="card">${row.name}</li>`;
}
