/** Errors that come late, and what they move. */
const QUIET_MS = 600;
/** Longer than the proof takes here. */
const PROOF_MS = 4000;

/**
 * A form that is sent empty: the time to the frame in which its first error is painted, and what that moved. Then, where
 * its address is named, the visitor begins to write: the longest task while the proof of work is made.
 */
export async function fillForm(page, { host, form: { submit, error, email } }) {
  const within = host ? `${host} ` : '';
  await page.evaluate(watchError, { host, error });
  const before = await page.evaluate(() => globalThis.bench.shift);
  await page.locator(`${within}${submit}`).first().click();
  const errors = await page.evaluate(() => globalThis.bench.error);
  await page.waitForTimeout(QUIET_MS);
  const errorShift = (await page.evaluate(() => globalThis.bench.shift)) - before;
  if (!email) return { errors, errorShift };
  await page.evaluate(() => (globalThis.bench.tasks.length = 0));
  await page.locator(`${within}${email}`).fill('ines@example.org');
  await page.waitForTimeout(PROOF_MS);
  const proofLongest = await page.evaluate(() => Math.max(0, ...globalThis.bench.tasks));
  return { errors, errorShift, proofLongest };
}

/** `bench.error` resolves with the ms from the next press to the painted frame that shows an error. Runs in the page. */
function watchError({ host, error }) {
  const { bench } = globalThis;
  const root = host ? document.querySelector(host).shadowRoot : document;
  let began;
  addEventListener('click', (event) => (began = event.timeStamp), { capture: true, once: true });
  bench.error = new Promise((resolve) => {
    const look = () => {
      if (root.querySelector(error)) bench.painted((now) => resolve(now - began));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
}
