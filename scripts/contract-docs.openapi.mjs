// The paths of the OpenAPI description; its schemas are made from the zod ones by contract-docs.mjs.
const ref = (name) => ({ $ref: `#/components/schemas/${name}` });
const json = (name) => ({ 'application/json': { schema: ref(name) } });
const problem = (description) => ({
  description,
  content: { 'application/problem+json': { schema: ref('Problem') } },
});
const html = (description) => ({ description, content: { 'text/html': { schema: { type: 'string' } } } });

const QUESTIONS = {
  community: 'Ids of communities.',
  tag: 'Tags.',
  lang: 'Languages of the rows, BCP 47.',
  country: 'ISO 3166-1 alpha-2 codes.',
  kind: 'Kinds of the resource.',
  q: 'Words to look for.',
  bbox: 'west,south,east,north in degrees.',
  ids: 'Ids of rows.',
  cursor: 'Opaque; only as found in `next`.',
};
const EVENT_QUESTIONS = {
  from: 'First day, YYYY-MM-DD.',
  to: 'Last day, YYYY-MM-DD.',
  attendance: 'inPerson, online, hybrid.',
};

function parameters(limitMax, questions) {
  return [
    ...Object.entries(questions).map(([name, description]) => ({
      name,
      in: 'query',
      description,
      schema: { type: 'string' },
    })),
    {
      name: 'limit',
      in: 'query',
      description: 'Rows a page.',
      schema: { type: 'integer', minimum: 1, maximum: limitMax },
    },
  ];
}

const FRESHNESS = {
  ETag: { schema: { type: 'string' } },
  'Cache-Control': {
    schema: { type: 'string', examples: ['public, max-age=300, stale-while-revalidate=86400, stale-if-error=604800'] },
  },
  'Access-Control-Allow-Origin': { schema: { type: 'string', const: '*' } },
};

function reading(operationId, summary, content, asked = []) {
  return {
    get: {
      operationId,
      summary,
      tags: ['reading'],
      ...(asked.length > 0 && { parameters: asked }),
      responses: {
        200: { description: summary, headers: FRESHNESS, content },
        304: { description: 'Not modified.' },
        429: problem('Too many requests; retryAfter says when to come back.'),
        503: problem('Not now; retryAfter says when to come back.'),
      },
    },
  };
}

const SENT = {
  202: {
    description: 'Taken, mail on its way; the same for a new and a known address.',
    content: json('SignupAnswer'),
  },
  400: problem('The body is not readable.'),
  403: problem('origin_refused or challenge_failed.'),
  409: problem('id_reused: the same id with other content; nothing is stored.'),
  413: problem('The body is too large.'),
  415: problem('Neither JSON nor a form.'),
  422: problem('One or more fields are at fault; errors says which.'),
  429: problem('Too many; nothing is lost, send the same id again after retryAfter.'),
  503: problem('Not now; send the same id again after retryAfter.'),
};

const TOKEN = { name: 'token', in: 'query', required: true, schema: { type: 'string' } };

/** Mail scanners follow links: a GET shows a button and changes nothing. */
function mailPage(name, summary) {
  return {
    get: {
      operationId: `show${name}`,
      summary: `A page with a button: ${summary}`,
      tags: ['sign-up'],
      parameters: [TOKEN],
      responses: { 200: html('The page; nothing has changed.') },
    },
    post: {
      operationId: name.toLowerCase(),
      summary,
      tags: ['sign-up'],
      parameters: [TOKEN],
      responses: { 200: html('Done, or done before.'), 404: html('No such link, or too old.') },
    },
  };
}

const FORM = {
  'application/x-www-form-urlencoded': {
    schema: {
      type: 'object',
      required: ['email'],
      properties: { email: ref('Email'), locale: ref('Language'), trap: { type: 'string' } },
      description: 'A plain form without script: email, the named fields (repeated for lists), consent.<purpose>=on.',
    },
  },
};

function sending(operationId, summary, body, responses) {
  return {
    post: { operationId, summary, tags: ['sign-up'], requestBody: { required: true, content: body }, responses },
  };
}

function messagePaths(ROUTES) {
  return {
    [`/${ROUTES.messages}`]: sending(
      'sendMessage',
      'A message, relayed to a person whose row says acceptsMessages.',
      json('Message'),
      SENT,
    ),
    [`/${ROUTES.message}`]: mailPage('Message', 'Send the message on, or erase it (`do=erase`).'),
  };
}

/** The description but for its schemas. @param contract the contract's words and limits */
export function openApiPaths({ RESOURCES, ROUTES, QUERY_LIMIT_MAX }) {
  const pageOf = {
    communities: 'CommunityPage',
    events: 'EventPage',
    people: 'PersonPage',
    partners: 'PartnerPage',
    articles: 'ArticlePage',
    projects: 'ProjectPage',
  };
  const asked = parameters(QUERY_LIMIT_MAX, QUESTIONS);
  const askedOfEvents = parameters(QUERY_LIMIT_MAX, { ...EVENT_QUESTIONS, ...QUESTIONS });
  const resources = RESOURCES.map((name) => [
    `/${ROUTES[name]}`,
    reading(`list-${name}`, `A page of ${name}.`, json(pageOf[name]), name === 'events' ? askedOfEvents : asked),
  ]);
  const calendar = { 'text/calendar': { schema: { type: 'string' } } };
  return {
    [`/${ROUTES.manifest}`]: reading(
      'readManifest',
      'What this endpoint is and where its things are.',
      json('Manifest'),
    ),
    ...Object.fromEntries(resources),
    [`/${ROUTES.pastEvents}`]: reading(
      'list-past-events',
      'Past events, newest first.',
      json('EventPage'),
      askedOfEvents,
    ),
    [`/${ROUTES.calendar}`]: reading('readCalendar', 'The events as a calendar (RFC 5545).', calendar, askedOfEvents),
    [`/${ROUTES.challenge}`]: {
      get: {
        operationId: 'readChallenge',
        summary: 'A puzzle to solve before a sign-up or a message.',
        tags: ['sign-up'],
        responses: { 200: { description: 'A fresh puzzle.', content: json('Challenge') }, 429: problem('Too many.') },
      },
    },
    [`/${ROUTES.signups}`]: sending(
      'signUp',
      'Become a member. A retry of the same content keeps its id and gets the same answer.',
      { ...json('Signup'), ...FORM },
      { ...SENT, 303: { description: 'To a page in the language of the form: the answer to a plain form.' } },
    ),
    [`/${ROUTES.signups}/{id}/resend`]: {
      post: {
        operationId: 'resend',
        summary: 'Send the mail again: at most once a minute and five times; nothing for an unknown id.',
        tags: ['sign-up'],
        parameters: [{ name: 'id', in: 'path', required: true, schema: ref('Uuid') }],
        responses: { 202: { description: 'Always.' }, 429: problem('Too many.') },
      },
    },
    [`/${ROUTES.confirm}`]: mailPage('Confirm', 'Confirm the address and become a member.'),
    [`/${ROUTES.withdraw}`]: mailPage('Withdraw', 'Leave: all but the minimal proof is erased.'),
    ...messagePaths(ROUTES),
  };
}
