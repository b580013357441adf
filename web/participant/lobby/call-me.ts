/** "Het lukt niet, bel mij" without leaving the page; where that fails the form goes its own way. */
export function offerCall(page: Document): void {
  const form = page.getElementById('call-me') as HTMLFormElement | null;
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    void ask(form);
  });
}

async function ask(form: HTMLFormElement): Promise<void> {
  const button = form.querySelector('button');
  if (button) button.disabled = true;
  const arrived = await fetch(form.action, { method: 'POST', headers: { accept: 'application/json' } }).then(
    (answer) => answer.ok,
    () => false,
  );
  for (const sentence of form.querySelectorAll<HTMLElement>('[data-called]'))
    sentence.hidden = (sentence.dataset.called === 'asked') !== arrived;
  if (button) {
    button.disabled = false;
    button.hidden = arrived;
  }
}
