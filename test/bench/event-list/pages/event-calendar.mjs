import { List, createCalendar } from '@event-calendar/core';
import '@event-calendar/core/index.css';
import { firstMonth } from '../events.mjs';
import { app, calendarEvents, from } from '../parts/setting.mjs';

createCalendar(app, [List], { view: 'listMonth', date: `${firstMonth(from)}-01`, events: calendarEvents() });
