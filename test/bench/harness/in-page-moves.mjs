/**
 * Runs in the page after `watchPage`, for a subject that draws numbers of places and can be moved. One function without
 * a reference to the outside: the browser gets its text.
 *
 * A subject whose marks are elements is pressed as a visitor would: a button and a key. One that needs its library's own
 * calls for that sets `globalThis.subject` to `{ zoom, pan }`. One that draws into a canvas also puts
 * `{ count, look }` into `subject.drawn`, and calls `bench.seen()`, in the frame in which it draws.
 *
 * @param {{ host?: string, row: string, number: string, moving: string, wanted: number }} subject `row`: CSS of a mark;
 *   `number`: what in it holds how many it stands for, one without; `moving`: what a move changes the style or `viewBox`
 *   of
 */
export function watchMoves({ host, row, number, moving, wanted }) {
  const { bench } = globalThis;
  const root = () => (host ? document.querySelector(host)?.shadowRoot : document);
  const all = (css) => [...(root()?.querySelectorAll(css) ?? [])];
  const own = () => globalThis.subject ?? {};

  const numberOf = (mark) => {
    const digits = mark.querySelector(number)?.textContent.replace(/\D/g, '') ?? '';
    return digits === '' ? 1 : Number(digits);
  };
  /** How many places all marks stand for. */
  bench.placeCount = () => own().drawn?.count ?? all(row).reduce((sum, mark) => sum + numberOf(mark), 0);
  const lookOf = (element) => element.style.cssText + element.getAttribute('viewBox');
  const look = () => own().drawn?.look ?? all(moving).map(lookOf).join();
  bench.isDrawn = () => bench.placeCount() === wanted;

  const ways = {
    zoom: () => root().querySelector('.tools button').click(),
    pan: () =>
      root()
        .querySelector('.window')
        .dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true })),
  };
  /**
   * Resolves with the ms from a move's beginning to the frame in which something else is painted. The wait for the next
   * frame to begin is left out: when in a frame a press comes is chance, and as long as what is measured.
   */
  bench.move = (kind) =>
    new Promise((resolve) => {
      const before = look();
      const began = performance.now();
      let ended = Infinity;
      let waited;
      bench.frameBegins = () => (waited ??= Math.max(0, performance.now() - ended));
      bench.waiting = () => {
        if (look() === before) return;
        bench.waiting = bench.frameBegins = undefined;
        bench.painted((now) => resolve(now - began - (waited ?? 0)));
      };
      (own()[kind] ?? ways[kind])();
      // After the microtasks in which a page may go on.
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        ended = performance.now();
        port1.close();
      };
      port2.postMessage(0);
    });
}
