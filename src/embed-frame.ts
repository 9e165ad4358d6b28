/** What a framed page tells the page around it: how high it is, in CSS pixels. */
export interface EmbedSize {
  readonly type: 'ouishare-embed-size';
  readonly height: number;
  /** The frame's own `name`, for a page with a script of its own; empty without one. */
  readonly id: string;
}

/** What a page asks its frames once it listens: it may have come too late for the first size. */
export interface EmbedAsk {
  readonly type: 'ouishare-embed-ask';
}

const root = document.documentElement;
let told = 0;

/** The height of the content, never of the window: a frame that was made higher says the same again, and falls silent. */
function tell(): void {
  const height = Math.ceil(root.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  const size: EmbedSize = { type: 'ouishare-embed-size', height, id: window.name };
  // To whoever holds the frame: a height is no secret.
  parent.postMessage(size, '*');
}

if (parent !== window) {
  new ResizeObserver(tell).observe(root);
  addEventListener('message', ({ source, data }: MessageEvent<Partial<EmbedAsk> | null>) => {
    if (source !== parent || data?.type !== 'ouishare-embed-ask') return;
    told = 0;
    tell();
  });
}

const ignored = document.querySelector<HTMLMetaElement>('meta[name="ouishare-embed-ignored"]')?.content;
if (ignored) console.info(`Not taken from the address of this page: ${ignored}.`);
