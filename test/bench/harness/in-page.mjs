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
  observe('longtask', ({ duration }) => bench.tasks.push(duration));
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
  const lookForRow = () => {
    if (root()?.querySelector(row)) painted((now) => (bench.firstRow = now));
    else requestAnimationFrame(lookForRow);
  };
  requestAnimationFrame(lookForRow);

  bench.rowCount = () => rows().length;

  /** Nodes of every kind below the body, and the elements among them, shadow roots included. */
  bench.nodes = () => {
    const count = { all: 0, elements: 0 };
    const visit = (node) => {
      for (const child of node.childNodes) {
        count.all += 1;
        if (child.nodeType === Node.ELEMENT_NODE) count.elements += 1;
        if (child.shadowRoot) visit(child.shadowRoot);
        visit(child);
      }
    };
    visit(document.body);
    return count;
  };

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
