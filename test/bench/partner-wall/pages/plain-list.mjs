// A bound: lazy pictures in a list, and no more.
import { logo, partners } from '../parts/partners.mjs';

const list = document.createElement('ul');
list.append(
  ...partners.map((partner) => {
    const item = document.createElement('li');
    item.className = 'row';
    item.append(logo(partner));
    return item;
  }),
);
document.querySelector('#app').append(list);
