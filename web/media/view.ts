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
  /** Turned off by somebody else; until it is turned on again. */
  readonly silenced: boolean;
  /** Who has sound or picture in this room, and what of it is on. */
  readonly company: ReadonlyMap<PersonId, { readonly microphone: boolean; readonly camera: boolean }>;
  readonly speaking: ReadonlySet<PersonId>;
  readonly pictures: Readonly<Record<PersonId, MediaStream>>;
  readonly line: Told<'line'>['line'];
  readonly caption: Omit<Told<'caption'>, 'what'> | null;
  /** The browser plays nothing until somebody touches the page. */
  readonly blocked: boolean;
  readonly trouble: Trouble | null;
  /** Measured, ms; told to the table's team and staff. */
  readonly spoke: Told<'spoke'>['people'];
  /** Told to staff, for providers beside Polder. */
  readonly roll: Told<'roll'>['people'];
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
  silenced: false,
  ...nobody,
  line: 'good',
  blocked: false,
  trouble: null,
  spoke: {},
  roll: [],
  recording: new Set(),
  settings,
});

/** What is true of who takes no part any more. */
export const gone = {
  ...nobody,
  microphone: false,
  camera: false,
  ownPicture: null,
  opening: null,
  silenced: false,
  line: 'good',
  blocked: false,
} as const satisfies Partial<MediaView>;

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
      return { spoke: tells.people };
    case 'roll':
      return { roll: tells.people };
    case 'recording': {
      const recording = new Set(view.recording);
      if (tells.on) recording.add(tells.room);
      else recording.delete(tells.room);
      return { recording };
    }
    case 'caption': {
      const { what: _, ...caption } = tells;
      return { caption };
    }
    default:
      return {};
  }
}
