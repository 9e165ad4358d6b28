/** @jsxImportSource solid-js */
import type {} from 'ouishare-widgets/solid';

export const right = (
  <ouishare-provider endpoint="/api/" linked>
    <ouishare-event-list
      class="wide"
      view="cards"
      prop:groupBy="day"
      attr:page-size="20"
      prop:page={[]}
      on:ouishare-event-select={(event) => void event.row.id}
    >
      <a href="/agenda">Agenda</a>
    </ouishare-event-list>
  </ouishare-provider>
);

// @ts-expect-error there is no such view
export const wrongWord = <ouishare-event-list view="carousel" />;
// @ts-expect-error nor as a property
export const wrongProperty = <ouishare-event-list prop:groupBy="year" />;
// @ts-expect-error the event has no such field
export const wrongField = <ouishare-event-list on:ouishare-event-select={(event) => event.community} />;
// @ts-expect-error there is no such tag
export const wrongTag = <ouishare-event-lists />;
