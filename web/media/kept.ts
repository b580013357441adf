import type { PersonId, SessionId } from '#domain/kernel/ids.ts';
import type { Devices, Mode } from './client.ts';

/** What somebody chose on this device, for every evening and whoever uses it. */
export interface DeviceSettings {
  readonly devices: Devices;
  readonly mode: Mode;
  /** M and V turn sound and picture on and off. */
  readonly keys: boolean;
  /** Heard only while the space bar or the button is held. */
  readonly holdToTalk: boolean;
  readonly blur: boolean;
}

export interface Settings extends DeviceSettings {
  /** One's own words become text for others, on evenings that have captions. */
  readonly captions: boolean;
}

/** Whose yes something is: it says nothing of another evening, nor of whoever uses this device or tab next. */
export interface Whose {
  readonly session: SessionId;
  readonly person: PersonId;
}

/** How somebody took part a moment ago in this tab; null for who did not, or not yet. */
export interface Before {
  readonly microphone: boolean;
  readonly camera: boolean;
}

const firstOnDevice: DeviceSettings = {
  devices: { microphone: null, camera: null, speaker: null },
  mode: 'picture',
  keys: true,
  holdToTalk: false,
  blur: false,
};
export const firstSettings: Settings = { ...firstOnDevice, captions: false };

const settingsKey = 'polder:media';
const keyOf = ({ session, person }: Whose): string => `${settingsKey}:${session}:${person}`;

/** Storage may be full or forbidden: then a choice lasts as long as the page. */
function read<T>(storage: () => Storage, key: string): Partial<T> | null {
  try {
    return JSON.parse(storage().getItem(key) ?? 'null') as Partial<T> | null;
  } catch {
    return null;
  }
}

function write(storage: () => Storage, key: string, value: unknown): void {
  try {
    if (value === null) storage().removeItem(key);
    else storage().setItem(key, JSON.stringify(value));
  } catch {
    return;
  }
}

const device = (): Storage => localStorage;
const tab = (): Storage => sessionStorage;

export const readSettings = (): DeviceSettings => ({
  ...firstOnDevice,
  ...read<DeviceSettings>(device, settingsKey),
});

export const keepSettings = (changes: Partial<DeviceSettings>): void =>
  write(device, settingsKey, { ...readSettings(), ...changes });

export const settingsOf = (whose: Whose): Settings => ({
  ...readSettings(),
  captions: read<Settings>(device, keyOf(whose))?.captions === true,
});

export function keepSettingsOf(whose: Whose, changes: Partial<Settings>): Settings {
  const settings = { ...settingsOf(whose), ...changes };
  const { captions, ...rest } = settings;
  write(device, settingsKey, rest);
  write(device, keyOf(whose), captions ? { captions } : null);
  return settings;
}

export function readBefore(whose: Whose): Before | null {
  const before = read<Before>(tab, keyOf(whose));
  return before && { microphone: before.microphone === true, camera: before.camera === true };
}

export const keepBefore = (whose: Whose, before: Before | null): void => write(tab, keyOf(whose), before);
