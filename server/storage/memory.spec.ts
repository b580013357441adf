import { storageContract } from '../ports/storage-contract.ts';
import { emptyMemoryDisk, openMemoryStorage } from './memory.ts';

storageContract('memory', async () => {
  const disk = emptyMemoryDisk();
  const storage = openMemoryStorage(disk);
  return {
    storage,
    reopen: async () => {
      await storage.close();
      return openMemoryStorage(disk);
    },
  };
});
