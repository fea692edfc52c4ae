import type { DiaryHome, Problem, SyncEntry } from '@tandem/contracts';

/** An entry of the diary that the school has not answered for yet, or whose answer nobody has seen. */
export type QueuedEntry = {
  /** The id that its author's device has made: the same entry sent twice is one. */
  id: string;
  accountId: string;
  at: string;
  entry: SyncEntry;
  /** What it is called in the list. */
  label: string;
  state: 'waiting' | 'refused' | 'kept';
  problem: Problem | null;
};
type KeptHome = { accountId: string; at: string; home: DiaryHome };

const NAME = 'tandem-diary';
const BY_ACCOUNT = 'byAccount';

const done = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('indexeddb')));
  });

let opening: Promise<IDBDatabase> | null = null;
function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('entries', { keyPath: 'id' }).createIndex(BY_ACCOUNT, 'accountId');
      request.result.createObjectStore('homes', { keyPath: 'accountId' });
    });
    request.addEventListener('success', () => {
      // Another tab with a newer program may open it: this one lets go.
      request.result.addEventListener('versionchange', () => {
        request.result.close();
        opening = null;
      });
      resolve(request.result);
    });
    request.addEventListener('error', () => reject(request.error ?? new Error('indexeddb')));
  }).catch((error: unknown) => {
    opening = null;
    throw error;
  });
  return opening;
}

/** Resolves when the browser has it on its disk, not before. */
async function write(name: 'entries' | 'homes', act: (store: IDBObjectStore) => void): Promise<void> {
  const db = await open();
  const transaction = db.transaction(name, 'readwrite');
  act(transaction.objectStore(name));
  await new Promise<void>((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    for (const gone of ['error', 'abort'])
      transaction.addEventListener(gone, () => reject(transaction.error ?? new Error('indexeddb')));
  });
}

/** What of the diary is kept in this browser: entries by account, the oldest first, and the last home page of each. */
export const keptEntries = {
  async of(accountId: string): Promise<QueuedEntry[]> {
    const db = await open();
    const store = db.transaction('entries').objectStore('entries');
    const own = (await done(store.index(BY_ACCOUNT).getAll(accountId))) as QueuedEntry[];
    return own.sort((a, b) => (a.at < b.at ? -1 : 1));
  },
  put: (entry: QueuedEntry) => write('entries', (store) => store.put(entry)),
  remove: (id: string) => write('entries', (store) => store.delete(id)),
  /** What the school said of an entry; of one that was written anew meanwhile it has said nothing. */
  settle: ({ id, at }: QueuedEntry, state: 'gone' | 'refused' | 'kept', problem: Problem | null) =>
    write('entries', (store) => {
      const asked = store.get(id);
      asked.addEventListener('success', () => {
        const now = asked.result as QueuedEntry | undefined;
        if (now?.at !== at) return;
        if (state === 'gone') store.delete(id);
        else store.put({ ...now, state, problem });
      });
    }),
  async home(accountId: string): Promise<KeptHome | null> {
    const db = await open();
    const kept = (await done(db.transaction('homes').objectStore('homes').get(accountId))) as KeptHome | undefined;
    return kept ?? null;
  },
  putHome: (kept: KeptHome) => write('homes', (store) => store.put(kept)),
  /** All of an account but what the school does not have. */
  async forget(accountId: string): Promise<void> {
    await write('homes', (store) => store.delete(accountId));
    const handedOver = (await this.of(accountId)).filter(({ state }) => state === 'kept');
    await write('entries', (store) => {
      for (const { id } of handedOver) store.delete(id);
    });
  },
};
