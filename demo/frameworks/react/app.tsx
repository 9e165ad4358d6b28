import { useState } from 'react';
import type { EventListElement } from 'ouishare-widgets';
import type {} from 'ouishare-widgets/react';
import 'ouishare-widgets/provider';
import 'ouishare-widgets/event-list';
import 'ouishare-widgets/community-map';

/** Rows that the application has already: shown without a request. */
const agenda = [
  { id: 'breakfast', title: 'Breakfast by the river', start: '2099-05-01T09:00', timeZone: 'Europe/Paris' },
  { id: 'workshop', title: 'Repairing together', start: '2099-05-08T18:30', timeZone: 'Europe/Paris' },
];

export function App() {
  const [view, setView] = useState<EventListElement['view']>('list');
  const [opened, setOpened] = useState('nothing');
  const [community, setCommunity] = useState('');
  return (
    <ouishare-provider
      endpoint="/api/"
      linked
      community={community}
      onouishare-community-select={(event) => setCommunity(event.community)}
    >
      <button type="button" onClick={() => setView(view === 'list' ? 'cards' : 'list')}>
        Another view
      </button>
      <output>
        Opened: {opened}. Community: {community || 'all'}.
      </output>
      <ouishare-event-list
        page={agenda}
        view={view}
        noFilters
        onouishare-event-select={(event) => setOpened(event.row.id)}
      />
      <ouishare-community-map view="list" loading="eager" />
    </ouishare-provider>
  );
}
