import { Calendar } from 'fullcalendar';
import listPlugin from 'fullcalendar/list';
import themePlugin from 'fullcalendar/themes/classic';
import 'fullcalendar/skeleton.css';
import 'fullcalendar/themes/classic/theme.css';
import 'fullcalendar/themes/classic/palette.css';
import { firstMonth } from '../events.mjs';
import { app, calendarEvents, from } from '../parts/setting.mjs';

const isYear = location.hash === '#year';

new Calendar(app, {
  plugins: [listPlugin, themePlugin],
  initialView: isYear ? 'listOfYear' : 'listMonth',
  initialDate: isYear ? from : `${firstMonth(from)}-01`,
  // From the first event on: a calendar year would hold a part of them only.
  views: { listOfYear: { type: 'list', duration: { days: 366 } } },
  eventClass: 'bench-row',
  height: 'auto',
  events: calendarEvents(),
}).render();
