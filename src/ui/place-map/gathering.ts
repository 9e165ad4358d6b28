import { ClusterTree } from './cluster-tree.js';
import type { Group } from './groups.js';
import type { GeoPoint, World } from './projection.js';
import { scaleOf, windowOf, type Frame, type MapView } from './view.js';

/** How long a piece of the work may hold up the page. */
const SLICE_MS = 20;
/** More than these are not gathered before the page is drawn: they would only hold it up. */
const MANY = 3000;

/**
 * Gathers places into a tree of groups. A network of some thousands is ready at once; more are gathered in slices that
 * give way to the page, and what was drawn before stays until they are done.
 */
export class Gathering<P extends GeoPoint> {
  readonly #changed: () => void;
  #wanted: readonly P[] = [];
  #world: World | undefined;
  #work: Generator<undefined, ClusterTree> | undefined;
  #places: readonly P[] = [];
  #tree: ClusterTree | undefined;

  /** @param changed called when places are gathered that were not at once */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  /** @param places the most important first */
  take(places: readonly P[], world: World): void {
    if (places === this.#wanted && world === this.#world) return;
    // On another sheet what was drawn is nowhere.
    if (world !== this.#world) this.#tree = undefined;
    this.#wanted = places;
    this.#world = world;
    const work = (this.#work = ClusterTree.build(places, world));
    if (places.length > MANY) giveWay(() => this.#goOn(work, this.#changed));
    else this.#goOn(work, () => undefined);
  }

  /** The same, before anything is drawn. Resolves when these, or others that were asked for meanwhile, are gathered. */
  async prepare(places: readonly P[], world: World): Promise<void> {
    this.take(places, world);
    while (this.#work) await new Promise<void>(giveWay);
  }

  /** The places that are drawn; undefined before the first are gathered. */
  get places(): readonly P[] | undefined {
    return this.#tree && this.#places;
  }

  /** True while others than those that are drawn have been asked for. */
  get isBehind(): boolean {
    return this.#work !== undefined;
  }

  /** The groups in a frame, and a little around it. */
  at(view: MapView, frame: Frame): readonly Group[] {
    if (!this.#tree) return [];
    const { x, y, width, height } = windowOf(view, frame);
    const part = { left: x - width / 8, right: x + (width * 9) / 8, top: y - height / 8, bottom: y + (height * 9) / 8 };
    return this.#tree.groupsIn(part, scaleOf(frame, view.zoom), frame);
  }

  /** The group that holds a place at a zoom; undefined for a place that is not among them. */
  groupOf(place: P, zoom: number, frame: Frame): Group | undefined {
    const index = this.#places.indexOf(place);
    return index < 0 ? undefined : this.#tree?.groupOf(index, scaleOf(frame, zoom), frame);
  }

  /** The places of a group, the most important first. */
  membersOf(group: Group): readonly P[] {
    const members = [...(this.#tree?.membersOf(group) ?? [])];
    return members.map((index) => this.#places[index]).filter((place) => place !== undefined);
  }

  /** Whether a group holds the place with an index. */
  holds(group: Group, index: number): boolean {
    return this.#tree?.holds(group, index) ?? false;
  }

  #goOn(work: Generator<undefined, ClusterTree>, done: () => void): void {
    // Other places have been asked for.
    if (work !== this.#work) return;
    const end = performance.now() + SLICE_MS;
    do {
      const { value } = work.next();
      if (value) {
        this.#tree = value;
        this.#places = this.#wanted;
        this.#work = undefined;
        done();
        return;
      }
    } while (performance.now() < end);
    giveWay(() => {
      this.#goOn(work, this.#changed);
    });
  }
}

/** Calls back after what the page has to do in between. Not a timer: those wait for 4 ms each. */
function giveWay(next: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    next();
  };
  port2.postMessage(undefined);
}
