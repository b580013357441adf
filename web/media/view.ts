import type { PersonId } from '#domain/kernel/ids.ts';
import type { JoinGrant, MediaTold } from '#protocol/media.ts';
import type { MediaClient, Told, TroubleCode } from './client.ts';
import type { Settings } from './kept.ts';
import type { OwnKind } from './own-tracks.ts';

/** What does not work, and at what. `lost`: it was on and was unplugged. Other codes are refusals of the server. */
export interface Trouble {
  readonly at: OwnKind | 'line';
  readonly code: TroubleCode | 'lost' | (string & {});
}

/** Sound and picture as this page has them now. A new object on every change. */
export interface MediaView {
  /** `lost` comes back by itself; `elsewhere` does when somebody asks for it here; `failed` needs somebody. */
  readonly state: 'off' | 'joining' | 'on' | 'lost' | 'elsewhere' | 'failed';
  /** Who looks; empty before the first grant. */
  readonly me: PersonId;
  readonly provider: JoinGrant['provider'] | null;
  readonly surface: MediaClient['surface'] | null;
  /** The last grant, for what a provider shows in words: an address, a pass code. */
  readonly grant: JoinGrant | null;
  readonly room: Told<'placed'>['room'] | null;
  readonly rights: Told<'placed'>['rights'];
  /** One's own, as others hear and see it. */
  readonly microphone: boolean;
  readonly camera: boolean;
  readonly ownPicture: MediaStream | null;
  /** The browser is asking whether this page may use it. */
  readonly opening: OwnKind | null;
  /** This camera can make what is behind somebody vague by itself. */
  readonly canBlur: boolean;
  /** This evening makes captions of who wants that. */
  readonly canCaption: boolean;
  /** Nothing comes of the microphone: the system itself holds it back, for longer than a moment. */
  readonly heldBack: boolean;
  /** Turned off by somebody else; until it is turned on again. */
  readonly silenced: boolean;
  /** Went off because others had the floor; stays here until it is on again, or until that was read. */
  readonly rested: readonly OwnKind[];
  /** Who has sound or picture in this room, and what of it is on. */
  readonly company: ReadonlyMap<PersonId, { readonly microphone: boolean; readonly camera: boolean }>;
  readonly speaking: ReadonlySet<PersonId>;
  readonly pictures: Readonly<Record<PersonId, MediaStream>>;
  readonly line: Told<'line'>['line'];
  /** What was said last; `text` is null where nothing could be made of it. */
  readonly caption: { readonly person: PersonId; readonly text: string | null } | null;
  /** What one says oneself cannot be made into captions now. */
  readonly uncaptioned: boolean;
  /** The browser plays nothing until somebody touches the page. */
  readonly blocked: boolean;
  readonly trouble: Trouble | null;
  /** Measured, ms; told to the table's team and staff. */
  readonly spoke: Told<'spoke'>['people'];
  /** Told to staff, for providers beside Polder. */
  readonly roll: Told<'roll'>['people'];
  /** Told to who runs the evening: who is on the telephone. */
  readonly callers: Told<'callers'>['callers'];
  /** Rooms that are being recorded. */
  readonly recording: ReadonlySet<string>;
  readonly settings: Settings;
}

const nobody = { company: new Map(), speaking: new Set<PersonId>(), pictures: {}, caption: null } as const;

export const firstView = (settings: Settings): MediaView => ({
  state: 'off',
  me: '',
  provider: null,
  surface: null,
  grant: null,
  room: null,
  rights: { speak: false, camera: false },
  microphone: false,
  camera: false,
  ownPicture: null,
  opening: null,
  canBlur: false,
  canCaption: false,
  heldBack: false,
  silenced: false,
  rested: [],
  ...nobody,
  uncaptioned: false,
  line: 'good',
  blocked: false,
  trouble: null,
  spoke: {},
  roll: [],
  callers: [],
  recording: new Set(),
  settings,
});

/** What is true of who takes no part any more. */
export const gone = {
  ...nobody,
  room: null,
  microphone: false,
  camera: false,
  ownPicture: null,
  opening: null,
  silenced: false,
  rested: [],
  uncaptioned: false,
  line: 'good',
  blocked: false,
} as const satisfies Partial<MediaView>;

/** Whether somebody's own hand may turn it on now: the place lets them, and so does how they take part. */
export const mayTurnOn = ({ rights, settings }: MediaView, kind: OwnKind): boolean =>
  kind === 'microphone'
    ? rights.speak && settings.mode !== 'listen'
    : rights.camera && settings.mode === 'picture';

/** Here to listen: whatever somebody does, the others do not hear them now. */
export const mustListen = ({ room, rights }: MediaView): boolean => room !== null && !rights.speak;

/** Turned off by somebody else, and theirs to turn on again. */
export const maySpeakAgain = (view: MediaView): boolean => view.silenced && mayTurnOn(view, 'microphone');

/** On, and yet the others do not hear it. */
export const isUnheard = ({ microphone, heldBack }: MediaView): boolean => microphone && heldBack;

/** What went off for others and may be on again: its person may not know that it still is off. */
export function stillOff(view: MediaView): readonly OwnKind[] {
  if (view.state !== 'on') return [];
  const isHeld = (kind: OwnKind): boolean => kind === 'microphone' && view.settings.holdToTalk;
  return view.rested.filter((kind) => mayTurnOn(view, kind) && !isHeld(kind));
}

/** Nobody speaks less than before: then the server began to measure anew, and what was known is of before that. */
function spokeWith(known: MediaView['spoke'], told: MediaView['spoke']): MediaView['spoke'] {
  const isAnew = Object.entries(told).some(([person, ms]) => ms < (known[person] ?? 0));
  return isAnew ? told : { ...known, ...told };
}

/** What the server tells, as far as it only has to be shown. */
export function shown(view: MediaView, tells: MediaTold): Partial<MediaView> {
  switch (tells.what) {
    case 'company':
      return {
        company: new Map(
          tells.people.map(({ person, microphone, camera }) => [person, { microphone, camera }]),
        ),
      };
    case 'speaking':
      return { speaking: new Set(tells.people) };
    case 'line':
      return { line: tells.line };
    case 'spoke':
      return { spoke: spokeWith(view.spoke, tells.people) };
    case 'roll':
      return { roll: tells.people };
    case 'callers':
      return { callers: tells.callers };
    case 'recording': {
      const recording = new Set(view.recording);
      if (tells.on) recording.add(tells.room);
      else recording.delete(tells.room);
      return { recording };
    }
    case 'caption': {
      const { person, text } = tells;
      const uncaptioned = view.uncaptioned && person !== view.me;
      return { caption: { person, text }, uncaptioned };
    }
    case 'caption-failed': {
      const { person } = tells;
      return person === view.me ? { uncaptioned: true } : { caption: { person, text: null } };
    }
    default:
      return {};
  }
}
