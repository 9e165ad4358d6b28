// A form in Lit that draws the fields, native, and their errors: nothing else.
import { LitElement, html, nothing } from 'lit';
import { fields } from './fields.mjs';

export class BareForm extends LitElement {
  static properties = { errors: { state: true } };

  constructor() {
    super();
    this.errors = {};
  }

  render() {
    return html`<form novalidate @submit=${this.#send}>${fields.map((field) => this.#field(field))}<slot></slot><button type="submit">Join</button></form>`;
  }

  #field({ name, label, type, choices }) {
    const error = this.errors[name];
    const described = error ? `${name}-error` : nothing;
    const control =
      type === 'select'
        ? html`<select id=${name} name=${name}><option></option>${choices.map((each) => html`<option>${each}</option>`)}</select>`
        : type === 'textarea'
          ? html`<textarea id=${name} name=${name}></textarea>`
          : html`<input id=${name} name=${name} type=${type} aria-describedby=${described} />`;
    return html`<p><label for=${name}>${label}</label>${error ? html`<span class="error" id="${name}-error">${error}</span>` : nothing}${control}</p>`;
  }

  #send(event) {
    event.preventDefault();
    const data = new FormData(event.target);
    const missing = fields.filter(({ name, isRequired }) => isRequired && !data.get(name));
    this.errors = Object.fromEntries(missing.map(({ name, label }) => [name, `${label}: please fill in`]));
  }
}
customElements.define('bare-form', BareForm);
