import type { Gathering } from './gathering.js';
import { sizeOf } from './groups.js';
import { overlaps, placeLabels, type Box, type Labelled, type LabelSide, type Side } from './labels.js';
import type { GeoPoint, SheetPoint } from './projection.js';
import { textWidth, type LabelFont } from './text-width.js';
import { nearestX, scaleOf, windowOf, type Frame, type MapView } from './view.js';

/** A pin or a cluster as it is drawn. */
export interface MapMark<P> {
  /** The most important of its places. */
  readonly leader: P;
  /** How many it holds; 1: a pin. */
  readonly count: number;
  /** All of them, the most important first: looked up when asked for. */
  readonly places: readonly P[];
  /** Shares of the frame's width and height, in percent. */
  readonly left: number;
  readonly top: number;
  /** Across, in pixels. */
  readonly size: number;
  readonly side: LabelSide;
  /** Where its name opens when it is hidden. */
  readonly opens: Side;
  /** Pixels that its name may take. */
  readonly room: number;
  /** Too little of it is free to be pressed: it is seen, and does nothing until it is moved into the frame. */
  readonly isCut: boolean;
  /** It is, or holds, the place whose card is open. */
  readonly isChosen: boolean;
}

type Unlabelled<P> = Omit<MapMark<P>, 'side' | 'opens' | 'room'>;

/** What the marks are drawn into. */
export interface MarkSetting {
  readonly frame: Frame;
  readonly view: MapView;
  readonly chosen: string | undefined;
  readonly font: LabelFont;
  /** What covers a part of the frame. */
  readonly covers: readonly Box[];
}

/** What must be free of a target, across and down (WCAG 2.2, 2.5.8). */
const TARGET_PX = 24;
/** From a pin's middle to its name, in pixels: past the disc and its ring. */
const LABEL_GAP_PX = 10;
const CHOSEN_LABEL_GAP_PX = 15;
/** The chosen one's name is larger: as large as text. */
const CHOSEN_SIZE = 1 / 0.8125;
const LINE_HEIGHT = 1.3;
/** A name longer than this ends in dots. */
const LONGEST_EM = 18;

/** The groups that are seen in the frame, with a side for each name; by importance. */
export function drawnMarks<P extends GeoPoint & { readonly id: string; readonly name: string }>(
  gathering: Gathering<P>,
  setting: MarkSetting,
): MapMark<P>[] {
  const { frame, view, chosen, covers, font } = setting;
  const places = gathering.places ?? [];
  const chosenAt = chosen === undefined ? -1 : places.findIndex(({ id }) => id === chosen);
  const room = { left: frame.start, top: 0, right: frame.width - frame.end, bottom: frame.height };
  const place = placer(view, frame);
  const labels: Labelled[] = [];
  const unlabelled: Unlabelled<P>[] = [];
  for (const group of gathering.at(view, frame)) {
    const leader = places[group.leader];
    const { x, y } = place(group);
    const size = sizeOf(group.count);
    if (!leader || !isSeen(x, y, size, frame)) continue;
    const isCut = !isFree(x, y, size, room, covers);
    const isChosen = gathering.holds(group, chosenAt);
    unlabelled.push({
      leader,
      count: group.count,
      get places() {
        return gathering.membersOf(group);
      },
      left: (x / frame.width) * 100,
      top: (y / frame.height) * 100,
      size,
      isCut,
      isChosen,
    });
    const label = group.count > 1 || isCut ? undefined : labelSize(leader.name, isChosen, font);
    labels.push({ x, y, size, chosen: isChosen, label });
  }
  const sides = placeLabels(labels, room, covers);
  // Assigned, not spread: a spread would look up the places that nobody has asked for.
  return unlabelled.map((mark, index) => {
    const { side, opens, width } = sides[index] ?? { side: 'none', opens: 'after', width: 0 };
    return Object.assign(mark, { side, opens, room: width });
  });
}

/** Where a point of the sheet lies in the frame: shares of its width and height, in percent. */
export function shareOfFrame(point: SheetPoint, view: MapView, frame: Frame): { left: number; top: number } {
  const { x, y } = placer(view, frame)(point);
  return { left: (x / frame.width) * 100, top: (y / frame.height) * 100 };
}

/** Where a point of the sheet lies in the frame, in pixels; on a world that repeats itself, where it is next to the frame's middle. */
function placer(view: MapView, frame: Frame): (point: SheetPoint) => { x: number; y: number } {
  const scale = scaleOf(frame, view.zoom);
  const { x: left, y: top, width } = windowOf(view, frame);
  const middle = left + width / 2;
  return ({ x, y }) => ({
    x: ((frame.world.wrap ? nearestX(x, middle) : x) - left) * scale,
    y: (y - top) * scale,
  });
}

function isSeen(x: number, y: number, size: number, { width, height }: Frame): boolean {
  const half = size / 2;
  return x > -half && x < width + half && y > -half && y < height + half;
}

// What a card or a button covers cannot be pressed, and would hide the focus.
function isFree(x: number, y: number, size: number, room: Box, covers: readonly Box[]): boolean {
  const half = size / 2;
  const disc = { left: x - half, right: x + half, top: y - half, bottom: y + half };
  const across = Math.min(disc.right, room.right) - Math.max(disc.left, room.left);
  const down = Math.min(disc.bottom, room.bottom) - Math.max(disc.top, room.top);
  if (across < TARGET_PX || down < TARGET_PX || !holds(room, x, y)) return false;
  return !covers.some((cover) => overlaps(disc, cover));
}

function holds(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

function labelSize(name: string, isChosen: boolean, font: LabelFont): NonNullable<Labelled['label']> {
  const size = isChosen ? font.size * CHOSEN_SIZE : font.size;
  return {
    width: Math.min(textWidth(name, { ...font, size }), size * LONGEST_EM),
    height: size * LINE_HEIGHT,
    gap: isChosen ? CHOSEN_LABEL_GAP_PX : LABEL_GAP_PX,
  };
}
