import { app, size } from '../parts/setting.mjs';

globalThis.addSubject = () => {
  const list = document.createElement('ouishare-event-list');
  list.setAttribute('endpoint', `/data/${size}/`);
  app.append(list);
};
globalThis.removeSubject = () => app.replaceChildren();
