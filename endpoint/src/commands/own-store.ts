import { readSettings } from '../settings.js';
import { openStore, type Store } from '../store/database.js';

/** Does some work on the store that the environment names, which the server uses too, and closes it. */
export async function withStore(work: (store: Store) => Promise<void>): Promise<void> {
  const settings = readSettings(process.env);
  const store = await openStore({ file: settings.dataFile, databaseUrl: settings.databaseUrl });
  try {
    await work(store);
  } finally {
    await store.destroy();
  }
}
