import type { Devices, Mode } from './client.ts';

/** What somebody chose on this device, for every evening. */
export interface Settings {
  readonly devices: Devices;
  readonly mode: Mode;
  /** M and V turn sound and picture on and off. */
  readonly keys: boolean;
  /** Heard only while the space bar or the button is held. */
  readonly holdToTalk: boolean;
  readonly blur: boolean;
  /** One's own words become text for others, on evenings that have captions. */
  readonly captions: boolean;
}

/** How somebody took part a moment ago in this tab; null for who did not, or not yet. */
export interface Before {
  readonly microphone: boolean;
  readonly camera: boolean;
}

export const firstSettings: Settings = {
  devices: { microphone: null, camera: null, speaker: null },
  mode: 'picture',
  keys: true,
  holdToTalk: false,
  blur: false,
  captions: false,
};

const settingsKey = 'polder:media';
const beforeKey = (session: string): string => `polder:media:${session}`;

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

export const readSettings = (): Settings => ({ ...firstSettings, ...read<Settings>(device, settingsKey) });

export function keepSettings(changes: Partial<Settings>): Settings {
  const settings = { ...readSettings(), ...changes };
  write(device, settingsKey, settings);
  return settings;
}

export function readBefore(session: string): Before | null {
  const before = read<Before>(tab, beforeKey(session));
  return before && { microphone: before.microphone === true, camera: before.camera === true };
}

export const keepBefore = (session: string, before: Before | null): void =>
  write(tab, beforeKey(session), before);
