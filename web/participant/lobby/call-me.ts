/** How far somebody's asking to be called has come, and the name of who took it on. */
export interface CallState {
  readonly is: 'none' | 'asked' | 'claimed' | 'failed';
  readonly by: string;
}

/**
 * "Het lukt niet, bel mij" without leaving the page; where that fails the form goes its own way. Afterwards it follows
 * what the live screen behind the lobby knows (`polder:call`).
 */
export function offerCall(page: Document): void {
  const form = page.getElementById('call-me') as HTMLFormElement | null;
  if (!form) return;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask(form);
  });
  page.addEventListener('polder:call', ({ detail }: CustomEventInit<CallState>) => {
    if (detail && form.dataset.shown !== keyOf(detail)) show(form, detail);
  });
}

async function ask(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector('button');
  if (button) button.disabled = true;
  const arrived = await fetch(form.action, { method: 'POST', headers: { accept: 'application/json' } }).then(
    (answer) => answer.ok,
    () => false,
  );
  if (button) button.disabled = false;
  show(form, { is: arrived ? 'asked' : 'failed', by: '' });
}

/** What failed was not asked: that stands until there is something new. */
const keyOf = ({ is, by }: CallState): string => `${is === 'failed' ? 'none' : is} ${by}`;

function show(form: HTMLFormElement, state: CallState): void {
  const { is, by } = state;
  form.dataset.shown = keyOf(state);
  for (const sentence of form.querySelectorAll<HTMLElement>('[data-called]'))
    sentence.hidden = sentence.dataset.called !== is;
  const caller = form.querySelector<HTMLElement>('[data-named]');
  if (caller)
    caller.textContent = by
      ? (caller.dataset.named ?? '').replace('#', () => by)
      : (caller.dataset.unnamed ?? '');
  const button = form.querySelector('button');
  if (button) button.hidden = is === 'asked' || is === 'claimed';
}
