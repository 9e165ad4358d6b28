/** Becoming a member: what is sent, what is answered. */
import { z } from 'zod';
import { countrySchema, idSchema, languageSchema, urlSchema } from './values.js';
import { parseTime } from './time.js';
import { TEXT_LIMITS } from './words.js';

const LIST_MAX = 100;
const CONSENTS_MAX = 20;
const PROOF_LENGTH_MAX = 4000;
const UUID_V4 = /^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i;
const EMAIL = /^[^\s@"(),:;<>[\\\]\u0000-\u001F\u007F]+@[^\s@"(),:;<>[\\\]\u0000-\u001F\u007F]+$/;
/** Controls but tab and line ends, and lone surrogates: nobody types them. */
const UNTYPED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]|\p{Cs}/u;

/** What a person typed: kept as it is, blanks at its ends included, so that nothing is lost by a stray one. */
export function typedSchema(limit: number) {
  return z
    .string()
    .min(1)
    .max(limit)
    .refine((value) => value.trim() !== '' && !UNTYPED.test(value), { params: { code: 'text' }, error: 'text' })
    .meta({ description: 'Not blank; no control characters but tab and line ends.' });
}

function typedSet<S extends z.ZodType<string>>(item: S) {
  return z
    .array(item)
    .max(LIST_MAX)
    .refine((list) => new Set(list).size === list.length, { params: { code: 'repeated' }, error: 'repeated' })
    .meta({ uniqueItems: true });
}

export const uuidSchema = z.string().regex(UUID_V4).meta({
  id: 'Uuid',
  format: 'uuid',
  description: 'A UUID of version 4: it stands for one content, a retry keeps it.',
});

export const emailSchema = z.string().max(TEXT_LIMITS.email).regex(EMAIL).meta({ id: 'Email' });

export const instantSchema = z
  .string()
  .refine(
    (value) => {
      const time = parseTime(value);
      return time !== undefined && value.includes('T') && (time.zulu || time.offset !== undefined);
    },
    { params: { code: 'time' }, error: 'time' },
  )
  .meta({ id: 'Instant', description: 'A date and time with Z or an offset.' });

/** A consent as it was shown and answered: the server keeps it as proof. */
export const consentSchema = z
  .strictObject({
    purpose: typedSchema(TEXT_LIMITS.word),
    given: z.boolean(),
    givenAt: instantSchema,
    text: typedSchema(TEXT_LIMITS.body),
    lang: z.exactOptional(languageSchema),
    policyUrl: z.exactOptional(urlSchema),
    policyVersion: z.exactOptional(typedSchema(TEXT_LIMITS.word)),
    controller: z.exactOptional(typedSchema(TEXT_LIMITS.title)),
  })
  .meta({ id: 'Consent', description: 'The exact words shown; never ticked beforehand (GDPR 7(1)).' });
export type Consent = z.infer<typeof consentSchema>;

export const signupSourceSchema = z
  .strictObject({
    origin: z.exactOptional(typedSchema(TEXT_LIMITS.title)),
    path: z.exactOptional(
      typedSchema(2000).refine((path) => !/[?#]/.test(path), { params: { code: 'path' }, error: 'path' }),
    ),
    widget: z.exactOptional(typedSchema(TEXT_LIMITS.word)),
    version: z.exactOptional(typedSchema(TEXT_LIMITS.word)),
  })
  .meta({ id: 'SignupSource', description: 'The page that the form stood on: no query, no fragment.' });
export type SignupSource = z.infer<typeof signupSourceSchema>;

const guards = {
  /** The solved challenge, as altcha writes it: base64 of JSON. */
  proof: z.exactOptional(z.string().max(PROOF_LENGTH_MAX)),
  /** A field that people leave empty. */
  trap: z.exactOptional(z.string().max(TEXT_LIMITS.body)),
};

export const signupSchema = z
  .strictObject({
    id: uuidSchema,
    email: emailSchema,
    name: z.exactOptional(typedSchema(TEXT_LIMITS.name)),
    communityIds: z.exactOptional(typedSet(idSchema)),
    locale: z.exactOptional(languageSchema),
    country: z.exactOptional(countrySchema),
    city: z.exactOptional(typedSchema(TEXT_LIMITS.name)),
    occupation: z.exactOptional(typedSchema(TEXT_LIMITS.name)),
    interests: z.exactOptional(typedSet(typedSchema(TEXT_LIMITS.word))),
    skills: z.exactOptional(typedSet(typedSchema(TEXT_LIMITS.word))),
    heardFrom: z.exactOptional(typedSchema(TEXT_LIMITS.title)),
    message: z.exactOptional(typedSchema(TEXT_LIMITS.message)),
    consents: z.array(consentSchema).max(CONSENTS_MAX),
    source: z.exactOptional(signupSourceSchema),
    ...guards,
  })
  .meta({
    id: 'Signup',
    description:
      'Besides id, email and consents only the fields that the manifest names. The same id with other content is refused.',
  });
export type Signup = z.infer<typeof signupSchema>;

export const signupAnswerSchema = z
  .strictObject({ id: uuidSchema, state: z.literal('confirm') })
  .meta({ id: 'SignupAnswer', description: 'Taken, mail on its way: the same for a new and a known address.' });
export type SignupAnswer = z.infer<typeof signupAnswerSchema>;

/** A message that the endpoint relays to a connector. */
export const messageSchema = z
  .strictObject({
    id: uuidSchema,
    personId: idSchema,
    email: emailSchema,
    message: typedSchema(TEXT_LIMITS.message),
    locale: z.exactOptional(languageSchema),
    consents: z.array(consentSchema).max(CONSENTS_MAX),
    ...guards,
  })
  .meta({
    id: 'Message',
    description: 'Relayed once its sender has confirmed it by mail; `locale`: the language to write to the sender in.',
  });
export type Message = z.infer<typeof messageSchema>;

/** A puzzle of altcha-lib v1: find the number whose SHA-256 with the salt is the challenge. */
export const challengeSchema = z
  .strictObject({
    algorithm: z.literal('SHA-256'),
    challenge: z.string(),
    salt: z.string(),
    signature: z.string(),
    maxnumber: z.exactOptional(z.int().min(1)),
  })
  .meta({ id: 'Challenge', description: 'A proof of work: altcha-lib v1, SHA-256.' });
export type Challenge = z.infer<typeof challengeSchema>;
