import { ROUTES } from '../../../src/contract/routes.js';
import { API } from '../app-address.js';
import { Answer } from '../http/answer.js';
import { calendarFile, calendarRows } from '../network/calendar-file.js';
import type { Library, Shelf } from '../network/library.js';
import { narrow } from '../network/narrow.js';
import { readQuestions, type Questions } from '../network/questions.js';
import { answerMethods, type App } from './methods.js';
import { READING_CACHE } from './reading.js';

/** The events as a calendar to subscribe to; the same questions as of the list. */
export function addCalendar(app: App, library: Library, baseUrl: () => string): void {
  answerMethods(app, `/${ROUTES.calendar}`, {
    GET: async (context) => {
      const { shelf } = library;
      const questions = readQuestions(new URL(context.req.url).searchParams);
      const base = new URL(`${API.slice(1)}/`, baseUrl()).href;
      const answer = await shelf.answers.get(`${ROUTES.calendar}\n${questions.key}`, () =>
        calendarAnswer(shelf, questions, base),
      );
      return answer.toResponse(context.req.raw, {
        'Cache-Control': READING_CACHE,
        'Content-Disposition': 'inline; filename="events.ics"',
      });
    },
  });
}

async function calendarAnswer(shelf: Shelf, questions: Questions, base: string): Promise<Answer> {
  const { lang = 'en' } = shelf.network.manifest;
  const rows = await narrow(await calendarRows(shelf, questions.query.ids), 'events', questions, lang);
  return new Answer(await calendarFile(shelf, rows.slice(0, questions.limit), base), 'text/calendar; charset=utf-8');
}
