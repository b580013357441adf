import type { AgreementId, ProjectId } from '#domain/kernel/ids.ts';
import { problem } from '#protocol/http.ts';
import type { Outcome } from '../../connection/connection.ts';

/** Makes an agreement public as it stands; the server gathers what the public will read. */
export async function publishAgreement(project: ProjectId, agreement: AgreementId): Promise<Outcome> {
  try {
    const path = `/v1/projects/${project}/agreements/${agreement}/publish`;
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(path, { method: 'POST', credentials: 'same-origin', headers, body: '{}' });
    if (response.ok) return { ok: true };
    const told = problem.safeParse(await response.json().catch(() => null));
    if (!told.success) return { ok: false, code: 'unexpected' };
    const { code, values } = told.data;
    return values ? { ok: false, code, values } : { ok: false, code };
  } catch {
    return { ok: false, code: 'unreachable' };
  }
}
