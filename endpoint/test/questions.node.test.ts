import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { problemSchema } from '../../src/contract/problem.js';
import { faultsIn, idsOf, startTest, type ProblemAnswer, type TestEndpoint } from './harness.js';

let endpoint: TestEndpoint;
before(async () => {
  endpoint = await startTest();
});

const get = (path: string): Promise<Response> => fetch(endpoint.api + path);
const ids = (path: string): Promise<readonly string[]> => idsOf(endpoint.api + path);

describe('questions', () => {
  const cases: readonly (readonly [question: string, ids: readonly string[]])[] = [
    ['events.json?community=malmo', ['tonight']],
    ['events.json?community=malmo&community=paris', ['tonight', 'next-week']],
    ['events.json?community=malmo,paris', ['tonight', 'next-week']],
    ['events.json?community=malmo,paris&tag=food', ['next-week']],
    ['events.json?kind=lab', ['yesterday']],
    ['events.json?kind=meetup', ['tonight', 'next-week']],
    ['events.json?attendance=online', ['online']],
    ['events.json?from=2026-05-27', ['next-week', 'online']],
    ['events.json?from=2026-05-20&to=2026-05-27', ['tonight', 'next-week']],
    ['events.json?ids=long-ago&ids=tonight', ['long-ago', 'tonight']],
    ['events.json?bbox=0,40,10,50', []],
    ['events.json?kind=nonsense', []],
    ['communities.json?community=paris', ['paris']],
    ['communities.json?country=fr', ['paris']],
    ['communities.json?q=malmo', ['malmo']],
    ['communities.json?q=MALM%C3%96', ['malmo']],
    ['communities.json?q=the%20commons', ['commons']],
    ['communities.json?kind=local', ['suva', 'paris', 'malmo']],
    ['communities.json?bbox=0,40,20,60', ['paris', 'malmo']],
    ['communities.json?bbox=170,-30,-170,0', ['suva']],
    ['communities.json?bbox=-180,-90,180,90', ['suva', 'paris', 'malmo']],
    ['people.json?lang=sv', ['ada']],
    ['people.json?lang=sv&community=malmo', []],
    ['articles.json?from=2025-01-01', ['new']],
    ['communities.json?utm_source=letter', ['suva', 'paris', 'commons', 'malmo']],
    ['communities.json?limit=&q=', ['suva', 'paris', 'commons', 'malmo']],
  ];
  for (const [question, wanted] of cases) {
    it(`answers ${question}`, async () => {
      assert.deepEqual(await ids(question), wanted);
    });
  }

  const bad: readonly (readonly [question: string, pointer: string])[] = [
    ['limit=0', '/limit'],
    ['limit=501', '/limit'],
    ['limit=-1', '/limit'],
    ['limit=1.5', '/limit'],
    ['limit=ten', '/limit'],
    ['limit=1&limit=2', '/limit'],
    ['from=yesterday', '/from'],
    ['from=2026', '/from'],
    ['from=2026-02-30', '/from'],
    ['to=2026-05-20T18:00', '/to'],
    ['bbox=1,2,3', '/bbox'],
    ['bbox=1,2,3,north', '/bbox'],
    ['bbox=0,50,10,40', '/bbox'],
    ['bbox=0,-91,10,40', '/bbox'],
    ['bbox=181,0,10,40', '/bbox'],
    ['cursor=nonsense', '/cursor'],
    ['cursor=%00', '/cursor'],
    ['cursor=WzAsImEiXQ', '/cursor'],
    [`q=${'x'.repeat(201)}`, '/q'],
    [`ids=${'x,'.repeat(501)}${Array.from({ length: 501 }, (_, index) => index).join(',')}`, '/ids'],
  ];
  for (const [question, pointer] of bad) {
    it(`says what is wrong with ${question.slice(0, 40)}`, async () => {
      const answer = await get(`events.json?${question}`);
      assert.equal(answer.status, 400);
      assert.equal(answer.headers.get('Content-Type'), 'application/problem+json');
      assert.equal(answer.headers.get('Access-Control-Allow-Origin'), '*');
      const problem = problemSchema.parse(await answer.json());
      assert.deepEqual(faultsIn(problem as ProblemAnswer), [`${pointer} invalid`]);
    });
  }

  it('names every question that is wrong, not the first alone', async () => {
    const problem = (await (await get('events.json?limit=0&from=x')).json()) as ProblemAnswer;
    assert.deepEqual(faultsIn(problem), ['/from invalid', '/limit invalid']);
  });
});
