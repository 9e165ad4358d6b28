import { makeEvents } from '../events.mjs';

const setting = new URLSearchParams(location.search);
const size = Number(setting.get('size'));
const from = setting.get('from');

/** Where the subject goes. */
export const app = document.querySelector('#app');
/** The first day of the events, `YYYY-MM-DD`. */
export { from, size };

/** The events without any request, for those that are measured with their data in memory. */
export const eventsInMemory = () => makeEvents(size, from);

/** The events as calendars take them. */
export const calendarEvents = () => eventsInMemory().map(({ id, title, start, end }) => ({ id, title, start, end }));
