import { Model } from 'survey-core';
import 'survey-core/survey-core.css';
import { renderSurvey } from 'survey-js-ui';
import { fields } from '../parts/fields.mjs';

const TYPES = { text: 'text', email: 'text', select: 'dropdown', textarea: 'comment', checkbox: 'checkbox' };

const elements = fields.map(({ name, label, type, choices, isRequired }) => ({
  name,
  title: label,
  type: TYPES[type],
  isRequired,
  ...(type === 'email' && { inputType: 'email' }),
  ...(type === 'checkbox' && { choices: ['yes'] }),
  ...(choices && { choices }),
}));
renderSurvey(new Model({ elements, completeText: 'Join' }), document.querySelector('#app'));
