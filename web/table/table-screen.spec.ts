import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { minute, second } from '#domain/kernel/moments.ts';
import type { Clock, SessionState } from '#domain/session/state.ts';
import type { Connection } from '#web/connection/connection.ts';
import { emptyView, type View } from '#web/connection/view.ts';
import { stillMedia } from '#web/media/still.fixture.ts';
import { bram, henk, liesbeth, names, noor, now, online, session, table } from './table.fixture.ts';
import { TableApp } from './table-app.tsx';

const viewOf = (person: string, changes: Partial<View> = {}): View => ({
  ...emptyView,
  status: 'online',
  you: { person, kind: 'table-team', table: 4, roles: [] },
  names,
  online,
  session,
  ...changes,
});

function screenOf(view: View): string {
  const connection = {
    view: () => view,
    subscribe: () => () => undefined,
    now: () => now,
  } as unknown as Connection;
  const boot = {
    language: 'nl',
    token: null,
    session: 's',
    project: 'p',
    person: null,
    help: '0123 456 789',
    organisation: '',
  } as const;
  return renderToStaticMarkup(createElement(TableApp, { boot, connection, media: stillMedia() }));
}

const withTable = (changes: Partial<typeof table>): SessionState => ({
  ...session,
  tables: session.tables.map((each) => (each.number === 4 ? { ...each, ...changes } : each)),
});

const text = (html: string): string => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');

/** Some of what only who leads the table may do. */
const theirs = ['+1 minuut', 'Door naar:', 'Eén stap terug', 'Beurt klaar', 'Geef het woord'];

