import { LAND } from '../../../../src/ui/place-map/land-path.ts';
import { SHEET, project } from '../../../../src/ui/place-map/projection.ts';
import { app } from './setting.mjs';

/** So many cells of the grid across and down a frame: fifty buttons at most. */
const COLUMNS = 10;
const ROWS = 5;

/** One pass: how many places each cell of the frame holds, where their middle is, and which is the first. */
function countCells(xs, ys, { left, top, width, height }) {
  const cells = new Map();
  for (let at = 0; at < xs.length; at += 1) {
    const column = Math.floor(((xs[at] - left) / width) * COLUMNS);
    const row = Math.floor(((ys[at] - top) / height) * ROWS);
    if (column < 0 || column >= COLUMNS || row < 0 || row >= ROWS) continue;
    const key = row * COLUMNS + column;
    const cell = cells.get(key);
    if (cell === undefined) cells.set(key, { count: 1, x: xs[at], y: ys[at], first: at });
    else {
      cell.count += 1;
      cell.x += xs[at];
      cell.y += ys[at];
    }
  }
  return [...cells.values()];
}

const SHAPE = `<div class="tools"><button>+</button></div>
<div class="window" tabindex="0"><svg><path d="${LAND.path}"></path></svg><div></div></div>`;

/** A map without anything: an outline, buttons with numbers, a zoom and a step to the right. */
export function drawMap(places) {
  const xs = new Float64Array(places.length);
  const ys = new Float64Array(places.length);
  places.forEach(({ lat, lon }, at) => {
    const { x, y } = project(lat, lon);
    xs[at] = x;
    ys[at] = y;
  });
  app.innerHTML = SHAPE;
  const [svg, marks] = app.querySelector('.window').children;
  let view = { left: 0, top: 0, width: SHEET.width, height: SHEET.height };

  const markup = ({ count, x, y, first }) => {
    const left = ((x / count - view.left) / view.width) * 100;
    const top = ((y / count - view.top) / view.height) * 100;
    const name = count === 1 ? places[first].name : `${count} communities around ${places[first].name}`;
    return `<button class="place" style="left:${left.toFixed(2)}%;top:${top.toFixed(2)}%" aria-label="${name}"><span class="number">${count}</span></button>`;
  };
  const draw = () => {
    const { left, top, width, height } = view;
    svg.setAttribute('viewBox', [left, top, width, height].map((length) => length * LAND.unit).join(' '));
    marks.innerHTML = countCells(xs, ys, view).map(markup).join('');
  };
  draw();

  app.querySelector('.tools button').addEventListener('click', () => {
    const { left, top, width, height } = view;
    view = { left: left + width / 4, top: top + height / 4, width: width / 2, height: height / 2 };
    draw();
  });
  app.querySelector('.window').addEventListener('keydown', ({ key }) => {
    if (key !== 'ArrowRight') return;
    view = { ...view, left: view.left + view.width / 5 };
    draw();
  });
}
