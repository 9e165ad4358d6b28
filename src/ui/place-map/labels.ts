/** On which side of its pin a name stands; `none`: no room, and the name is there for ears only. */
export type LabelSide = 'after' | 'before' | 'none';

/** Where a name stands, and how wide it may be there, in pixels. */
export interface LabelPlace {
  readonly side: LabelSide;
  /** Where there is more room for a name that is hidden, once the visitor points at its pin. */
  readonly opens: Side;
  readonly width: number;
}

/** A box in pixels of the frame. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A name's size, in pixels, and how far from its pin's middle it begins. */
export interface LabelSize {
  readonly width: number;
  readonly height: number;
  readonly gap: number;
}

/** A mark in the frame, and the name that wants to stand beside it. */
export interface Labelled {
  /** Middle, in pixels of the frame. */
  readonly x: number;
  readonly y: number;
  /** Across, in pixels. */
  readonly size: number;
  /** Size of the name, in pixels; undefined for a disc, which has its number inside. */
  readonly label: LabelSize | undefined;
  /** The chosen one's name is always shown. */
  readonly chosen: boolean;
}

/** Air between a name and what is next to it. */
const AIR_PX = 3;

export type Side = Exclude<LabelSide, 'none'>;
const SIDES: readonly Side[] = ['after', 'before'];

/**
 * Chooses a side for every name: after the pin where there is room, else before it, else none. Earlier marks choose
 * first, the chosen one before all.
 *
 * @param marks in order of importance
 * @param room where names may stand
 * @param obstacles what covers the map: its buttons
 * @returns one place a mark, in the same order
 */
export function placeLabels(marks: readonly Labelled[], room: Box, obstacles: readonly Box[]): LabelPlace[] {
  const discs = marks.map(boxOfMark);
  const taken: Box[] = [...discs, ...obstacles];
  const places = marks.map<LabelPlace>((mark) => ({ ...roomiest(mark, room), side: 'none' }));
  const order = marks.map((_, index) => index).sort((one, other) => weight(marks[other]) - weight(marks[one]));
  for (const index of order) {
    const mark = marks[index];
    if (!mark?.label) continue;
    const place = placeFor(mark, mark.label, room, (box) =>
      taken.some((other) => overlaps(box, other) && other !== discs[index]),
    );
    if (!place) continue;
    places[index] = place;
    taken.push(boxOfLabel(mark, { ...mark.label, width: Math.min(mark.label.width, place.width) }, place.opens));
  }
  return places;
}

function weight(mark: Labelled | undefined): number {
  return mark?.chosen ? 1 : 0;
}

function placeFor(mark: Labelled, label: LabelSize, room: Box, isTaken: (box: Box) => boolean): LabelPlace | undefined {
  const roomy = SIDES.filter((side) => isInside(boxOfLabel(mark, label, side), room));
  const free = roomy.find((side) => !isTaken(boxOfLabel(mark, label, side)));
  if (!free && !mark.chosen) return undefined;
  // The chosen one's name stands wherever there is more of it to read, and never leaves the frame.
  const opens = free ?? roomy[0] ?? roomiest(mark, room).opens;
  return { side: opens, opens, width: roomOn(opens, mark, room) };
}

function roomiest(mark: Labelled, room: Box): { readonly opens: Side; readonly width: number } {
  const [after, before] = [roomOn('after', mark, room), roomOn('before', mark, room)];
  return after >= before ? { opens: 'after', width: after } : { opens: 'before', width: before };
}

/** Pixels for a name between its pin and the end of the room. */
function roomOn(side: Side, { x, label }: Labelled, room: Box): number {
  return Math.max(0, (side === 'after' ? room.right - x : x - room.left) - (label?.gap ?? 0) - AIR_PX);
}

function boxOfMark({ x, y, size }: Labelled): Box {
  // A pin's target is larger than what is seen of it: a name may stand on the rest.
  const half = size / 3;
  return { left: x - half, right: x + half, top: y - half, bottom: y + half };
}

function boxOfLabel(mark: Labelled, label: LabelSize, side: Side): Box {
  const near = side === 'after' ? mark.x + label.gap : mark.x - label.gap - label.width;
  return {
    left: near - AIR_PX,
    right: near + label.width + AIR_PX,
    top: mark.y - label.height / 2,
    bottom: mark.y + label.height / 2,
  };
}

function isInside(box: Box, room: Box): boolean {
  return box.left >= room.left && box.right <= room.right && box.top >= room.top && box.bottom <= room.bottom;
}

/** Whether two boxes share some of the frame. */
export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && one.right > other.left && one.top < other.bottom && one.bottom > other.top;
}
