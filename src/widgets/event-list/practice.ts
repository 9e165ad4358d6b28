import { giveWay } from '../../client/abort.js';
import { isKnownZone } from '../../contract/time.js';
import { wordsOf, type EventLanguage } from './event-words.js';

const practised = new Set<string>();

/** Has the browser load what it needs to put dates into words, once a language, in two steps between which the page goes on. */
export async function practise(language: () => EventLanguage): Promise<void> {
  await giveWay();
  const { locale } = language();
  if (practised.has(locale)) return;
  practised.add(locale);
  isKnownZone(PRACTICE.timeZone);
  await giveWay();
  wordsOf({ ...PRACTICE }, language(), true);
}

const PRACTICE = {
  id: '',
  title: '',
  start: '2024-05-14T18:30',
  end: '2024-05-14T21:00',
  timeZone: 'Europe/Paris',
  place: { country: 'FR' },
};
