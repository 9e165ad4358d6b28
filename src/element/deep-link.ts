import type { ReactiveController, ReactiveControllerHost } from 'lit';

const claimed = new Map<string, DeepLink>();

interface DeepLinkHost extends ReactiveControllerHost {
  /** Whether the page's author asked for deep links (attribute `deep-link`). */
  readonly deepLink: boolean;
}

/**
 * Keeps which card is open in the page's hash, as one piece among others separated by `&`: other pieces and a plain
 * `#anchor` in front stay. Written without an entry in the history; read on load and on `hashchange`. The first widget
 * that has the id opens it.
 */
export class DeepLink implements ReactiveController {
  readonly #host: DeepLinkHost;
  readonly #name: string;
  readonly #changed: (id: string | undefined) => void;

  /**
   * @param name the piece's name, such as `ouishare-event`
   * @param changed called with the id that the hash names, undefined when it names none any more
   */
  constructor(host: DeepLinkHost, name: string, changed: (id: string | undefined) => void) {
    this.#host = host;
    this.#name = name;
    this.#changed = changed;
    host.addController(this);
  }

  /** The id that the hash names now; undefined without one, or where another widget has opened it. */
  get id(): string | undefined {
    if (!this.#host.deepLink) return undefined;
    const id = readPiece(location.hash, this.#name);
    const owner = id === undefined ? undefined : claimed.get(`${this.#name}=${id}`);
    return owner && owner !== this ? undefined : id;
  }

  hostConnected(): void {
    addEventListener('hashchange', this.#read);
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.#read);
    this.#release();
  }

  /** Says that this widget has the id and shows it: no other widget opens it as well. */
  claim(id: string): void {
    this.#release();
    claimed.set(`${this.#name}=${id}`, this);
  }

  /** Writes the open card's id, or takes the piece out when nothing is open. */
  write(id: string | undefined): void {
    if (!this.#host.deepLink) return;
    if (id === undefined) this.#release();
    else this.claim(id);
    const hash = writePiece(location.hash, this.#name, id);
    if (hash === location.hash) return;
    history.replaceState(history.state, '', hash === '' ? `${location.pathname}${location.search}` : hash);
  }

  /** The page's address with this card open; undefined without deep links, and where the page has no address of its own. */
  addressOf(id: string): string | undefined {
    if (!this.#host.deepLink || !/^https?:$/.test(location.protocol)) return undefined;
    return `${location.origin}${location.pathname}${location.search}${writePiece(location.hash, this.#name, id)}`;
  }

  #release(): void {
    for (const [key, owner] of claimed) if (owner === this) claimed.delete(key);
  }

  readonly #read = (): void => {
    if (this.#host.deepLink) this.#changed(this.id);
  };
}

/** The decoded value of one piece of a hash; undefined where there is none or its encoding is broken. */
export function readPiece(hash: string, name: string): string | undefined {
  const piece = piecesOf(hash).find((each) => each.startsWith(`${name}=`));
  if (piece === undefined) return undefined;
  try {
    return decodeURIComponent(piece.slice(name.length + 1)) || undefined;
  } catch {
    return undefined;
  }
}

/** The hash with one piece set, or taken out where `value` is undefined. Empty string where nothing is left. */
export function writePiece(hash: string, name: string, value: string | undefined): string {
  const others = piecesOf(hash).filter((each) => !each.startsWith(`${name}=`));
  if (value !== undefined) others.push(`${name}=${encodeURIComponent(value)}`);
  return others.length === 0 ? '' : `#${others.join('&')}`;
}

function piecesOf(hash: string): string[] {
  return hash
    .replace(/^#/, '')
    .split('&')
    .filter((piece) => piece !== '');
}
