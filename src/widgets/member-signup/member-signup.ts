import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { EndpointClient } from '../../client/endpoint-client.js';
import { wait } from '../../client/abort.js';
import { absoluteUrl } from '../../contract/routes.js';
import type { SignupOffer } from '../../contract/manifest.js';
import { isLanguage } from '../../contract/text.js';
import { LazyModule } from '../../element/lazy-module.js';
import { ResourceElement } from '../../element/resource-element.js';
import { isolate } from '../../i18n/format.js';
import { messages, type Shelf } from '../../i18n/load.js';
import { signupWords } from '../../i18n/signup-load.js';
import { enSignup, type SignupField, type SignupMessages } from '../../i18n/signup-messages.js';
import { wordsOf } from '../../provider/configuration.js';
import { bone, type Door } from '../../ui/state-view/state-view.js';
import { askedFields, namesField, requiredFields } from './asked-fields.js';
import { CommunityChoice } from './community-choice.js';
import { shownConsents } from '../../element/form/consents.js';
import type { DialogController } from './dialog-controller.js';
import { FormController } from './form-controller.js';
import type { FormSetting } from './form-setting.js';
import { FocusController } from '../../element/form/focus-controller.js';
import { formView, leadView, type WholeForm } from './form-view.js';
import { memberSignupStyles } from './member-signup.styles.js';
import { closed, otherDoors, readOffering, type Offering } from './offering.js';

/** The network's own name, where no community is chosen. */
const NETWORK = 'OuiShare';
/** How long the form waits for the names of communities before it is drawn without them, ms. */
const COMMUNITIES_WAIT_MS = 1000;
const SKELETON_FIELDS = 3;

/**
 * @summary Becoming a member: a form that the endpoint's manifest describes, with every error at its field.
 *
 * What was typed is never lost: not by an error, not without a connection. A consent is never ticked beforehand, and its
 * exact words are sent along. Put a plain HTML form that posts to the endpoint inside the tag: it works without script, and
 * what was typed into it goes on here.
 *
 * @event {SignupSubmitEvent} ouishare-signup-submit - A visitor sends the form; cancelable. Carries no personal data.
 * @event {SignupAcceptEvent} ouishare-signup-accept - The endpoint has taken the sign-up. Carries no personal data.
 * @event {StatusChangeEvent} ouishare-status-change - The status changed and is drawn.
 *
 * @slot - Fallback content, shown until the form is there and where there can be none.
 * @slot heading - Replaces the heading.
 * @slot footer - Below the form.
 *
 * @csspart heading - The heading.
 * @csspart form - The form.
 * @csspart field - A control: a line, a choice, a box to tick.
 * @csspart consent - A consent with its box.
 * @csspart submit - The button that sends.
 * @csspart link - A link.
 * @csspart notice - A line or a block about a state.
 * @csspart button - Any button.
 *
 * @cssproperty --ouishare-color-accent - The button, a ticked box, the drawing.
 * @cssproperty --ouishare-color-danger - The edge of the visitor's own errors.
 * @cssproperty --ouishare-space - Half an em: the unit of space.
 *
 * @example
 * <ouishare-member-signup endpoint="https://network.example/api/" community="casablanca">
 *   <form method="post" action="https://network.example/api/signups">
 *     <label>E-mail address <input type="email" name="email" required></label>
 *     <button>Join</button>
 *   </form>
 * </ouishare-member-signup>
 */
export class MemberSignupElement extends ResourceElement<Offering> {
  static override styles = memberSignupStyles;

  /** Names of the fields to ask, separated by spaces: narrows what the manifest names; what it requires stays. */
  @property() fields: string | null = null;
  /** `card` has a ground and an edge of its own; `dialog` is a button that opens the form. */
  @property({ reflect: true }) variant: 'plain' | 'card' | 'dialog' = 'plain';
  /** Address of a privacy policy, for consents whose own one the manifest does not name. */
  @property({ attribute: 'policy-url' }) policyUrl: string | null = null;
  /** Id of the community that is chosen at first. */
  @property() community: string | null = null;

  protected override readonly noun = 'signup';

