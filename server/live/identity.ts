import type { Viewer } from '#domain/kernel/audience.ts';
import type { StaffRole } from '#domain/kernel/decider.ts';
import type { PersonId, ProjectId, SessionId, StreamName } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import { viewerOf } from '#domain/session/roles.ts';
import type { SessionState } from '#domain/session/state.ts';
import { type CloseCode, closeCodes } from '#protocol/close-codes.ts';
import { findLink } from '../access/links.ts';
import { cookieFrom, whoSignedIn } from '../access/sign-ins.ts';
import type { Dispatch } from '../dispatch/dispatch.ts';
import { kindOf, subjectOf } from '../dispatch/streams.ts';
import type { Storage } from '../ports/storage.ts';

/** Who stands behind a connection, and how far the key they came with opens doors. */
export type Identity =
  | { readonly is: 'staff'; readonly person: PersonId; readonly roles: readonly StaffRole[] }
  | {
      readonly is: 'guest';
      readonly person: PersonId;
      readonly roles: readonly StaffRole[];
      readonly project: ProjectId;
    }
  | {
      readonly is: 'screen';
      readonly person: null;
      readonly roles: readonly [];
      readonly project: ProjectId;
      readonly session: SessionId;
    };

export interface Gatekeeper {
  readonly storage: Storage;
  readonly dispatch: Dispatch;
  now(): Moment;
}

export async function identify(
  gate: Gatekeeper,
  token: string | null,
  cookieHeader: string | undefined,
): Promise<Identity | CloseCode> {
  if (token === null) return identifyByCookie(gate, cookieHeader);
  const found = await findLink(gate.storage, token, gate.now());
  if ('problem' in found) return closeCodes.linkInvalid;
  const { link } = found;
  if (link.kind === 'screen' && link.project !== null && link.session !== null) {
    return { is: 'screen', person: null, roles: [], project: link.project, session: link.session };
  }
  if (link.person === null) return closeCodes.linkInvalid;
  const roles = await gate.dispatch.rolesOf(link.person);
  if (link.kind === 'organiser-token') {
    return roles.length > 0 ? { is: 'staff', person: link.person, roles } : closeCodes.notAllowed;
  }
  if (link.kind === 'personal' && link.project !== null) {
    // a personal link opens one project and nothing of the organisation, whoever it belongs to
    return { is: 'guest', person: link.person, roles: [], project: link.project };
  }
  return closeCodes.linkInvalid;
}

async function identifyByCookie(gate: Gatekeeper, header: string | undefined): Promise<Identity | CloseCode> {
  const value = cookieFrom(header);
  const person = value === null ? null : await whoSignedIn(gate.storage, value, gate.now());
  if (person === null) return closeCodes.notSignedIn;
  const roles = await gate.dispatch.rolesOf(person);
  return roles.length > 0 ? { is: 'staff', person, roles } : closeCodes.notAllowed;
}

/** How this identity looks at a stream; null when it may not see it at all. */
export function viewerFor(identity: Identity, stream: StreamName, state: unknown): Viewer | null {
  const kind = kindOf(stream);
  if (kind === 'session') return sessionViewer(identity, subjectOf(stream), state as SessionState);
  if (identity.is === 'staff') return { person: identity.person, kind: 'staff', table: null };
  const ofProject = (kind === 'harvest' || kind === 'answer') && subjectOf(stream) === identity.project;
  if (!ofProject) return null;
  return identity.is === 'screen'
    ? { person: null, kind: 'screen', table: null }
    : { person: identity.person, kind: 'participant', table: null };
}

function sessionViewer(identity: Identity, session: SessionId, state: SessionState): Viewer | null {
  if (state.status === 'empty') return null;
  if (identity.is === 'screen') {
    return identity.session === session ? { person: null, kind: 'screen', table: null } : null;
  }
  if (identity.is === 'guest' && state.occasion.project !== identity.project) return null;
  return viewerOf(state, identity.person, identity.roles);
}
