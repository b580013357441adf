import type { Devices } from '#web/media/client.ts';
import { findDevices } from '#web/media/devices.ts';
import { keepSettings, readSettings } from '#web/media/kept.ts';

/** Offers the devices of one test by the names that the browser gives them, where there is something to choose. */
export async function offerDevices(check: HTMLElement, onChange: () => void): Promise<void> {
  const label = check.querySelector<HTMLElement>('[data-device]');
  const select = label?.querySelector('select');
  if (!label || !select) return;
  const kind = label.dataset.device as keyof Devices;
  const found = (await findDevices())[kind].filter((device) => device.label !== '');
  label.hidden = found.length === 0 || (kind === 'speaker' && !('setSinkId' in AudioContext.prototype));
  const { devices } = readSettings();
  const options = found.map((device) => {
    const option = document.createElement('option');
    option.value = device.deviceId;
    option.textContent = device.label;
    return option;
  });
  select.replaceChildren(...[...select.options].slice(0, 1), ...options);
  select.value = found.some(({ deviceId }) => deviceId === devices[kind]) ? (devices[kind] ?? '') : '';
  select.onchange = () => {
    keepSettings({ devices: { ...readSettings().devices, [kind]: select.value || null } });
    onChange();
  };
}
