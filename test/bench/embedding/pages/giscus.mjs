import 'giscus';

// One is all that a page can have of it.
const widget = document.createElement('giscus-widget');
for (const [name, value] of Object.entries({ repo: 'partner/site', repoid: 'x', mapping: 'url', loading: 'lazy' }))
  widget.setAttribute(name, value);
document.querySelector('#app').append(widget);
