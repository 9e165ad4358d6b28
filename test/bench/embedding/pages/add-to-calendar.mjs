import 'add-to-calendar-button';

const size = Number(new URLSearchParams(location.search).get('size'));
for (let at = 0; at < size; at += 1) {
  const button = document.createElement('add-to-calendar-button');
  for (const [name, value] of Object.entries({
    name: `Meeting ${at}`,
    startDate: '2099-05-01',
    startTime: '09:00',
    endTime: '10:00',
    timeZone: 'Europe/Paris',
    options: "'Apple','Google'",
  }))
    button.setAttribute(name, value);
  document.querySelector('#app').append(button);
}
