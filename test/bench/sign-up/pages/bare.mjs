import '../parts/bound.mjs';

document.querySelector('#app').append(document.createElement('bare-form'));
