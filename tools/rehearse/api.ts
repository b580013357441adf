/** Asks a Polder server as an organiser does, with a token. */
export class Api {
  readonly #url: string;
  readonly #token: string;

  constructor(url: string, token: string) {
    this.#url = url;
    this.#token = token;
  }

  async get<Answer>(path: string): Promise<Answer> {
    return this.#ask<Answer>('GET', path);
  }

  async post<Answer>(path: string, body: unknown): Promise<Answer> {
    return this.#ask<Answer>('POST', path, JSON.stringify(body), 'application/json');
  }

  async upload<Answer>(path: string, name: string, text: string): Promise<Answer> {
    const form = new FormData();
    form.set('file', new File([text], name, { type: 'text/csv' }));
    return this.#ask<Answer>('POST', path, form);
  }

  async remove(path: string): Promise<void> {
    await this.#ask('DELETE', path);
  }

  /** Throws with the code when the server refuses. */
  async #ask<Answer>(method: string, path: string, body?: string | FormData, type?: string): Promise<Answer> {
    const response = await fetch(`${this.#url}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.#token}`, ...(type ? { 'content-type': type } : {}) },
      ...(body === undefined ? {} : { body }),
    });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as Answer;
  }
}
