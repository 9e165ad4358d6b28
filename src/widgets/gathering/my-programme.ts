import type { ReactiveControllerHost } from 'lit';

/**
 * What a visitor marks for themselves. It lives as long as the page does; on the device only once they ask for that
 * (Web Storage, `localStorage`), and not any more once they take it off.
 */
export class MyProgramme {
  readonly #host: ReactiveControllerHost;
  readonly #key: () => string;
  #ids: ReadonlySet<string> = new Set();
  #isKept = false;
  #read: string | undefined;

  /** @param key under which it would be kept */
  constructor(host: ReactiveControllerHost, key: () => string) {
    this.#host = host;
    this.#key = key;
  }

  /** Ids of the marked sessions. */
  get ids(): ReadonlySet<string> {
    this.#recall();
    return this.#ids;
  }

  /** True while it outlasts the page. */
  get isKept(): boolean {
    return this.#isKept;
  }

  readonly toggle = (id: string): void => {
    const ids = new Set(this.ids);
    if (!ids.delete(id)) ids.add(id);
    this.#ids = ids;
    if (this.#isKept) this.#isKept = this.#write();
    this.#host.requestUpdate();
  };

  readonly toggleKept = (): void => {
    if (this.#isKept) this.#forget();
    else this.#isKept = this.#write();
    this.#host.requestUpdate();
  };

  // Only reads: a visitor who has never asked for it leaves no trace.
  #recall(): void {
    const key = this.#key();
    if (key === this.#read) return;
    this.#read = key;
    const kept = keptIds(key);
    this.#ids = new Set(kept);
    this.#isKept = kept !== undefined;
  }

  #write(): boolean {
    try {
      localStorage.setItem(this.#key(), JSON.stringify([...this.#ids]));
      return true;
    } catch {
      return false;
    }
  }

  #forget(): void {
    this.#isKept = false;
    try {
      localStorage.removeItem(this.#key());
    } catch {
      // Where nothing can be stored there is nothing to forget.
    }
  }
}

function keptIds(key: string): readonly string[] | undefined {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(key) ?? '');
    return Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : undefined;
  } catch {
    return undefined;
  }
}
