/** Keeps "6 minuten" true. Counts by the server's clock: a phone an hour wrong still shows the right minutes. */
export function countDown(page: Document, startsAt: number, serverNow: number): void {
  const place = page.getElementById('countdown');
  const anyMoment = page.getElementById('any-moment');
  const number = place?.querySelector('b');
  if (!place || !anyMoment || !number) return;
  const offset = serverNow - Date.now();
  const show = (): void => {
    const minutes = minutesUntil(startsAt, Date.now() + offset);
    const words = (minutes === 1 ? place.dataset.one : place.dataset.many) ?? '#';
    number.textContent = words.replace('#', String(minutes));
    place.hidden = minutes < 1 || minutes > 90;
    anyMoment.hidden = minutes > 0;
  };
  setInterval(show, 5_000);
  show();
}

/** Whole minutes that are left, the last one counted until it is over; 0 once it is time. */
export const minutesUntil = (at: number, now: number): number => Math.max(0, Math.ceil((at - now) / 60_000));
