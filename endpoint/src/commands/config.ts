import { readSettings, unknownVariables, VARIABLES } from '../settings.js';

/** What is told of these is only whether they are there. */
const HIDDEN = /SECRET|TOKEN|_URL$/;
/** An address without a password in it. */
const SHOWN = new Set(['PUBLIC_URL']);

/** `config`: which settings there are, and what they are set to; fails as `serve` would. Secrets are not shown. */
export function config(): Promise<void> {
  readSettings(process.env);
  for (const name of VARIABLES) {
    const raw = process.env[name]?.trim() ?? '';
    const isHidden = HIDDEN.test(name) && !SHOWN.has(name);
    console.log(`${name}=${raw === '' || !isHidden ? raw : '(set)'}`);
  }
  for (const name of unknownVariables(process.env)) console.error(`${name} is set, and is no setting of this version`);
  return Promise.resolve();
}
