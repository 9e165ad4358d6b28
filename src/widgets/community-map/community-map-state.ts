import { state } from 'lit/decorators.js';
import { giveWay } from '../../client/abort.js';
import type { Listing } from '../../client/endpoint-client.js';
import type { CommunityRow } from '../../contract/communities.js';
import { LazyModule } from '../../element/lazy-module.js';
import { PrintController } from '../../element/print-controller.js';
import { onServer } from '../../element/on-server.js';
import { formatNumber } from '../../i18n/format.js';
import { MapController } from '../../ui/place-map/map-controller.js';
import { NO_FILTER, countryName, isUnfiltered, prepareChoices, type CommunityFilter } from './community-filter.js';
import { CommunityMapSettings } from './community-map-settings.js';
import { CommunityAtlas, type Answer, type CommunityPlace } from './community-places.js';
import { communityToolbar, type NearButton } from './community-toolbar.js';
import type { CommunityLanguage } from '../../ui/community/community-words.js';
import { countWords } from './map-words.js';
import type { NearMe } from './near-me.js';
import { UniqueName } from './unique-name.js';

/** How many names are drawn before the visitor asks for more. */
const LIST_STEP = 60;

/** What a visitor has made of the map: asked for, drawn further, put in the order of distance. */
export abstract class CommunityMapState extends CommunityMapSettings {
  @state() private drawnOnScreen = LIST_STEP;
  @state() protected filter: CommunityFilter = NO_FILTER;
  @state() private isFilterOpen = false;
  // The press asked for what could not be loaded.
  @state() private hasNoNear = false;
  protected readonly atlas = new CommunityAtlas();
  protected isMoving = false;
  /** How often anything but the map was to be drawn again: what does not change with it stands still while it moves. */
  declare protected drawings: number | undefined;
  protected readonly map = new MapController<CommunityPlace>(this, () => {
    this.isMoving = true;
    this.requestUpdate();
    this.isMoving = false;
  });
  /** Most visitors read the map without it: where they are is worked out by a part that comes with the first press. */
  protected near: NearMe | undefined;
  /** Few visitors open a card: what stands on it comes when the first is opened. */
  protected readonly details = new LazyModule(this, async () => {
    const { CommunityDetails } = await import('../../element/community-details.js');
    return new CommunityDetails(this, () => this.client);
  });
  readonly #name = new UniqueName(this);
  readonly #print = new PrintController(this);

  // The base class asks for the first drawing before any field of this one is there.
  override requestUpdate(...change: Parameters<CommunityMapSettings['requestUpdate']>): void {
    if (!this.isMoving) this.drawings = (this.drawings ?? 0) + 1;
    super.requestUpdate(...change);
  }

  /** How many names are drawn: on paper nobody can ask for more. */
  protected get drawn(): number {
    return this.#print.isPrinting ? Infinity : this.drawnOnScreen;
  }

  protected override get announcement(): string | undefined {
    const listing = this.resource.value;
    return listing && this.countWords(listing);
  }

  protected override practice(): readonly (() => unknown)[] {
    const { locale } = this;
    return [() => countryName('FR', locale), () => new Intl.Collator([locale, 'en']).compare('é', 'e')];
  }

  protected override async prepare(listing: Listing<CommunityRow>): Promise<void> {
    await prepareChoices(listing.rows);
    // What is drawn already goes on being drawn from its own rows.
    if (this.resource.value) return;
    this.atlas.take(listing.rows, this.languageOf(listing));
    await giveWay();
    await this.map.prepare(this.atlas.places);
  }

  protected countWords(listing: Listing<CommunityRow>): string {
    const words = countWords(this.answer, isUnfiltered(this.filter), this.languageOf(listing));
    return listing.complete ? words : this.words.states.soFar(words);
  }

  protected get answer(): Answer {
    return this.atlas.answer(this.filter, this.locale);
  }

  protected languageOf(listing: Listing<CommunityRow>): CommunityLanguage {
    const { words, locale, origin } = this;
    return { words, locale, lang: words.code, pageLang: listing.lang, origin };
  }

  protected renderToolbar(language: CommunityLanguage): unknown {
    return communityToolbar({
      language,
      name: this.#searchName(language),
      filter: this.filter,
      choices: this.answer.choices,
      rows: this.atlas.rows,
      ask: this.ask,
      isOpen: this.isFilterOpen,
      toggle: () => (this.isFilterOpen = !this.isFilterOpen),
      near: this.#nearButton(language),
    });
  }

  protected readonly ask = (filter: CommunityFilter): void => {
    const { country = '' } = filter.menus;
    const isElsewhere = country !== (this.filter.menus.country ?? '');
    this.filter = filter;
    this.drawnOnScreen = LIST_STEP;
    // A country is shown near; words narrow what is there, and the map stays still while they are typed.
    if (!isElsewhere) return;
    if (country === '') this.map.reset();
    else this.map.showAll(this.answer.places);
  };

  protected readonly showMore = (): void => {
    this.drawnOnScreen += LIST_STEP;
  };

  /** How far a community is, in words; undefined while nobody asks. */
  protected readonly distance = (row: CommunityRow): string | undefined => this.near?.distance(row, this.locale);

  #searchName({ words, locale }: CommunityLanguage): string {
    const { search } = words.communityMap;
    const name = this.label === null || this.label === '' ? search : words.common.pair(search, this.label);
    const number = this.#name.numberOf(name);
    return number === 1 ? name : words.common.pair(name, formatNumber(number, locale));
  }

  // A page that is not secure has the door, and nothing behind it. A server draws it, for most pages are secure.
  #nearButton(language: CommunityLanguage): NearButton | undefined {
    const canLocate = onServer || ('geolocation' in navigator && isSecureContext);
    if (this.atlas.places.length === 0 || !canLocate) return undefined;
    const { near } = this;
    return {
      isOn: near?.isOn === true,
      isAsking: near?.isAsking === true,
      words: this.hasNoNear ? language.words.communityMap.nearFailed : near?.words(language),
      press: this.#pressNear,
    };
  }

  readonly #pressNear = async (): Promise<void> => {
    try {
      this.near ??= await this.#loadNear();
      this.hasNoNear = false;
      this.near.press();
    } catch (thrown) {
      console.warn(thrown);
      this.hasNoNear = true;
    }
  };

  async #loadNear(): Promise<NearMe> {
    const { NearMe } = await import('./near-me.js');
    return new NearMe(this, {
      rows: () => this.answer.listed,
      show: (points) => {
        this.map.showAll(points);
      },
      showAll: this.map.reset,
    });
  }
}
