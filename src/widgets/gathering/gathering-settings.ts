import { property } from 'lit/decorators.js';
import { readEvents } from '../../client/readers/events.js';
import type { EventRow } from '../../contract/events.js';
import { RowsElement } from '../../element/rows-element.js';
import { gatheringWords } from '../../i18n/gathering-load.js';
import { enGathering, type GatheringMessages } from '../../i18n/gathering-messages.js';
import { messages, type Shelf } from '../../i18n/load.js';
import type { StateWords } from '../../i18n/messages.js';

/** What a page's author decides about a gathering, and the words that it speaks. */
export abstract class GatheringSettings extends RowsElement<EventRow> {
  /** Id of the gathering to show. */
  @property() event: string | null = null;
  /** Id of a series: its next edition is shown. */
  @property() series: string | null = null;

  /** Also tells search engines of it, as JSON-LD in a script beside the author's own content. */
  @property({ type: Boolean, attribute: 'structured-data' }) structuredData = false;

  protected override readonly resourceName = 'events';
  protected override readonly reader = readEvents;
  protected override readonly noun = 'others';

  protected override get shelves(): readonly Shelf<unknown>[] {
    return [messages, gatheringWords];
  }

  protected override get words(): GatheringMessages {
    return { ...super.words, gathering: gatheringWords.at(this.language) ?? enGathering };
  }

  protected override get stateWords(): StateWords {
    return this.words.gathering;
  }

  // Sessions may be on the last page.
  protected override get needsWhole(): boolean {
    return true;
  }
}
