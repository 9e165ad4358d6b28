import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { ROOT, buildDoors, bundlePages } from '../harness/build.mjs';
import { headOf, html, json } from '../harness/files.mjs';

/** The address and a consent, and what a network asks at most of a visitor who is in no hurry. */
const SIZES = [2, 6];
const TAG = 'ouishare-member-signup';
/** What the reference endpoint asks: half of it is tried on average. */
const EFFORT = 50_000;

const OURS = 'ours';
const WORKERLESS = 'ours, no worker';
const BOUND = 'bound: bare form in Lit';
const FIELDS = ['name', 'communityIds', 'city', 'message'];

function document(content, head = '') {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Join</title>
<style>#app, ${TAG} { display: block; min-block-size: 52em }</style>
<link rel="icon" href="data:,">${head}</head>
<body><h1>Become a member</h1>
${content}
<footer><p>The network’s own page, below the form.</p></footer></body></html>`;
}

function manifestOf(size) {
  const text = 'I agree that OuiShare keeps my address to write to me.';
  return {
    version: '1',
    lang: 'en',
    signup: {
      href: 'signups',
      challenge: 'challenge.json',
      fields: FIELDS.slice(0, size - 2),
      consents: [{ purpose: 'membership', required: true, text }],
    },
  };
}

/** altcha-lib v1: the number whose SHA-256 with the salt is the challenge; here one in the middle. */
function challenge() {
  const salt = 'c0ffee?expires=4000000000&';
  const digest = createHash('sha256')
    .update(salt + String(EFFORT / 2))
    .digest('hex');
  return { algorithm: 'SHA-256', challenge: digest, maxnumber: EFFORT, salt, signature: 'none' };
}

function communities() {
  const names = ['Casablanca', 'Paris', 'Lyon', 'Lisboa', 'Dakar', 'Montréal'];
  return { version: '1', items: names.map((name) => ({ id: name.toLowerCase(), name })) };
}

const text = (value) => json(JSON.stringify(value));

function filesOf(scripts, sizes) {
  const files = new Map([['/data/challenge.json', text(challenge())]]);
  for (const name of scripts.names) {
    files.set(`/${name}`, html(document('<div id="app"></div>', headOf(name, scripts.files))));
  }
  for (const size of sizes) {
    files.set(`/data/${size}/ouishare.json`, text(manifestOf(size)));
    files.set(`/data/${size}/communities.json`, text(communities()));
    files.set(`/data/${size}/challenge.json`, text(challenge()));
    const form = `<${TAG} endpoint="/data/${size}/"><a href="/join">Join</a></${TAG}>`;
    const loader = '<script type="module" src="/cdn/1/ouishare.js"></script>';
    files.set(`/ours/${size}`, html(document(form, loader)));
    files.set(`/ours-workerless/${size}`, html(document(form, `<script>delete globalThis.Worker</script>${loader}`)));
  }
  return files;
}

function subjectsOf() {
  const at = (name) => (size) => `/${name}?size=${size}`;
  const own = {
    host: TAG,
    row: '[part~="field"], [part~="consent"] input',
    rows: (size) => size,
    form: { submit: '[type=submit]', error: '.error', email: 'input[type=email]' },
  };
  const bare = {
    host: 'bare-form',
    row: 'input, select, textarea',
    rows: (size) => size,
    form: { submit: '[type=submit]', error: '.error' },
  };
  return [
    { name: OURS, ...own, path: (size) => `/ours/${size}` },
    { name: WORKERLESS, ...own, path: (size) => `/ours-workerless/${size}` },
    { name: BOUND, ...bare, path: at('bare') },
    { name: 'bound and ALTCHA’s widget', ...bare, path: at('altcha') },
    {
      name: 'SurveyJS',
      row: '.sd-question',
      rows: (size) => size,
      form: { submit: 'input[value=Join]', error: '.sd-error' },
      path: at('surveyjs'),
    },
    {
      name: 'Form.io',
      row: '.formio-component:not(.formio-component-form, .formio-component-submit)',
      rows: (size) => size,
      form: { submit: 'button[type=submit]', error: '.formio-errors > *' },
      path: at('formio'),
    },
  ];
}

function goalsOf(size) {
  const ours = (name, figure, most, by, subject = OURS) => ({ name, subject, size, figure, most, by });
  return [
    ours('bytes, by SurveyJS', 'bytes', 1 / 10, 'SurveyJS'),
    ours('bytes, by Form.io', 'bytes', 1 / 10, 'Form.io'),
    ours('ready, by the bare form', 'ready', 2, BOUND),
    ours('errors, by SurveyJS', 'errors', 1, 'SurveyJS'),
    ours('longest task of the proof, ms', 'proofLongest', 50),
    ours('longest task of the proof without a worker, ms', 'proofLongest', 50, undefined, WORKERLESS),
  ];
}

/** @returns {Promise<import('../harness/run.mjs').Bench>} as the other benches */
export async function openBench({ sizes = SIZES, doors: built, code } = {}) {
  const [doors, scripts] = await Promise.all([
    code ?? buildDoors(built),
    bundlePages(join(ROOT, 'test/bench/sign-up/pages')),
  ]);
  return {
    files: new Map([...doors, ...scripts.files, ...filesOf(scripts, sizes)]),
    sizes,
    noun: 'fields',
    columns: ['bytes', 'ready', 'long', 'cpu', 'errors', 'errorShift', 'proof', 'heap', 'nodes', 'shift', 'foreign'],
    subjects: subjectsOf(),
    goals: goalsOf(Math.max(...sizes)),
  };
}
