export const size = Number(new URLSearchParams(location.search).get('size'));

/** Logos of four shapes, as `bench.mjs` serves them. */
export const partners = Array.from({ length: size }, (_, at) => ({
  name: `Partner ${at}`,
  src: `/logos/${at % 4}.svg?${at}`,
  width: [400, 300, 200, 240][at % 4],
  height: [100, 200, 200, 120][at % 4],
}));

export function logo({ name, src, width, height }) {
  const image = new Image(width, height);
  Object.assign(image, { alt: name, loading: 'lazy', decoding: 'async', src });
  return image;
}
