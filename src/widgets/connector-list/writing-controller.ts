import { nothing, type LitElement } from 'lit';
import type { PersonRow } from '../../contract/people.js';
import { LazyModule } from '../../element/lazy-module.js';
import { failedView, retryDoor } from '../../ui/state-view/state-view.js';
import type { WritingSetting } from './connector-details.js';
import type { MessageForms, MessageSurroundings } from './message-form.js';

/** Opens the form that writes to a person, one at a time; all that is in it is loaded then. */
export class WritingController implements WritingSetting {
  openId: string | undefined;
  readonly #host: LitElement;
  readonly #around: () => MessageSurroundings;
  readonly #module: LazyModule<typeof import('./message-form.js')>;
  #forms: MessageForms | undefined;

  constructor(host: LitElement, around: () => MessageSurroundings) {
    this.#host = host;
    this.#around = around;
    this.#module = new LazyModule(host, () => import('./message-form.js'));
  }

  readonly toggle = ({ id }: PersonRow): void => {
    const before = this.openId;
    this.openId = before === id ? undefined : id;
    if (before !== undefined) this.#forms?.shut(before);
    if (this.openId !== undefined) this.#forms?.open(this.openId);
    this.#host.requestUpdate();
  };

  readonly form = (row: PersonRow): unknown => {
    const { current } = this.#module;
    if (!current) return this.#failed();
    this.#forms ??= new current.MessageForms(this.#host, this.#around);
    return this.#forms.view(row);
  };

  #failed(): unknown {
    const { failed, isLoading, retry } = this.#module;
    if (!failed) return nothing;
    const { level, language } = this.#around().setting;
    const { connectors, states } = language.words;
    return failedView({ level, title: connectors.notNow, doors: [retryDoor(states.retry, retry, isLoading)] });
  }
}
