import type { EventSelectEvent } from 'ouishare-widgets';
import type {} from 'ouishare-widgets/react';
import { useRef } from 'react';

export function Right() {
  const list = useRef<HTMLElementTagNameMap['ouishare-event-list']>(null);
  return (
    <ouishare-provider endpoint="/api/" linked>
      <ouishare-event-list
        ref={list}
        key="list"
        className="wide"
        lang="fr"
        view="cards"
        groupBy="day"
        group-by="day"
        pageSize={20}
        page-size="20"
        no-filters
        limit={undefined}
        onClick={() => undefined}
        onouishare-event-select={(event) => {
          const right: EventSelectEvent = event;
          right.preventDefault();
        }}
        onouishare-status-change={(event) => void event.error?.kind}
      >
        <a href="/agenda">Agenda</a>
      </ouishare-event-list>
    </ouishare-provider>
  );
}

// @ts-expect-error there is no such view
export const wrongWord = <ouishare-event-list view="carousel" />;
// @ts-expect-error nor under the attribute's name
export const wrongAttribute = <ouishare-event-list group-by="year" />;
// @ts-expect-error a text is no number
export const wrongNumber = <ouishare-event-list page-size="many" />;
// @ts-expect-error there is no such property
export const wrongName = <ouishare-event-list colour="red" />;
// @ts-expect-error the event has no such field
export const wrongField = <ouishare-event-list onouishare-event-select={(event) => event.community} />;
// @ts-expect-error there is no such tag
export const wrongTag = <ouishare-event-lists />;
