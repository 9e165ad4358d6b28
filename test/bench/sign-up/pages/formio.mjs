import { Formio } from '@formio/js';
import { fields } from '../parts/fields.mjs';

const TYPES = { text: 'textfield', email: 'email', select: 'select', textarea: 'textarea', checkbox: 'checkbox' };

const components = fields.map(({ name, label, type, choices, isRequired = false }) => ({
  key: name,
  label,
  type: TYPES[type],
  input: true,
  validate: { required: isRequired },
  ...(choices && { widget: 'html5', data: { values: choices.map((value) => ({ label: value, value })) } }),
}));
components.push({ type: 'button', action: 'submit', label: 'Join', key: 'submit' });
await Formio.createForm(document.querySelector('#app'), { components });
