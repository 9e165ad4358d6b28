import { noChange, type ElementPart } from 'lit';
import { Directive, directive } from 'lit/directive.js';

class Placed extends Directive {
  render(_left: number, _top: number, _size: number, _room: number): unknown {
    return noChange;
  }

  // Properties set by script pass a page's `style-src 'self'`; a style attribute does not.
  override update({ element }: ElementPart, [left, top, size, room]: [number, number, number, number]): unknown {
    const { style } = element as HTMLElement;
    style.setProperty('--_left', `${String(left)}%`);
    style.setProperty('--_top', `${String(top)}%`);
    style.setProperty('--_size', `${String(size)}px`);
    style.setProperty('--_room', `${String(room)}px`);
    return noChange;
  }
}

/**
 * Puts an element at a place in the map's frame: shares of its width and height in percent, a size, and the
 * room that its name may take, in pixels.
 */
export const placed = directive(Placed);
