/** @jsxImportSource preact */
import type {} from 'ouishare-widgets/preact';

export const right = (
  <ouishare-provider endpoint="/api/" linked>
    <ouishare-event-list
      key="list"
      class="wide"
      view="cards"
      groupBy="day"
      page-size="20"
      page={[]}
      onouishare-event-select={(event) => void event.row.id}
    >
      <a href="/agenda">Agenda</a>
    </ouishare-event-list>
  </ouishare-provider>
);

// @ts-expect-error there is no such view
export const wrongWord = <ouishare-event-list view="carousel" />;
// @ts-expect-error the event has no such field
export const wrongField = <ouishare-event-list onouishare-event-select={(event) => event.community} />;
// @ts-expect-error there is no such tag
export const wrongTag = <ouishare-event-lists />;
