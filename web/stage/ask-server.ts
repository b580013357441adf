import type { LinksMade, NewPerson, NumberToCall } from '#protocol/http.ts';

export type Answered<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly code: string };

/** Asks over HTTP what does not go over the live connection: names and links stand in the register. */
async function ask<Value>(path: string, how: RequestInit): Promise<Answered<Value>> {
  try {
    const response = await fetch(path, how);
    const answer = (await response.json()) as unknown;
    if (response.ok) return { ok: true, value: answer as Value };
    return { ok: false, code: (answer as { code?: string }).code ?? 'unknown' };
  } catch {
    return { ok: false, code: 'unreachable' };
  }
}

const post = <Value>(path: string, body: unknown): Promise<Answered<Value>> =>
  ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const evening = (project: string, session: string): string => `/v1/projects/${project}/sessions/${session}`;

export const addPerson = (project: string, session: string, person: NewPerson) =>
  post<{ readonly person: string }>(`${evening(project, session)}/people`, person);

/** Of who asks to be called; it stands in the register alone. */
export const numberOf = (project: string, session: string, help: string) =>
  ask<NumberToCall>(`${evening(project, session)}/help/${help}/number`, {});

export type HandedLink = LinksMade['links'][number];

/** A fresh link of somebody's own; earlier ones keep working. */
export async function linkOf(
  project: string,
  session: string,
  person: string,
): Promise<Answered<HandedLink | undefined>> {
  const made = await post<LinksMade>(`${evening(project, session)}/links`, { people: [person], code: true });
  return made.ok ? { ok: true, value: made.value.links[0] } : made;
}
