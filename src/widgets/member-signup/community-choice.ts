import type { LitElement } from 'lit';
import type { EndpointClient, Listing } from '../../client/endpoint-client.js';
import { readCommunities } from '../../client/readers/communities.js';
import type { CommunityRow } from '../../contract/communities.js';
import { chooseText } from '../../contract/text.js';
import { addStyles } from '../../element/added-styles.js';
import { ResourceController } from '../../element/resource-controller.js';
import { localeOf, regionName } from '../../i18n/format.js';
import type { ComboboxController } from '../../ui/combobox/combobox-controller.js';
import type { ChosenText } from '../../ui/translated-text/translated-text.js';

/** More interests than these are no choice any more: they are typed instead. */
const INTERESTS_MAX = 30;

/** From more communities than these one is found by writing. */
const LOOKED_THROUGH_MAX = 15;

/** One of a list: what is sent, and how it is called here. */
export interface Choice {
  readonly id: string;
  readonly name: ChosenText;
  /** Further words that find it. */
  readonly also?: string;
}

type Host = LitElement & ConstructorParameters<typeof ResourceController>[0];

/**
 * The communities that a visitor may join, read once where the form asks for them; and the one that is chosen, which the
 * page's author or a linked map presets and the visitor may change.
 */
export class CommunityChoice {
  /** The chosen community's id, empty for none. */
  id = '';
  /** True where the list could not be read, also while {@link read} tries again. */
  hasFailed = false;
  /** What is written where one is chosen by writing, and names none. */
  unknown = '';
  /** Where there are more than one looks through: a line to find them with. */
  box: ComboboxController | undefined;
  readonly #host: Host;
  readonly #resource: ResourceController<Listing<CommunityRow>>;
  #preset = '';
  #client: EndpointClient | undefined;

  constructor(host: Host) {
    this.#host = host;
    this.#resource = new ResourceController(host, () => {
      if (!this.isReading) this.hasFailed = this.#resource.state.status === 'failed';
    });
  }

  get isReading(): boolean {
    return this.#resource.state.status === 'loading';
  }

  /**
   * Reads the list, once for a client. Never rejects.
   *
   * @param reload a person asked for it, after a failure
   */
  async read(client: EndpointClient, reload = false): Promise<void> {
    if ((this.#client === client && !reload) || this.isReading) return;
    this.#client = client;
    await this.#resource.run((signal) =>
      client.list({ resource: 'communities', reader: readCommunities, whole: true, signal, reload }),
    );
    if (this.#rows.length > LOOKED_THROUGH_MAX) await this.#loadBox();
  }

  // Without it a native list does.
  async #loadBox(): Promise<void> {
    try {
      const { ComboboxController, comboboxStyles } = await import('../../ui/combobox/combobox.js');
      addStyles(this.#host, comboboxStyles);
      this.box ??= new ComboboxController(this.#host);
      this.#host.requestUpdate();
    } catch (thrown) {
      console.warn(thrown);
    }
  }

  /**
   * What is preset now, each empty for none. A choice on a linked map replaces any other; what the page's author presets
   * does not take back what the visitor chose.
   */
  preset(linked: string, own: string): void {
    const preset = linked === '' ? own : linked;
    if (preset === this.#preset) return;
    if (linked !== '' || this.id === this.#preset) this.choose(preset);
    this.#preset = preset;
  }

  /** @param unknown what is written instead, and names none */
  choose(id: string, unknown = ''): void {
    this.id = id;
    this.unknown = unknown;
  }

  /** What can be sent: the chosen one, unless the list is there and does not have it. */
  get known(): string {
    const rows = this.#resource.value?.rows;
    return !rows || rows.some(({ id }) => id === this.id) ? this.id : '';
  }

  /** The name of the chosen one; undefined where none is, or none is known. */
  name(lang: string): ChosenText | undefined {
    return this.choices(lang).find(({ id }) => id === this.id)?.name;
  }

  /** By the publisher's order where there is one, then by the names that this visitor reads. */
  choices(lang: string): readonly Choice[] {
    const rows = this.#rows;
    const order = new Map(rows.map(({ id, order: at = Infinity }) => [id, at]));
    const at = ({ id }: Choice): number => order.get(id) ?? Infinity;
    return sorted(
      rows.map(({ id, name, lang: own, place }) => ({
        ...named(id, chooseText(name, lang, own ?? this.#lang)),
        also: placeWords(place, lang),
      })),
      lang,
      at,
    );
  }

  /** What the publisher's labels offer as interests; undefined where there are none, or far too many. */
  interests(lang: string): readonly Choice[] | undefined {
    const listing = this.#resource.value;
    const communities = new Set(listing?.rows.map(({ id }) => id));
    const tags = new Set(listing?.rows.flatMap((row) => row.tags ?? []));
    // Labels name communities as well; a tag may have the name of one.
    const labels = [...(listing?.labels ?? [])].filter(([id]) => tags.has(id) || !communities.has(id));
    if (labels.length === 0 || labels.length > INTERESTS_MAX) return undefined;
    return sorted(
      labels.map(([id, label]) => named(id, chooseText(label, lang, this.#lang))),
      lang,
    );
  }

  get #rows(): readonly CommunityRow[] {
    return this.#resource.value?.rows ?? [];
  }

  get #lang(): string | undefined {
    return this.#resource.value?.lang;
  }
}

function placeWords(place: CommunityRow['place'], lang: string): string {
  return `${place?.city ?? ''} ${place?.country === undefined ? '' : regionName(place.country, lang)}`;
}

function named(id: string, name: ChosenText | undefined): Choice {
  return { id, name: name ?? { text: id, lang: undefined } };
}

function sorted(choices: readonly Choice[], lang: string, order: (choice: Choice) => number = () => 0): Choice[] {
  const { compare } = new Intl.Collator(localeOf(lang));
  // Two without a place in the order: Infinity - Infinity is no number, and the names decide.
  return [...choices].sort((a, b) => order(a) - order(b) || compare(a.name.text, b.name.text));
}
