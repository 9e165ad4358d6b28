/** The wire contract: strict schemas and their types, and what words, texts and times mean. Carries zod: not for a page. */
export * from './words.js';
export * from './text.js';
export * from './time.js';
export * from './routes.js';
export * from './values.js';
export * from './page.js';
export * from './communities.js';
export * from './events.js';
export * from './people.js';
export * from './partners.js';
export * from './articles.js';
export * from './projects.js';
export * from './manifest.js';
export * from './signup.js';
export * from './problem.js';
