import { app } from './setting.mjs';

const ESCAPES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escape = (text) => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);

function rowMarkup({ title, start, end, place, kind }) {
  const where = place ? `${place.name}, ${place.city}` : 'online';
  return `<li class="row"><time datetime="${start}">${start.slice(0, 10)}</time><h3>${escape(title)}</h3><p>${escape(where)}</p><p>${start.slice(11)} – ${end.slice(11)}, ${kind}</p></li>`;
}

const haystacks = new WeakMap();

// Once a row, at the first key: what a list that is fast to appear does.
function haystackOf(row) {
  let haystack = haystacks.get(row);
  if (haystack === undefined) {
    const { title, summary, place, tags } = row;
    haystack = [title, summary, place?.name, place?.city, ...tags].join('\n').toLowerCase();
    haystacks.set(row, haystack);
  }
  return haystack;
}

/**
 * A list without anything: a search field and rows of text.
 *
 * @param {number} most how many rows are drawn at once
 */
export function drawList(rows, most) {
  app.innerHTML = '<label>Search <input type="search"></label><p class="count"></p><ol class="rows"></ol>';
  const list = app.querySelector('.rows');
  const count = app.querySelector('.count');
  const draw = (shown) => {
    count.textContent = `${shown.length} events`;
    list.innerHTML = shown.slice(0, most).map(rowMarkup).join('');
  };
  draw(rows);
  app.querySelector('input').addEventListener('input', ({ target }) => {
    const wanted = target.value.trim().toLowerCase();
    draw(wanted === '' ? rows : rows.filter((row) => haystackOf(row).includes(wanted)));
  });
}
