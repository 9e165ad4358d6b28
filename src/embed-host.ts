import type { EmbedAsk, EmbedSize } from './embed-frame.js';

/** Heights beyond these are no widget's, in CSS pixels: the frame keeps its own. */
const LEAST_PX = 50;
const MOST_PX = 20_000;

const frames = (): HTMLIFrameElement[] => [...document.querySelectorAll<HTMLIFrameElement>('iframe[src*="/embed/"]')];

/** Who speaks from inside a frame that is still where its `src` says; sandboxed without `allow-same-origin` it is nobody (HTML, 7.1.1). */
function originOf({ sandbox, src }: HTMLIFrameElement): string {
  return sandbox.length > 0 && !sandbox.contains('allow-same-origin') ? 'null' : new URL(src).origin;
}

addEventListener('message', ({ source, origin, data }: MessageEvent<Partial<EmbedSize> | null>) => {
  const height = data?.height;
  if (data?.type !== 'ouishare-embed-size' || typeof height !== 'number') return;
  const frame = frames().find(({ contentWindow }) => contentWindow === source);
  if (frame && origin === originOf(frame) && height >= LEAST_PX && height <= MOST_PX)
    frame.style.height = `${height}px`;
});

const ask: EmbedAsk = { type: 'ouishare-embed-ask' };
for (const { contentWindow } of frames()) contentWindow?.postMessage(ask, '*');