  readonly #communities = new CommunityChoice(this);
  readonly #form = new FormController(this, {
    setting: () => this.#setting(),
    key: () => `ouishare-member-signup ${this.client?.endpoint ?? ''} ${this.community ?? ''}`,
    chooseCommunity: (id, unknown) => {
      this.#communities.choose(id, unknown);
    },
    outdated: () => void this.refresh(),
  });
  readonly #focus = new FocusController(this, this.#form);
  readonly #countries = new LazyModule(this, () => import('./countries.js'));
  #dialog: DialogController | undefined;
  // What could be drawn at first stays: a field that turns into another one under the visitor's fingers is worse than either.
  #hasInterestList: boolean | undefined;
  #contact: string | undefined;

  protected override get shelves(): readonly Shelf<unknown>[] {
    return [messages, signupWords];
  }

  protected override get words(): SignupMessages {
    return { ...super.words, memberSignup: signupWords.at(this.language) ?? enSignup };
  }

  protected override get defaultLabel(): string {
    return this.words.memberSignup.join(NETWORK);
  }

  protected override get failedDoors(): readonly Door[] {
    return otherDoors(this.words, this.resource.value, this.#contact);
  }

  protected override question(): readonly unknown[] | undefined {
    const { client } = this;
    // A provider that is not defined yet will answer later: nothing is wrong so far.
    if (!client && this.closest('ouishare-provider:not(:defined)')) return undefined;
    return [client];
  }

  protected override async load(reload: boolean): Promise<void> {
    const { client } = this;
    this.#hasInterestList = undefined;
    if (client) await this.resource.run((signal) => this.#read(client, signal, reload));
    else
      this.resource.fail(
        closed(this.localName, 'set its attribute "endpoint", or put it in <ouishare-provider endpoint="…">'),
      );
  }

  // Who is not at the form learns that it was sent: they asked for that.
  protected override get announcement(): string {
    return this.#form.sent && this.#form.isAutomatic ? this.words.memberSignup.sent.heading : '';
  }

  protected override isEmpty(): boolean {
    return false;
  }

  protected override freshnessOf(): undefined {
    return undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.#communities.preset(this.link?.community ?? '', wordsOf(this.community)[0] ?? '');
    if (this.client && this.resource.value) void this.#readCommunities(this.client, this.resource.value.signup);
  }

  protected override renderSkeleton(): TemplateResult {
    const field = html`<span class="bones">${bone('line', 30)}<span class="bone box"></span></span>`;
    return html`<div class="form">${Array.from({ length: SKELETON_FIELDS }, () => field)}</div>`;
  }

  protected override renderValue(): unknown {
    if (!this.wordsReady) return nothing;
    if (this.variant !== 'dialog') return this.#content();
    const { memberSignup, common } = this.words;
    const label = memberSignup.join(this.#name);
    const words = { label, close: common.close, level: this.headingLevel };
    return html`<button class="button filled" part="button" type="button" aria-haspopup="dialog" @click=${this.#openDialog}>${label}</button>
      ${this.#dialog?.view(words, this.#content())}`;
  }

  #content(): unknown {
    const setting = this.#setting();
    const { words, headingLevel } = this;
    const { sent, correct } = this.#form;
    if (sent) return sent.view({ words, headingLevel, name: this.#name }, correct);
    return html`${leadView(words)}${setting ? formView(this.#view(setting)) : nothing}`;
  }

  #view(setting: FormSetting): WholeForm {
    return {
      words: this.words,
      locale: this.locale,
      headingLevel: this.headingLevel,
      setting,
      form: this.#form,
      communities: this.#communities,
      countries: setting.fields.includes('country') ? (this.#countries.current?.countries(this.locale) ?? []) : [],
      interests: setting.hasInterestList ? this.#communities.interests(this.locale) : undefined,
      name: this.#name,
      doors: this.failedDoors,
      policyUrl: absoluteUrl(this.policyUrl ?? '', this.baseURI) ?? this.resource.value?.privacy?.policy,
      goTo: this.#focus.goTo,
      readCommunities: () =>
        void this.#communities.read(setting.client, true).then(() => this.#focus.goTo('communityIds')),
    };
  }

  #setting(): FormSetting | undefined {
    const offering = this.resource.value;
    const { client, locale } = this;
    if (!offering || !client) return undefined;
    const { signup: offer, lang } = offering;
    this.#hasInterestList ??= this.#communities.interests(locale) !== undefined;
    return {
      client,
      fields: this.#fields(offer),
      required: requiredFields(offer),
      consents: shownConsents(offer.consents, locale, lang),
      communityId: namesField(offer, 'communityIds') ? this.#communities.known : '',
      isCommunityUnknown: this.#communities.unknown !== '',
      hasInterestList: this.#hasInterestList,
      locale: isLanguage(locale) ? locale : this.words.code,
    };
  }

  #fields(offer: SignupOffer): readonly SignupField[] {
    return askedFields(offer, this.fields === null ? undefined : wordsOf(this.fields));
  }

  /** What the visitor joins, in words. */
  get #name(): string {
    const name = this.#setting()?.communityId ? this.#communities.name(this.locale) : undefined;
    return name ? isolate(name.text) : NETWORK;
  }

  async #read(client: EndpointClient, signal: AbortSignal, reload: boolean): Promise<Offering> {
    const offering = await readOffering(client, { signal, reload }, this.localName, ({ privacy }) => {
      this.#contact = privacy?.contact;
    });
    await Promise.race([this.#readCommunities(client, offering.signup), wait(COMMUNITIES_WAIT_MS, signal)]);
    return offering;
  }

  /** Only where their names are needed: to choose one, or to name the one that is preset. */
  async #readCommunities(client: EndpointClient, offer: SignupOffer): Promise<void> {
    const isShown = this.#fields(offer).includes('communityIds');
    if (isShown || (namesField(offer, 'communityIds') && this.#communities.id !== ''))
      await this.#communities.read(client);
  }

  readonly #openDialog = async (): Promise<void> => {
    const { DialogController } = await import('./dialog-controller.js');
    this.#dialog ??= new DialogController(this);
    this.requestUpdate();
    await this.updateComplete;
    this.#dialog.open();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ouishare-member-signup': MemberSignupElement;
  }
}
