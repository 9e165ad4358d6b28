import 'ouishare-widgets/provider';
import 'ouishare-widgets/event-list';
import 'ouishare-widgets/community-map';

/** Rows that the application has already: shown without a request. */
const agenda = [
  { id: 'breakfast', title: 'Breakfast by the river', start: '2099-05-01T09:00', timeZone: 'Europe/Paris' },
  { id: 'workshop', title: 'Repairing together', start: '2099-05-08T18:30', timeZone: 'Europe/Paris' },
];

const provider = document.createElement('ouishare-provider');
provider.endpoint = '/api/';
provider.linked = true;

const list = document.createElement('ouishare-event-list');
list.page = agenda;
list.noFilters = true;

const map = document.createElement('ouishare-community-map');
map.view = 'list';
map.loading = 'eager';

const button = document.createElement('button');
button.type = 'button';
button.textContent = 'Another view';
button.addEventListener('click', () => {
  list.view = list.view === 'list' ? 'cards' : 'list';
});

const output = document.createElement('output');
let opened = 'nothing';
let community = '';
function say(): void {
  output.textContent = `Opened: ${opened}. Community: ${community || 'all'}.`;
}

provider.addEventListener('ouishare-community-select', (event) => {
  community = event.community;
  say();
});
list.addEventListener('ouishare-event-select', (event) => {
  opened = event.row.id;
  say();
});

say();
provider.append(button, output, list, map);
document.querySelector('#app')?.append(provider);
