import type { SheetPoint } from './projection.js';

/** What is drawn at one place: a pin for one point, a disc with a number for several. */
export interface Group extends SheetPoint {
  /**
   * The first of its points in the given order, and its name towards the page: a group that is zoomed into mostly keeps
   * its leader, because who comes first among many comes first among fewer. So its button stays, and the focus on it.
   */
  readonly leader: number;
  /** Indexes of its points, in the given order. */
  readonly members: readonly number[];
  /** Across, in pixels. */
  readonly size: number;
}

/** A pin's target: what a finger needs. The disc that is drawn in it is smaller. */
export const PIN_SIZE_PX = 28;
/** A cluster never grows larger than this, so that a cell can hold it. */
export const LARGEST_DISC_PX = 60;
/** Between two discs, so that their rings are seen and a crowded map is no wall. */
const AIR_PX = 8;
const SMALLEST_DISC_PX = 26;
const GROWTH_PX = 5;
/** More rows of cells than any sheet has: makes one number of a column and a row. */
const ROWS_AT_MOST = 1_000_000;

interface Cell {
  members: number[];
  /** Sums of the members' pixels, for their middle. */
  sumX: number;
  sumY: number;
  column: number;
  row: number;
  placed: Group | undefined;
}

/** Across, in pixels, for a number of points: area grows with the number. */
export function sizeOf(count: number): number {
  if (count === 1) return PIN_SIZE_PX;
  return Math.min(LARGEST_DISC_PX, Math.round(SMALLEST_DISC_PX + GROWTH_PX * Math.sqrt(count)));
}

/**
 * Gathers points that are too near each other into groups: one counting pass over a grid, then lone pins that touch
 * something join it. No two groups overlap. The grid is fixed to the sheet, so that panning regroups nothing.
 *
 * @param points in order of importance; sheet units
 * @param scale pixels a sheet unit
 * @param smallestCell pixels: what keeps the number of groups in a frame low
 * @returns groups with their middle in pixels of the scaled sheet, by leader
 */
export function gather(points: readonly SheetPoint[], scale: number, smallestCell: number): Group[] {
  let cell = Math.max(PIN_SIZE_PX + AIR_PX, smallestCell);
  let cells = countInto(points, scale, cell);
  // A cell at least as large as the largest disc holds every disc; a larger cell may hold more, so look again.
  for (let largest = largestIn(cells); largest + AIR_PX > cell; largest = largestIn(cells)) {
    cell = largest + AIR_PX;
    cells = countInto(points, scale, cell);
  }
  for (const each of cells.values()) place(each, cell);
  while (joinTouching(cells, cell));
  const groups: Group[] = [];
  for (const { placed } of cells.values()) if (placed) groups.push(placed);
  return groups.sort((one, other) => one.leader - other.leader);
}

type Cells = Map<number, Cell>;

function countInto(points: readonly SheetPoint[], scale: number, size: number): Cells {
  const cells: Cells = new Map();
  points.forEach(({ x, y }, index) => {
    const [column, row] = [Math.floor((x * scale) / size), Math.floor((y * scale) / size)];
    const key = keyOf(column, row);
    let cell = cells.get(key);
    if (!cell) cells.set(key, (cell = { members: [], sumX: 0, sumY: 0, column, row, placed: undefined }));
    cell.members.push(index);
    cell.sumX += x * scale;
    cell.sumY += y * scale;
  });
  return cells;
}

function largestIn(cells: Cells): number {
  let most = 1;
  for (const { members } of cells.values()) most = Math.max(most, members.length);
  return sizeOf(most);
}

/** Puts a cell's group at the middle of its members; a disc stays inside its cell, a lone pin where it truly is. */
function place(cell: Cell, size: number): void {
  const count = cell.members.length;
  const leader = cell.members[0];
  if (leader === undefined) {
    cell.placed = undefined;
    return;
  }
  // A pin that joins later must not let a disc grow out of its cell.
  const disc = Math.min(sizeOf(count), size - AIR_PX);
  const [x, y] = [cell.sumX / count, cell.sumY / count];
  cell.placed = {
    leader,
    members: cell.members,
    size: disc,
    x: count === 1 ? x : within(x, cell.column * size, size, disc),
    y: count === 1 ? y : within(y, cell.row * size, size, disc),
  };
}

function within(middle: number, start: number, size: number, disc: number): number {
  const margin = (disc + AIR_PX) / 2;
  return Math.min(start + size - margin, Math.max(start + margin, middle));
}

/** Lets lone pins that touch a neighbour join it. True when something changed: a grown disc may touch another pin. */
function joinTouching(cells: Cells, size: number): boolean {
  let changed = false;
  for (const cell of cells.values()) {
    if (cell.placed?.members.length !== 1) continue;
    const neighbour = touchingNeighbour(cells, cell, cell.placed);
    if (!neighbour) continue;
    join(neighbour, cell);
    place(neighbour, size);
    place(cell, size);
    changed = true;
  }
  return changed;
}

// Only the eight cells around can hold what touches: no disc is larger than a cell.
function touchingNeighbour(cells: Cells, cell: Cell, pin: Group): Cell | undefined {
  for (let column = cell.column - 1; column <= cell.column + 1; column += 1) {
    for (let row = cell.row - 1; row <= cell.row + 1; row += 1) {
      const other = cells.get(keyOf(column, row));
      if (other?.placed && other !== cell && touches(pin, other.placed)) return other;
    }
  }
  return undefined;
}

function touches(one: Group, other: Group): boolean {
  return Math.hypot(one.x - other.x, one.y - other.y) < (one.size + other.size + AIR_PX) / 2;
}

function join(into: Cell, from: Cell): void {
  into.members = [...into.members, ...from.members].sort((one, other) => one - other);
  into.sumX += from.sumX;
  into.sumY += from.sumY;
  Object.assign(from, { members: [], sumX: 0, sumY: 0 });
}

function keyOf(column: number, row: number): number {
  return column * ROWS_AT_MOST + row;
}
