import type { ProjectRow } from '../../contract/projects.js';

/** A visitor opens a project. Cancelable: `preventDefault()` keeps it closed, for a page that shows projects itself. */
export class ProjectSelectEvent extends Event {
  static readonly type = 'ouishare-project-select';

  /** @param row the project as it was read */
  constructor(readonly row: ProjectRow) {
    super(ProjectSelectEvent.type, { bubbles: true, composed: true, cancelable: true });
  }
}

declare global {
  interface HTMLElementEventMap {
    'ouishare-project-select': ProjectSelectEvent;
  }
}