describe('the screen of a table', () => {
  it('[S46] tells the seconds of the call-back, and no minutes of the item', () => {
    const clock = { ...session.clock, callBack: { until: now + 42 * second } };
    const screen = text(screenOf(viewOf(noor, { session: { ...session, clock } })));
    expect(screen).toMatch(/45 sec /);
    expect(screen).toMatch(/45 seconden/);
    expect(screen).not.toMatch(/\d+ min /);
  });

  it('[S47] lets the question rest while the round waits in plenary', () => {
    const question = session.items[session.clock.item]?.prompt ?? '';
    const at = (changes: Partial<Clock>) =>
      screenOf(viewOf(noor, { session: { ...session, clock: { ...session.clock, ...changes } } }));
    expect(at({})).toContain(question);
    expect(at({ place: 'plenary', briefly: true })).not.toContain(question);
  });

  it('[S46] says that the clock of the round runs on while everybody is together for a moment', () => {
    const clock = { ...session.clock, place: 'plenary', briefly: true } as const;
    const screen = text(screenOf(viewOf(noor, { session: { ...session, clock } })));
    expect(screen).toContain('De klok van de ronde loopt door.');
    expect(screen).not.toMatch(/ronde wacht/);
  });

  it('says when we begin once the evening is open', () => {
    const opened = (startsAt: number) => {
      const clock = { ...session.clock, item: -1, place: 'plenary' } as const;
      const occasion = { ...session.occasion, startsAt };
      return text(screenOf(viewOf(noor, { session: { ...session, clock, occasion } })));
    };
    expect(opened(now + 10 * minute)).toMatch(/De avond is open\. We beginnen om \d\d\.\d\d uur/);
    expect(opened(now - minute)).toContain('De avond is open. We beginnen zo.');
  });

  it('[screens 8] shows who took room to the facilitator, and not to the note-taker', () => {
    expect(screenOf(viewOf(noor))).toContain('class="petal much"');
    expect(screenOf(viewOf(bram))).not.toContain('petal');
  });

  it('[screens 8] names no figure of how long anybody spoke', () => {
    const round = screenOf(viewOf(noor)).match(/<section class="round-table.*?<\/section>/s)?.[0] ?? '';
    const read = round
      .replace(/<svg.*?<\/svg>/gs, '')
      .replace(/<span class="plate">.*?<\/span><\/span>/gs, '');
    expect(read).toContain('Henk');
    expect(read.replace(/<[^>]*>/g, '')).not.toMatch(/\d/);
  });

  it.each([
    ['facilitator', noor],
    ['note-taker', bram],
  ])('[S43] leaves a relieved %s no button that is not theirs, and the way on', (_role, person) => {
    const seats = table.seats.map((seat) =>
      seat.person === person ? { ...seat, role: 'participant' as const } : seat,
    );
    const facilitator = person === noor ? liesbeth : noor;
    const noteTaker = person === bram ? liesbeth : bram;
    const screen = text(screenOf(viewOf(person, { session: withTable({ facilitator, noteTaker, seats }) })));
    expect(screen).toContain('Ga verder als deelnemer');
    for (const act of theirs) expect(screen).not.toContain(act);
  });

  it('[S43] leaves every button to who may lead the table', () => {
    const seats = table.seats.map((seat) => ({ ...seat, role: 'participant' as const }));
    const session = withTable({ seats, facilitator: null });
    const you = { person: noor, kind: 'staff', table: 4, roles: ['organiser'] } as const;
    for (const changes of [{}, { session, you: { ...you, roles: [...you.roles] } }]) {
      const screen = text(screenOf(viewOf(noor, changes)));
      for (const act of theirs) expect(screen).toContain(act);
      expect(screen).not.toContain('Ga verder als deelnemer');
    }
  });

  it('gives the recorder to the note-taker, and to the facilitator once nobody else can write', () => {
    const recorder = 'class="recorder"';
    expect(screenOf(viewOf(bram))).toContain(recorder);
    expect(screenOf(viewOf(noor))).not.toContain(recorder);
    const withoutBram = new Set([...online].filter((person) => person !== bram));
    expect(screenOf(viewOf(noor, { online: withoutBram }))).toContain(recorder);
    expect(screenOf(viewOf(noor, { session: withTable({ noteTaker: null }) }))).toContain(recorder);
  });

  it('[R8] ticks that words stay at the table where the item keeps them there, says why, and lets nobody change it', () => {
    const items = session.items.map((each) => ({ ...each, visibility: 'table' as const }));
    const tick = (state: SessionState) =>
      screenOf(viewOf(bram, { session: state })).match(/<label [^>]*class="check".*?<\/label>/s)?.[0] ?? '';
    const stays = tick({ ...session, items });
    expect(stays).toMatch(/data-selected="true"/);
    expect(stays).toMatch(/data-readonly="true"/);
    expect(stays).toContain('In dit onderdeel blijft alles bij de tafel.');
    const free = tick(session);
    expect(free).not.toBe('');
    expect(free).not.toMatch(/data-selected|data-readonly|blijft alles/);
  });

  it('[R5] keeps the first words beside those that the speaker puts right', () => {
    const screen = screenOf(viewOf(noor));
    expect(screen).toContain('De gemeente luistert als je hard roept.');
    expect(screen).toContain('Ik zei: sóms.');
  });

  it('[S54] asks its own team too, names who is waited for, and shows that it is recorded', () => {
    const media = { kind: 'built-in', passCode: '', instructions: '', captions: false } as const;
    const recording = { purpose: 'Om het verslag te controleren', keepDays: 14 };
    const occasion = { ...session.occasion, media: { ...media, recording } };
    const told = (person: string, consents: readonly string[], since: number | null) => {
      const asked = { askedAt: 0, by: noor, absent: [], consents, since };
      const sound = { listening: false, spotlight: null, silenced: {}, recording: asked };
      const state = { ...session, ...withTable({ sound }), occasion };
      return text(screenOf(viewOf(person, { session: state as SessionState })));
    };
    const all = table.seats.map((seat) => seat.person);
    const withoutHenk = all.filter((person) => person !== henk);
    expect(told(bram, [noor], null)).toContain('Waarvoor: Om het verslag te controleren');
    expect(told(noor, withoutHenk, null)).toContain('Opnemen begint als Henk ook ja zegt.');
    expect(told(noor, all, 5)).toContain('Er wordt opgenomen');
    expect(told(noor, withoutHenk, null)).not.toContain('Er wordt opgenomen');
  });

  it('[S55] says that recording does not work any more', () => {
    const sound = { listening: false, spotlight: null, silenced: {}, recording: null } as const;
    const told = (more: object) =>
      text(screenOf(viewOf(noor, { session: withTable({ sound: { ...sound, ...more } }) })));
    expect(told({ recordingFailed: true })).toContain('Opnemen lukt niet meer.');
    expect(told({})).not.toContain('Opnemen lukt niet meer.');
  });

  it('[S54] reads recording out from a place that was there before it, and from no other', () => {
    const places = (recording: object | null) => {
      const sound = { listening: false, spotlight: null, silenced: {}, recording };
      const screen = screenOf(viewOf(noor, { session: withTable({ sound } as Partial<typeof table>) }));
      return screen.match(/role="status"|role="alert"|aria-live/g)?.length;
    };
    const asked = { askedAt: 0, by: noor, absent: [], consents: [], since: null };
    const all = [asked, { ...asked, consents: [noor] }, { ...asked, since: 5 }];
    expect(all.map(places)).toEqual(all.map(() => places(null)));
  });

  it('shows script as words', () => {
    const contributions = table.contributions.map((words) => ({
      ...words,
      text: '<script>alert(1)</script>',
    }));
    const screen = screenOf(viewOf(noor, { session: withTable({ contributions }) }));
    expect(screen).not.toContain('<script>');
    expect(screen).toContain('&lt;script&gt;');
  });

  it('has the help number in view in every state of the evening', () => {
    const { clock: _clock, openedAt: _openedAt, ...evening } = session;
    const states: readonly SessionState[] = [
      session,
      { ...evening, status: 'lobby' },
      { ...evening, status: 'closed', openedAt: 0, closedAt: now, log: [] },
    ];
    for (const state of states) expect(screenOf(viewOf(noor, { session: state }))).toContain('0123 456 789');
  });

  it('says what stays true while the connection is away', () => {
    const away = screenOf(viewOf(bram, { status: 'offline', waiting: 2 }));
    expect(away).toContain('class="offline"');
    expect(away).toContain('class="recorder"');
  });

  it('offers refused sentences back, except those that came in another way', () => {
    const refused = (text: string) => ({
      id: 'refusedxxxxx',
      stream: 'session:s',
      code: 'text-too-long',
      command: { type: 'record', id: 'wordsxxxxxxx', table: 4, speaker: noor, text },
    });
    const lost = screenOf(viewOf(bram, { refused: [refused('Dit ging verloren.')] }));
    expect(lost).toContain('Dit ging verloren.');
    const kept = screenOf(viewOf(bram, { refused: [refused('Ze kwamen kijken, op mijn eigen stoep.')] }));
    expect(kept).not.toContain('class="lost"');
  });
});
