// The bare form, with ALTCHA's own widget in it.
import 'altcha';
import '../parts/bound.mjs';

const form = document.createElement('bare-form');
const widget = document.createElement('altcha-widget');
widget.setAttribute('challenge', '/data/challenge.json');
form.append(widget);
document.querySelector('#app').append(form);
