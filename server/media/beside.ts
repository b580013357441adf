import type { Dispatch } from '../dispatch/dispatch.ts';
import type { MediaProvider } from '../ports/media.ts';
import type { PageNeeds } from '../ports/page-needs.ts';
import { jitsiNeeds } from './jitsi/page-needs.ts';
import { JitsiProvider } from './jitsi/provider.ts';
import type { JitsiSettings } from './jitsi/settings.ts';
import { meetingLinks } from './link/meeting-links.ts';
import { LinkProvider } from './link/provider.ts';
import { liveKitNeeds } from './livekit/page-needs.ts';
import { LiveKitProvider } from './livekit/provider.ts';
import type { LiveKitSettings } from './livekit/server.ts';

export interface BesideOptions {
  readonly dispatch: Pick<Dispatch, 'look'>;
  /** Null where the operator did not set it up. */
  readonly liveKit: LiveKitSettings | null;
  readonly jitsi: JitsiSettings | null;
  /** Secret of this installation. */
  readonly roomKey: string;
  now(): number;
  log(line: string): void;
}

export interface Beside {
  readonly providers: readonly MediaProvider[];
  readonly pageNeeds: PageNeeds;
}

/** What can bring sound and picture here beside Polder itself. Throws a sentence that names the setting that is wrong. */
export function besidePolder({ dispatch, liveKit, jitsi, roomKey, now, log }: BesideOptions): Beside {
  const needs = [
    ...(liveKit ? [liveKitNeeds(liveKit.url)] : []),
    ...(jitsi ? [jitsiNeeds(jitsi.domain)] : []),
  ];
  return {
    providers: [
      new LinkProvider(meetingLinks(dispatch), now),
      ...(liveKit ? [new LiveKitProvider(liveKit, { now, log })] : []),
      ...(jitsi ? [new JitsiProvider(jitsi, { now, roomKey })] : []),
    ],
    pageNeeds: {
      scripts: needs.flatMap(({ scripts }) => scripts),
      frames: needs.flatMap(({ frames }) => frames),
      connections: needs.flatMap(({ connections }) => connections),
    },
  };
}
