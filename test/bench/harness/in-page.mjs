/**
 * Runs in the page before anything else of it, and puts what it sees into `globalThis.bench`. One function without a
 * reference to the outside: the browser gets its text.
 *
 * @param {{ row: string, host?: string }} subject CSS of one drawn row; the tag in whose shadow root it is
 */
export function watchPage({ row, host }) {
  const bench = { firstRow: undefined, tasks: [], shift: 0 };
  globalThis.bench = bench;
  const root = () => (host ? document.querySelector(host)?.shadowRoot : document);
  const rows = () => root()?.querySelectorAll(row) ?? [];
  const observe = (type, see) =>
    new PerformanceObserver((list) => list.getEntries().forEach(see)).observe({ type, buffered: true });
  observe('longtask', ({ startTime, duration }) => {
    // A page that makes its own data does so in a task of its own, which is not the subject's.
    const { begins = Infinity, ends = 0 } = bench.making ?? {};
    if (startTime + duration < begins || startTime > ends) bench.tasks.push(duration);
  });
  observe('layout-shift', (entry) => (bench.shift += entry.value));

  // A message that is posted in an animation frame comes after the layout and paint of that frame.
  const painted = (tell) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      tell(performance.now());
    };
    port2.postMessage(0);
  };
  bench.painted = painted;
  let isFound = false;
  bench.isDrawn = () => Boolean(root()?.querySelector(row));
  /** Looks at what the next frame paints: called before each, and by a page after it drew into a canvas. */
  bench.seen = () => {
    bench.waiting?.();
    if (isFound || !bench.isDrawn()) return;
    isFound = true;
    painted((now) => (bench.firstRow = now));
  };
  const lookBeforeFrame = () => {
    bench.frameBegins?.();
    bench.seen();
    // A page without moves is left alone once it is drawn.
    if (!isFound || bench.move) requestAnimationFrame(lookBeforeFrame);
  };
  requestAnimationFrame(lookBeforeFrame);

  bench.rowCount = () => rows().length;

  const SHOWN = 50;
  const look = () =>
    [...rows()]
      .slice(0, SHOWN)
      .map((each) => each.textContent)
      .join('\n');

  /** Resolves with the ms from the next key to the painted frame after which other rows are seen. */
  bench.watchKey = () => {
    const before = look();
    let began;
    addEventListener('keydown', (event) => (began = event.timeStamp), { capture: true, once: true });
    bench.key = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (look() === before) return;
        observer.disconnect();
        requestAnimationFrame(() => painted((now) => resolve(now - began)));
      });
      observer.observe(root(), { subtree: true, childList: true, characterData: true });
    });
  };
}
