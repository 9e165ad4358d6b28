import { randomUUID } from 'node:crypto';
import type { Context } from 'hono';
import { ROUTES } from '../../../src/contract/routes.js';
import type { MessageOffer } from '../../../src/contract/manifest.js';
import { messageSchema, type Message } from '../../../src/contract/signup.js';
import { mediaType, readJson } from '../http/body.js';
import { checkOrigin } from '../http/origin.js';
import { Problem } from '../http/problem.js';
import { RateLimits, type Rate } from '../http/rate-limit.js';
import type { ServerEnv } from '../http/visitor-address.js';
import { leaveOut } from '../leave-out.js';
import type { Library } from '../network/library.js';
import type { MessageDesk, MessageLink } from '../messages/message-desk.js';
import { pageResponse, type PageContent } from '../pages/page.js';
import { fault, faultsOf } from '../signups/faults.js';
import { consentFaults, emailFaults } from '../signups/offer.js';
import { chooseWords } from '../words/choose.js';
import type { Words } from '../words/words.js';
import { pageFrame } from './form-pages.js';
import { readText } from '../http/body.js';
import { langOf, tokenOf, visitorWords, GONE } from './mail-pages.js';
import { answerMethods, type App } from './methods.js';
import {
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

/** Whoever writes to people writes to a few. */
export const MESSAGE_RATE: Rate = { count: 20, windowMs: 10 * 60_000 };
const MESSAGE_DAY_RATE: Rate = { count: 100, windowMs: 86_400_000 };

export interface MessageParts extends SendingParts {
  readonly desk: MessageDesk;
  readonly messageRate?: Rate;
}

/** Writing to people of the network: taking a message, and the page where its sender confirms it. */
export function addMessages(app: App, parts: MessageParts): void {
  const limit = new RateLimits([parts.messageRate ?? MESSAGE_RATE, MESSAGE_DAY_RATE], parts.now);
  answerMethods(app, `/${ROUTES.messages}`, { POST: (context) => take(context, parts, limit) });
  answerMethods(app, `/${ROUTES.message}`, {
    GET: async (context) => show(context, parts.library, await parts.desk.look(tokenOf(context))),
    POST: async (context) => {
      const isErasing = new URLSearchParams(await readText(context.req.raw)).get('do') === 'erase';
      const token = tokenOf(context);
      return show(context, parts.library, await (isErasing ? parts.desk.erase(token) : parts.desk.send(token)));
    },
  });
}

async function take(context: Context<ServerEnv>, parts: MessageParts, limit: RateLimits): Promise<Response> {
  const request = context.req.raw;
  const headers = checkOrigin(request, parts.origins);
  if (mediaType(request) !== 'application/json') throw unsupported(headers, ['application/json']);
  const offer = offerOf(parts.library);
  const body = await readJson(request);
  slowDown(limit, context, parts, idOf(body) ?? randomUUID(), headers);
  const result = messageSchema.safeParse(body);
  if (!result.success) throw unprocessable(faultsOf(result.error, body), headers);
  const record = recordOf(result.data, langOf(parts.library));
  const hash = parts.desk.contentHash(record);
  const known = await parts.desk.known(record.id, hash);
  if (known === 'repeated') return accepted(record.id, headers);
  if (known === 'reused') throw reused(headers);
  refuse(faultsAgainst(offer, record, parts), headers);
  // Whoever fills in what people leave empty gets the answer of a person, and nothing happens.
  if (isFilled(result.data.trap)) return accepted(record.id, headers);
  const proof =
    offer.challenge === undefined ? undefined : await checkProof(parts.challenges, result.data.proof, headers);
  const taken = await parts.desk.take(record, hash, proof);
  if (taken === 'reused') throw reused(headers);
  if (taken === 'spent') throw refusedProof('challenge_failed', headers);
  return accepted(record.id, headers);
}

/** What the manifest offers; 404 where nobody here can be written to. */
function offerOf(library: Library): MessageOffer {
  const { messages } = library.shelf.network.manifest;
  if (messages === undefined) throw new Problem(404, 'This endpoint relays no messages.');
  return messages;
}

function faultsAgainst(offer: MessageOffer, { email, personId, consents }: Message, { desk, library }: MessageParts) {
  return [
    ...emailFaults(email),
    ...(desk.accepts(personId) ? [] : [fault(['personId'], 'unknown')]),
    ...consentFaults(consents, offer.consents, langOf(library)),
  ];
}

function recordOf(message: Message, lang: string | undefined) {
  const { locale = lang ?? 'en' } = message;
  return { ...leaveOut(message, 'proof', 'trap'), id: message.id.toLowerCase(), locale };
}

type Said = Pick<PageContent, 'title' | 'lead' | 'buttons'>;

function show(context: Context<ServerEnv>, library: Library, link: MessageLink): Promise<Response> {
  const isGone = link.state === 'gone';
  const words = isGone ? visitorWords(context, library) : chooseWords(link.locale, langOf(library));
  const said = isGone ? { title: words.page.goneTitle, lead: words.page.messageGoneLead } : say(link, words);
  return pageResponse({ ...pageFrame(library, words), ...said, styles: '../pages.css' }, isGone ? GONE : 200);
}

function say({ state, name }: Exclude<MessageLink, { state: 'gone' }>, { page }: Words): Said {
  if (state === 'sent') return { title: page.messageSentTitle, lead: page.messageSentLead(name) };
  if (state === 'erased') return { title: page.messageErasedTitle, lead: page.messageErasedLead };
  if (state === 'full') return { title: page.messageFullTitle, lead: page.messageFullLead(name) };
  return {
    title: page.messageTitle(name),
    lead: page.confirmLead,
    buttons: [
      { label: page.messageButton, careful: false, value: 'send' },
      { label: page.messageErase, careful: true, value: 'erase' },
    ],
  };
}
