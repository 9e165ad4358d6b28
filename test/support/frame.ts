/** A page of its own inside the test's page: another registry of tags, another head, another document. */
export interface Frame {
  readonly window: Window & typeof globalThis;
  readonly document: Document;
  remove(): void;
}

/** What came of waiting: the value as soon as it is neither undefined nor false. */
export async function until<T>(look: () => T | undefined | false, what: string, withinMs = 5000): Promise<T> {
  const end = performance.now() + withinMs;
  while (performance.now() < end) {
    const value = look();
    if (value !== undefined && value !== false) return value;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`waited in vain for: ${what}`);
}

/** Opens a page with this markup; resolves when it has loaded, modules included. */
export async function openFrame(markup: string, options: { width?: number; lang?: string } = {}): Promise<Frame> {
  const frame = document.createElement('iframe');
  frame.width = String(options.width ?? 800);
  frame.height = '600';
  frame.srcdoc = `<!doctype html><html lang="${options.lang ?? 'en'}"><head><title>A page</title></head><body>${markup}</body></html>`;
  const loaded = new Promise((resolve) => {
    frame.addEventListener('load', resolve, { once: true });
  });
  document.body.append(frame);
  await loaded;
  const inner = frame.contentWindow;
  if (!inner) throw new Error('a frame without a window');
  return {
    window: inner as Window & typeof globalThis,
    document: inner.document,
    remove() {
      frame.remove();
    },
  };
}
