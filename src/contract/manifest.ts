/** The manifest, `ouishare.json`: what an endpoint is and where its things are. */
import { z } from 'zod';
import {
  filled,
  languageSchema,
  lineSchema,
  linkUrlSchema,
  listSchema,
  nameSchema,
  setSchema,
  textSchema,
  urlSchema,
  versionSchema,
  wordSchema,
} from './values.js';
import { FORMATS, RESOURCES, SIGNUP_FIELDS, TEXT_LIMITS } from './words.js';
import type { ResourceName } from './words.js';

export const resourceLinkSchema = z
  .strictObject({ href: urlSchema, format: z.exactOptional(z.enum(FORMATS)) })
  .meta({ id: 'ResourceLink', description: 'Where a resource is; without format it is told from the answer.' });
export type ResourceLink = z.infer<typeof resourceLinkSchema>;

const optionalLink = z.exactOptional(resourceLinkSchema);
const resourceLinks = Object.fromEntries(RESOURCES.map((name) => [name, optionalLink])) as Record<
  ResourceName,
  typeof optionalLink
>;

/** The words of one consent, as the person reads them: a sign-up sends back exactly these. */
export const consentOfferSchema = z
  .strictObject({
    purpose: wordSchema,
    required: z.exactOptional(z.boolean()),
    text: textSchema(TEXT_LIMITS.body),
    policyUrl: z.exactOptional(urlSchema),
    policyVersion: z.exactOptional(wordSchema),
    controller: z.exactOptional(lineSchema(TEXT_LIMITS.title)),
  })
  .meta({ id: 'ConsentOffer' });
export type ConsentOffer = z.infer<typeof consentOfferSchema>;

export const signupOfferSchema = z
  .strictObject({
    href: urlSchema,
    fields: z.exactOptional(setSchema(z.enum(SIGNUP_FIELDS))),
    required: z.exactOptional(setSchema(z.enum(SIGNUP_FIELDS))),
    challenge: z.exactOptional(urlSchema),
    fallbackUrl: z.exactOptional(urlSchema),
    consents: z.exactOptional(listSchema(consentOfferSchema)),
  })
  .meta({
    id: 'SignupOffer',
    description: 'How to become a member here; e-mail is always asked, other fields only if named.',
  });
export type SignupOffer = z.infer<typeof signupOfferSchema>;

export const messageOfferSchema = z
  .strictObject({
    href: urlSchema,
    challenge: z.exactOptional(urlSchema),
    consents: z.exactOptional(listSchema(consentOfferSchema)),
  })
  .meta({
    id: 'MessageOffer',
    description: 'How to write to a person whose row says acceptsMessages: relayed, so that no address is shown.',
  });
export type MessageOffer = z.infer<typeof messageOfferSchema>;

export const manifestSchema = z
  .strictObject({
    version: versionSchema,
    name: z.exactOptional(nameSchema),
    lang: z.exactOptional(languageSchema),
    licence: z.exactOptional(wordSchema),
    resources: z.exactOptional(filled(z.strictObject(resourceLinks)).meta({ minProperties: 1 })),
    feeds: z.exactOptional(filled(z.strictObject({ ics: z.exactOptional(urlSchema) })).meta({ minProperties: 1 })),
    signup: z.exactOptional(signupOfferSchema),
    messages: z.exactOptional(messageOfferSchema),
    privacy: z.exactOptional(
      filled(z.strictObject({ policy: z.exactOptional(urlSchema), contact: z.exactOptional(linkUrlSchema) })).meta({
        minProperties: 1,
      }),
    ),
  })
  .meta({ id: 'Manifest' });
export type Manifest = z.infer<typeof manifestSchema>;
