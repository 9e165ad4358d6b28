import { sql, type Kysely, type Migration, type MigrationProvider } from 'kysely';

/**
 * The steps from an empty file to the tables of today. A step that has been released is never edited: write the next one. `Kysely<unknown>`
 * on purpose, since a step must not change when the types of today do.
 */
const STEPS: Record<string, Migration> = {
  '0001-sign-ups': {
    async up(db: Kysely<unknown>): Promise<void> {
      await createSignups(db);
      await createMails(db);
      await createSettings(db);
    },
  },
  '0002-html-reminders-data-links': {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .alterTable('mails')
        .addColumn('html', 'text', (column) => column.notNull().defaultTo(''))
        .execute();
      await db.schema.alterTable('signups').addColumn('reminded_at', 'text').execute();
      await db.schema
        .createTable('data_links')
        .addColumn('hash', 'text', (column) => column.primaryKey())
        .addColumn('email_key', 'text', (column) => column.notNull())
        .addColumn('expires_at', 'text', (column) => column.notNull())
        .execute();
      await db.schema.createIndex('data_links_by_email').on('data_links').column('email_key').execute();
      await db.schema.createIndex('members_by_since').on('members').column('since').execute();
    },
  },
  '0003-messages': {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema.alterTable('mails').addColumn('reply_to', 'text').execute();
      await db.schema
        .createTable('messages')
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('person_id', 'text', (column) => column.notNull())
        .addColumn('email_key', 'text', (column) => column.notNull())
        .addColumn('email_proof', 'text', (column) => column.notNull())
        .addColumn('content', 'text', (column) => column.notNull())
        .addColumn('content_hash', 'text', (column) => column.notNull())
        .addColumn('token_hash', 'text', (column) => column.notNull().unique())
        .addColumn('locale', 'text', (column) => column.notNull())
        .addColumn('state', 'text', (column) => column.notNull().check(sql`state in ('pending', 'sent', 'erased')`))
        .addColumn('received_at', 'text', (column) => column.notNull())
        .addColumn('sent_at', 'text')
        .execute();
      await db.schema.createIndex('messages_by_email').on('messages').column('email_key').execute();
      await db.schema.createIndex('messages_by_proof').on('messages').columns(['email_proof', 'received_at']).execute();
      await db.schema.createIndex('messages_by_person').on('messages').columns(['person_id', 'sent_at']).execute();
      await db.schema.createIndex('messages_by_received').on('messages').column('received_at').execute();
    },
  },
  '0004-feeds': {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema
        .createTable('feeds')
        .addColumn('href', 'text', (column) => column.primaryKey())
        .addColumn('gathered', 'text', (column) => column.notNull())
        .addColumn('problem', 'text', (column) => column.notNull())
        .addColumn('failures', 'integer', (column) => column.notNull())
        .addColumn('next_at', 'text', (column) => column.notNull())
        .execute();
    },
  },
  '0005-feed-stamps': {
    async up(db: Kysely<unknown>): Promise<void> {
      for (const name of ['stamp', 'read_at', 'touched_at'])
        await db.schema
          .alterTable('feeds')
          .addColumn(name, 'text', (column) => column.notNull().defaultTo(''))
          .execute();
      await db.schema.createIndex('feeds_by_touch').on('feeds').column('touched_at').execute();
    },
  },
  // What is swept away every hour is found without going through all that stays.
  '0006-indexes-of-time': {
    async up(db: Kysely<unknown>): Promise<void> {
      await db.schema.createIndex('mails_by_created').on('mails').column('created_at').execute();
      await db.schema.createIndex('spent_proofs_by_expiry').on('spent_proofs').column('expires_at').execute();
      await db.schema.createIndex('data_links_by_expiry').on('data_links').column('expires_at').execute();
    },
  },
};

async function createSignups(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('signups')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('email_key', 'text', (column) => column.notNull())
    .addColumn('email_proof', 'text', (column) => column.notNull())
    .addColumn('content', 'text', (column) => column.notNull())
    .addColumn('content_hash', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('pending', 'confirmed', 'replaced', 'withdrawn')`),
    )
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('confirmed_at', 'text')
    .addColumn('erased_at', 'text')
    .addColumn('mails_sent', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('last_mail_at', 'text')
    .execute();
  await db.schema.createIndex('signups_by_email').on('signups').column('email_key').execute();
  await db.schema.createIndex('signups_by_state').on('signups').columns(['state', 'received_at']).execute();
  await db.schema
    .createTable('consents')
    .addColumn('signup_id', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull())
    .addColumn('given', 'integer', (column) => column.notNull())
    .addColumn('given_at', 'text')
    .addColumn('received_at', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('lang', 'text')
    .addColumn('policy_url', 'text')
    .addColumn('policy_version', 'text')
    .addColumn('controller', 'text')
    .addPrimaryKeyConstraint('consents_key', ['signup_id', 'purpose'])
    .execute();
  await db.schema
    .createTable('members')
    .addColumn('email_key', 'text', (column) => column.primaryKey())
    .addColumn('signup_id', 'text', (column) => column.notNull())
    .addColumn('since', 'text', (column) => column.notNull())
    .execute();
}

async function createMails(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tokens')
    .addColumn('hash', 'text', (column) => column.primaryKey())
    .addColumn('signup_id', 'text', (column) => column.notNull())
    .addColumn('purpose', 'text', (column) => column.notNull().check(sql`purpose in ('confirm', 'withdraw')`))
    .addColumn('created_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('tokens_by_signup').on('tokens').column('signup_id').execute();
  await db.schema
    .createTable('mails')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('signup_id', 'text')
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('locale', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('sent_at', 'text')
    .addColumn('attempts', 'integer', (column) => column.notNull().defaultTo(0))
    .addColumn('next_try_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema.createIndex('mails_by_next_try').on('mails').columns(['sent_at', 'next_try_at']).execute();
  await db.schema.createIndex('mails_by_signup').on('mails').column('signup_id').execute();
}

async function createSettings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('spent_proofs')
    .addColumn('challenge', 'text', (column) => column.primaryKey())
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('settings')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('value', 'text', (column) => column.notNull())
    .execute();
}

/** Hands the steps to Kysely's migrator from code: a bundle has no folder of migrations to read. */
export const migrations: MigrationProvider = {
  getMigrations: () => Promise.resolve(STEPS),
};
