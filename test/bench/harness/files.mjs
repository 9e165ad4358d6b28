export const html = (body) => ({ body, type: 'text/html; charset=utf-8' });
export const json = (body) => ({ body: Buffer.from(body), type: 'application/json' });

/** What the head of a bundled page needs: its script, and its sheet where there is one. */
export function headOf(name, files) {
  const sheet = `/pages/${name}.css`;
  const link = files.has(sheet) ? `<link rel="stylesheet" href="${sheet}">` : '';
  return `${link}<script type="module" src="/pages/${name}.js"></script>`;
}
