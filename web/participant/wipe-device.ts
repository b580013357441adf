const patience = 2_000;

/**
 * Removes everything this site keeps on this device: databases, storage and caches. Cookies go with the
 * server's `Clear-Site-Data`.
 */
export async function wipeDevice(): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  await Promise.race([forgetDatabases(), new Promise((resolve) => setTimeout(resolve, patience))]);
}

async function forgetDatabases(): Promise<void> {
  const databases = (await indexedDB.databases?.()) ?? [];
  await Promise.all(databases.map(({ name }) => name && forget(name)));
  if ('caches' in globalThis) for (const name of await caches.keys()) await caches.delete(name);
}

const forget = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const asked = indexedDB.deleteDatabase(name);
    asked.onsuccess = asked.onerror = asked.onblocked = () => resolve();
  });
