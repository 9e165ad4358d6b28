import { writeCalendar } from '../../../src/client/calendar/calendar.js';
import { inOrder } from '../../../src/client/order.js';
import { ROUTES } from '../../../src/contract/routes.js';
import { endOf } from '../../../src/contract/time.js';
import { API } from '../app-address.js';
import { Answer } from '../http/answer.js';
import type { Library, Shelf } from '../network/library.js';
import { narrow } from '../network/narrow.js';
import { readQuestions, type Questions } from '../network/questions.js';
import { chooseWords } from '../words/choose.js';
import { networkName } from './form-pages.js';
import { answerMethods, type App } from './methods.js';
import { READING_CACHE } from './reading.js';

/** How far back a calendar goes: what somebody went to stays in theirs for a year. */
const KEPT_MS = 366 * 86_400_000;
const DAY_MS = 86_400_000;

/** The events as a calendar to subscribe to; the same questions as of the list. */
export function addCalendar(app: App, library: Library, baseUrl: () => string): void {
  answerMethods(app, `/${ROUTES.calendar}`, {
    GET: (context) => {
      const { shelf } = library;
      const questions = readQuestions(new URL(context.req.url).searchParams);
      const base = new URL(`${API.slice(1)}/`, baseUrl()).href;
      const answer = shelf.answers.get(`${ROUTES.calendar}\n${questions.key}`, () =>
        calendarAnswer(library, shelf, questions, base),
      );
      return answer.toResponse(context.req.raw, {
        'Cache-Control': READING_CACHE,
        'Content-Disposition': 'inline; filename="events.ics"',
      });
    },
  });
}

function calendarAnswer(library: Library, shelf: Shelf, questions: Questions, base: string): Answer {
  const { network, madeAt } = shelf;
  const { lang = 'en' } = network.manifest;
  const kept = network.events.filter((event) => questions.query.ids !== undefined || endOf(event) > madeAt - KEPT_MS);
  const rows = narrow(inOrder(kept, 'events', false, lang), 'events', questions, lang);
  const calendar = writeCalendar(rows.slice(0, questions.limit), {
    isFeed: true,
    name: networkName(library, lang).text,
    lang,
    words: chooseWords(lang).calendar,
    base,
    // The day, not the moment: the same events are the same file until tomorrow.
    now: Math.floor(madeAt / DAY_MS) * DAY_MS,
    labels: new Map((network.labels ?? []).map(({ id, label }) => [id, label])),
  });
  return new Answer(calendar, 'text/calendar; charset=utf-8');
}
