import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { resendPath, ROUTES } from '../../../src/contract/routes.js';
import { signupSchema, type Signup } from '../../../src/contract/signup.js';
import { mediaType, readJson, readText } from '../http/body.js';
import { checkOrigin, type OriginHeaders } from '../http/origin.js';
import { Problem } from '../http/problem.js';
import { RateLimits, type Rate } from '../http/rate-limit.js';
import { visitorAddress, type ServerEnv } from '../http/visitor-address.js';
import { leaveOut } from '../leave-out.js';
import type { Library } from '../network/library.js';
import { fault, faultsOf } from '../signups/faults.js';
import { faultsAgainstOffer, type OfferFacts } from '../signups/offer.js';
import { bodyOfForm } from '../signups/plain-form.js';
import type { SignupRecord } from '../signups/record.js';
import type { SignupDesk } from '../signups/signup-desk.js';
import { chooseWords } from '../words/choose.js';
import { formFaultsPage, formBusyPage } from './form-pages.js';
import { answerMethods, type App } from './methods.js';
import {
  UUID_V4,
  accepted,
  checkProof,
  idOf,
  isFilled,
  refuse,
  refusedProof,
  reused,
  slowDown,
  unprocessable,
  unsupported,
  type SendingParts,
} from './sending.js';

/** Many people of one festival share one address; the challenge is what makes each sign-up cost something. */
export const SIGNUP_RATE: Rate = { count: 120, windowMs: 10 * 60_000 };
/** No hall sends so many in a day; whoever waits at the limit above does. */
const SIGNUP_DAY_RATE: Rate = { count: 1000, windowMs: 86_400_000 };
/** A form without script solves no challenge: fewer. */
export const FORM_RATE: Rate = { count: 20, windowMs: 10 * 60_000 };
const FORM_DAY_RATE: Rate = { count: 200, windowMs: 86_400_000 };

export interface SignupParts extends SendingParts {
  readonly desk: SignupDesk;
  readonly signupRate?: Rate;
  readonly formRate?: Rate;
}

/** Becoming a member: the challenge, the sign-up in both its forms, its mail once more. */
export function addSignups(app: App, parts: SignupParts): void {
  const signupLimit = new RateLimits([parts.signupRate ?? SIGNUP_RATE, SIGNUP_DAY_RATE], parts.now);
  const formLimit = new RateLimits([parts.formRate ?? FORM_RATE, FORM_DAY_RATE], parts.now);
  answerMethods(app, `/${ROUTES.challenge}`, {
    GET: async (context) => context.json(await parts.challenges.make(), 200, { 'Cache-Control': 'no-store' }),
  });
  answerMethods(app, `/${ROUTES.signups}`, {
    POST: (context) =>
      mediaType(context.req.raw) === 'application/x-www-form-urlencoded'
        ? takeForm(context, parts, formLimit)
        : takeJson(context, parts, signupLimit),
  });
  answerMethods(app, `/${resendPath(':id').replace('%3A', ':')}`, {
    POST: async (context) => {
      const headers = checkOrigin(context.req.raw, parts.origins);
      const id = context.req.param('id')?.toLowerCase() ?? '';
      if (!UUID_V4.test(id)) throw new Problem(404, 'No sign-up has such an id.', { headers });
      await parts.desk.resend(id);
      return accepted(id, headers);
    },
  });
}

async function takeJson(context: Context<ServerEnv>, parts: SignupParts, limit: RateLimits): Promise<Response> {
  const request = context.req.raw;
  const headers = checkOrigin(request, parts.origins);
  if (mediaType(request) !== 'application/json')
    throw unsupported(headers, ['application/json', 'application/x-www-form-urlencoded']);
  const facts = offerFacts(parts.library);
  const body = await readJson(request);
  slowDown(limit, context, parts, idOf(body) ?? randomUUID(), headers);
  const signup = checkShape(body, headers);
  const hash = parts.desk.contentHash({ ...signup, id: undefined });
  const known = await parts.desk.known(signup.id, hash);
  if (known === 'repeated') return accepted(signup.id, headers);
  if (known === 'reused') throw reused(headers);
  refuse(faultsAgainstOffer(signup, facts), headers);
  // Whoever fills in what people leave empty gets the answer of a person, and nothing happens.
  if (isFilled(signup.trap)) return accepted(signup.id, headers);
  const proof =
    facts.offer.challenge === undefined ? undefined : await checkProof(parts.challenges, signup.proof, headers);
  const taken = await parts.desk.take(recordOf(signup, facts), hash, proof);
  if (taken === 'reused') throw reused(headers);
  if (taken === 'spent') throw refusedProof('challenge_failed', headers);
  return accepted(signup.id, headers);
}

async function takeForm(context: Context<ServerEnv>, parts: SignupParts, limit: RateLimits): Promise<Response> {
  const request = context.req.raw;
  checkOrigin(request, parts.origins);
  // Every browser says where a form stands; what does not say it is no browser.
  if (request.headers.get('Origin') === null) throw originRefused();
  const facts = offerFacts(parts.library);
  const form = new URLSearchParams(await readText(request));
  const words = chooseWords(form.get('locale') ?? undefined, facts.lang);
  const wait = limit.take(visitorAddress(context, parts.proxies), randomUUID());
  if (wait > 0) return formBusyPage(parts.library, words, wait);
  const sent = bodyOfForm(form, randomUUID(), facts, new Date(parts.now()).toISOString());
  const result = signupSchema.safeParse(sent);
  // Both at once: a person without script should not learn of their mistakes one by one.
  const faults = [...(result.success ? [] : faultsOf(result.error, sent)), ...faultsAgainstOffer(sent, facts)];
  if (!result.success || faults.length > 0) return formFaultsPage(parts.library, words, faults);
  if (!isFilled(form.get('trap'))) {
    const record = recordOf(result.data, facts);
    await parts.desk.take(record, parts.desk.contentHash({ ...result.data, id: undefined }), undefined);
  }
  return context.redirect(`${ROUTES.signups}/sent?lang=${words.code}`, 303);
}

/** What the manifest offers; 404 where it offers no sign-up. */
export function offerFacts(library: Library): OfferFacts {
  const { manifest, communities } = library.shelf.network;
  if (manifest.signup === undefined) throw new Problem(404, 'This endpoint takes no sign-ups.');
  return { offer: manifest.signup, lang: manifest.lang, communityIds: new Set(communities.map(({ id }) => id)) };
}

function checkShape(body: unknown, headers: OriginHeaders): Signup {
  const result = signupSchema.safeParse(body);
  if (!result.success) throw unprocessable(faultsOf(result.error, body), headers);
  return { ...result.data, id: result.data.id.toLowerCase() };
}

/** The content that is stored: without what has a place of its own and what was only for the way here. */
function recordOf(signup: Signup, { lang }: OfferFacts): SignupRecord {
  const { id, email, locale = lang ?? 'en', consents } = signup;
  return { id, email, locale, content: leaveOut(signup, 'consents', 'proof', 'trap'), consents };
}

function originRefused(): Problem {
  return new Problem(403, 'A form has to say where it stands.', { errors: [fault(['origin'], 'origin_refused')] });
}
