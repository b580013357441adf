import { type APIRequestContext, expect, request } from '@playwright/test';
import type { Installation } from './installation.ts';

export const organiserEmail = 'anouk@rietvoorde.example';

/** What an organiser does where it is not what the journey is about: signed in, but without a browser. */
export interface OrganiserDesk {
  post<Answer>(path: string, body: unknown): Promise<Answer>;
  get<Answer>(path: string): Promise<Answer>;
  close(): Promise<void>;
}

/** Founds the organisation and signs its first organiser in, by the code and the mailed link. */
export async function foundOrganisation(polder: Installation): Promise<OrganiserDesk> {
  const browserless = await request.newContext({ baseURL: polder.url });
  const form = {
    code: polder.setupCode ?? '',
    organisation: 'Gemeente Rietvoorde',
    name: 'Anouk Visser',
    email: organiserEmail,
    do: 'start',
  };
  expect((await browserless.post('/setup', { form })).status()).toBe(200);
  const mails = await (await browserless.get(polder.mailbox)).text();
  await browserless.post(/\/sign-in\/[a-z0-9]+/.exec(mails)?.[0] ?? '');
  return deskOf(browserless);
}

function deskOf(browserless: APIRequestContext): OrganiserDesk {
  return {
    async post<Answer>(path: string, data: unknown) {
      const answer = await browserless.post(path, { data });
      expect(answer.status(), `${path}: ${await answer.text()}`).toBeLessThan(300);
      return (await answer.json()) as Answer;
    },
    async get<Answer>(path: string) {
      const answer = await browserless.get(path);
      expect(answer.status(), path).toBe(200);
      return (await answer.json()) as Answer;
    },
    close: () => browserless.dispose(),
  };
}
