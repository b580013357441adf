import { wipeDevice } from '../wipe-device.ts';

/** On the page that asks whether they are sure: clears what this site keeps here, and then lets the server tell so. */
export function clearOnWipe(page: Document): void {
  const form = page.getElementById('wipe') as HTMLFormElement | null;
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void wipeDevice().finally(() => form.submit());
  });
}
