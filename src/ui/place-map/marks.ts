import type { Group } from './groups.js';
import { placeLabels, type Box, type Labelled, type LabelSide } from './labels.js';
import { textWidth, type LabelFont } from './text-width.js';
import { scaleOf, windowOf, type Frame, type MapView } from './view.js';

/** A pin or a cluster as it is drawn. */
export interface MapMark<P> {
  /** Its places, the most important first; one for a pin. */
  readonly places: readonly P[];
  /** Shares of the frame's width and height, in percent. */
  readonly left: number;
  readonly top: number;
  /** Across, in pixels. */
  readonly size: number;
  readonly side: LabelSide;
  /** It is, or holds, the place whose card is open. */
  readonly isChosen: boolean;
}

/** What the marks are drawn into. */
export interface MarkSetting {
  readonly frame: Frame;
  readonly view: MapView;
  readonly chosen: string | undefined;
  readonly font: LabelFont;
  /** What covers a part of the frame. */
  readonly tools: Box | undefined;
}

/** A mark nearer to the edge than this would be cut in half. */
const EDGE_PX = 8;
/** From a pin's middle to its name, in pixels: past the disc and its ring. */
const LABEL_GAP_PX = 10;
const CHOSEN_LABEL_GAP_PX = 15;
/** The chosen one's name is larger: as large as text. */
const CHOSEN_SIZE = 1 / 0.8125;
const LINE_HEIGHT = 1.3;

/** The groups that lie in the free part of the frame, with a side for each name. */
export function drawnMarks<P extends { readonly id: string; readonly name: string }>(
  groups: readonly Group[],
  places: readonly P[],
  setting: MarkSetting,
): MapMark<P>[] {
  const { frame, view, chosen, tools } = setting;
  const scale = scaleOf(frame, view.zoom);
  const { x: left, y: top } = windowOf(view, frame);
  const room = { left: frame.start, top: 0, right: frame.width - frame.end, bottom: frame.height };
  const inside = grown(room, -EDGE_PX);
  const covered = tools && grown(tools, EDGE_PX);
  // What a card or a button covers cannot be pressed, and would hide the focus.
  const isFree = (x: number, y: number) => holds(inside, x, y) && !(covered && holds(covered, x, y));
  const marks: MapMark<P>[] = [];
  const labels: Labelled[] = [];
  for (const { x: sheetX, y: sheetY, members, size } of groups) {
    const [x, y] = [sheetX - left * scale, sheetY - top * scale];
    if (!isFree(x, y)) continue;
    const own = members.map((index) => places[index]).filter((place) => place !== undefined);
    const isChosen = chosen !== undefined && own.some(({ id }) => id === chosen);
    marks.push({
      places: own,
      left: (x / frame.width) * 100,
      top: (y / frame.height) * 100,
      size,
      side: 'none',
      isChosen,
    });
    labels.push({
      x,
      y,
      size,
      chosen: isChosen,
      label: own.length > 1 ? undefined : labelSize(own[0]?.name ?? '', isChosen, setting.font),
    });
  }
  const sides = placeLabels(labels, room, tools ? [tools] : []);
  return marks.map((mark, index) => ({ ...mark, side: sides[index] ?? 'none' }));
}

function labelSize(name: string, isChosen: boolean, font: LabelFont): NonNullable<Labelled['label']> {
  const size = isChosen ? font.size * CHOSEN_SIZE : font.size;
  return {
    width: textWidth(name, { ...font, size }),
    height: size * LINE_HEIGHT,
    gap: isChosen ? CHOSEN_LABEL_GAP_PX : LABEL_GAP_PX,
  };
}

function holds(box: Box, x: number, y: number): boolean {
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

function grown({ left, top, right, bottom }: Box, by: number): Box {
  return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}
