import { ROUTES } from '../../../src/contract/routes.js';
import { RESOURCES } from '../../../src/contract/words.js';
import { Answer } from '../http/answer.js';
import type { Library, ListName } from '../network/library.js';
import { serveManifest } from '../network/manifest.js';
import { makePage } from '../network/pages.js';
import { readQuestions } from '../network/questions.js';
import { answerMethods, type App } from './methods.js';

/** contract.md, "Caching". */
export const READING_CACHE = 'public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800';

const LISTS: readonly ListName[] = [...RESOURCES, 'pastEvents'];

/** Everything that can be read: a page a list, and the manifest. */
export function addReading(app: App, library: Library): void {
  for (const list of LISTS) {
    answerMethods(app, `/${ROUTES[list]}`, {
      GET: async (context) => {
        const { shelf } = library;
        const questions = readQuestions(new URL(context.req.url).searchParams);
        const key = [list, questions.key, questions.cursor?.offset ?? 0, questions.cursor?.id ?? ''].join('\n');
        const answer = await shelf.answers.get(key, async () => jsonAnswer(await makePage(shelf, list, questions)));
        return answer.toResponse(context.req.raw, { 'Cache-Control': READING_CACHE });
      },
    });
  }
  answerMethods(app, `/${ROUTES.manifest}`, {
    GET: async (context) => {
      const { network, answers } = library.shelf;
      const answer = await answers.get(ROUTES.manifest, () =>
        Promise.resolve(jsonAnswer(serveManifest(network.manifest, { calendar: true }))),
      );
      return answer.toResponse(context.req.raw, { 'Cache-Control': READING_CACHE });
    },
  });
}

function jsonAnswer(value: unknown): Answer {
  return new Answer(JSON.stringify(value), 'application/json');
}
