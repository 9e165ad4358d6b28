import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { WORDS } from '../../scripts/wordpress/controls.mjs';
import {
  ARTICLE_KINDS,
  ATTENDANCES,
  COMMUNITY_KINDS,
  EVENT_KINDS,
  PARTNER_KINDS,
  PERSON_ROLES,
  PROJECT_KINDS,
  PROJECT_STATUSES,
  SIGNUP_FIELDS,
  WORKSTREAMS,
} from '../../src/contract/words.js';

const CONTRACT: Readonly<Record<string, readonly string[]>> = {
  'article-list.kind': ARTICLE_KINDS,
  'community-map.kind': COMMUNITY_KINDS,
  'event-list.kind': EVENT_KINDS,
  'partner-wall.kind': PARTNER_KINDS,
  'project-list.kind': PROJECT_KINDS,
  'event-list.attendance': ATTENDANCES,
  'connector-list.person-role': PERSON_ROLES,
  'connector-list.workstream': WORKSTREAMS,
  'project-list.project-status': PROJECT_STATUSES,
  'member-signup.fields': SIGNUP_FIELDS,
};

describe('the words that the block editor offers', () => {
  it('are those of the contract', () => {
    assert.deepEqual(WORDS, CONTRACT);
  });
});
