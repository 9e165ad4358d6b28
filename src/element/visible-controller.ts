import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How far below the viewport a widget starts to ask for its data, in CSS pixels: about half a phone's screen. */
const NEAR_VIEWPORT_PX = 300;

const waiting = new WeakMap<Element, () => void>();
let observer: IntersectionObserver | undefined;

/**
 * Says once when its host comes near the viewport, and has it drawn again then, so that a widget far below asks for
 * nothing until it may be seen. A host in a hidden tab or a closed dialog is not near; it is told when it is shown.
 */
export class VisibleController implements ReactiveController {
  /** True from the first time that the host was near the viewport. */
  seen = false;
  #isNew = false;
  readonly #host: ReactiveControllerHost & Element;

  constructor(host: ReactiveControllerHost & Element) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.seen) return;
    this.#isNew = true;
    waiting.set(this.#host, () => {
      this.seen = true;
      this.#host.requestUpdate();
    });
    observer ??= new IntersectionObserver(told, { rootMargin: `${String(NEAR_VIEWPORT_PX)}px 0px` });
    observer.observe(this.#host);
  }

  /** Whether the host is plainly not in view. */
  get isAway(): boolean {
    this.hostUpdate();
    return !this.seen;
  }

  // The observer tells after the next frame: who is plainly in view need not wait for it. Looked at before the first
  // drawing, whose layout would otherwise have to be worked out for it, and which can ask at once then.
  hostUpdate(): void {
    if (!this.#isNew) return;
    this.#isNew = false;
    if (!waiting.has(this.#host) || !isInView(this.#host)) return;
    observer?.unobserve(this.#host);
    waiting.delete(this.#host);
    this.seen = true;
  }

  hostDisconnected(): void {
    observer?.unobserve(this.#host);
    waiting.delete(this.#host);
  }
}

function isInView(host: Element): boolean {
  // In a hidden tab, a closed dialog or a closed `<details>`.
  if (!host.checkVisibility()) return false;
  const box = host.getBoundingClientRect();
  return box.top < innerHeight && box.bottom >= 0 && box.left < innerWidth && box.right >= 0;
}

function told(entries: readonly Pick<IntersectionObserverEntry, 'isIntersecting' | 'target'>[]): void {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    observer?.unobserve(target);
    const tell = waiting.get(target);
    waiting.delete(target);
    tell?.();
  }
}
