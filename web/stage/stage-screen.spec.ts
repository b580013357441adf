import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { second } from '#domain/kernel/moments.ts';
import type { SessionState } from '#domain/session/state.ts';
import type { Counts } from '#protocol/down.ts';
import type { Connection } from '#web/connection/connection.ts';
import { emptyView, type View } from '#web/connection/view.ts';
import { stillMedia } from '#web/media/still.fixture.ts';
import type { MediaView } from '#web/media/view.ts';
import { evening, everyone, liesbeth, names, now } from './evening.fixture.ts';
import { stageSay } from './say.ts';
import { StageApp } from './stage-app.tsx';

const say = stageSay('nl');

function stageOf(session: SessionState, changes: Partial<View> = {}, own: Partial<MediaView> = {}): string {
  const view: View = {
    ...emptyView,
    status: 'online',
    you: { person: liesbeth, kind: 'staff', table: null, roles: ['lead-facilitator'] },
    names,
    online: everyone,
    session,
    ...changes,
  };
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
    person: liesbeth,
    help: '',
    organisation: '',
  } as const;
  return renderToStaticMarkup(createElement(StageApp, { boot, connection, media: stillMedia(own) }));
}

const large = (stage: string) => [...stage.matchAll(/<article class="card need[^"]*" aria-label="\D*(\d+)/g)];

describe('the control wall', () => {
  it('[screens 9] shows tables in need large and most urgent first, all others small', () => {
    const stage = stageOf(evening);
    expect(large(stage).map((match) => match[1])).toEqual(['5', '7', '6', '3']);
    expect(stage.match(/<article class="card ok/g)).toHaveLength(4);
  });

  it('[S46] says that the clock of a round runs on while everybody is together for a moment', () => {
    const together = { ...evening.clock, place: 'plenary', briefly: true, callBack: null } as const;
    const stage = stageOf({ ...evening, clock: together });
    expect(stage).toContain('De klok van de ronde loopt door.');
    expect(stage).not.toMatch(/ronde wacht/);
  });

  it('says before the opening that nobody asks for help, or how many do, and of no table that it goes well', () => {
    const { clock: _clock, openedAt: _openedAt, ...rest } = evening;
    const lobby = (help: typeof evening.help) => stageOf({ ...rest, status: 'lobby', help });
    const asked = evening.help.filter(({ state }) => state.is === 'open');
    expect(lobby([])).toContain('De avond is nog niet open. Niemand vraagt om hulp.');
    expect(lobby(asked)).toContain(`Er staat nog ${asked.length} hulpvraag open.`);
    for (const help of [[], asked]) expect(lobby(help)).not.toMatch(/redden het zelf|lopen goed/);
  });

  it('says that no table needs anybody only while nobody waits for help', () => {
    const tables = evening.tables.map((table) => ({ ...table, seats: [] }));
    const own = evening.help.slice(0, 1).map((request) => ({ ...request, table: null }));
    expect(stageOf({ ...evening, tables, help: [] })).toContain('redden het zelf');
    const clock = { ...evening.clock, place: 'plenary' as const };
    const together = stageOf({ ...evening, tables, help: [], clock });
    expect(together).toContain('Aan de tafels wordt nu niet gepraat. Niemand vraagt om hulp.');
    expect(together).not.toMatch(/redden het zelf|lopen goed/);
    const waits = stageOf({ ...evening, tables, help: own });
    expect(waits).toContain('Er staat nog 1 hulpvraag open.');
    expect(waits).not.toContain('redden het zelf');
  });

  it("[S36] says that a table's own team asks to come, and does not call that a question for its facilitator", () => {
    const asks = (fromTeam: { readonly fromTeam?: true }) => {
      const state = { is: 'claimed', by: liesbeth, at: now } as const;
      const [request] = evening.help.map((one) => ({
        ...one,
        kind: 'facilitator' as const,
        words: '',
        state,
      }));
      return stageOf({ ...evening, help: request ? [{ ...request, ...fromTeam }] : [] });
    };
    expect(asks({ fromTeam: true }).match(/Vraagt of u naar de tafel komt/g)).toHaveLength(2);
    expect(asks({ fromTeam: true })).not.toContain('Vraag voor de gespreksleider');
    expect(asks({})).toContain('Vraag voor de gespreksleider');
  });

  it('offers a theme to talk about only while the evening goes on, because else it is refused', () => {
    const theme = { id: 'theme0000001', name: 'Bereikbaar zijn', contributions: [] };
    const harvest = { ...emptyView.harvest, themes: [theme] };
    const { clock: _clock, openedAt: _openedAt, ...rest } = evening;
    expect(stageOf(evening, { harvest })).toContain(say('stage.plenary.focus'));
    expect(stageOf({ ...rest, status: 'lobby' }, { harvest })).not.toContain(say('stage.plenary.focus'));
  });

  it('[screens 14] tells on how many screens a message arrived, of how many', () => {
    const tells = (receipt: Counts['receipts'][string]) =>
      stageOf(evening, { counts: { here: 0, receipts: { message00001: receipt }, support: {} } });
    expect(tells({ got: 46, of: 48 })).toMatch(/46\D+48/);
    expect(tells(null)).toContain('Wie dit kreeg, weten we niet meer.');
  });

  it('says in words that the evening goes on while this screen has no connection', () => {
    expect(stageOf(evening, { status: 'offline' })).toContain('class="offline"');
  });

  it('shows script in words, help and messages as text', () => {
    const evil = '<img src=x onerror=alert(1)>';
    const stage = stageOf({
      ...evening,
      help: evening.help.map((request) => ({ ...request, words: evil })),
      messages: evening.messages.map((message) => ({ ...message, text: evil })),
      tables: evening.tables.map((table) => ({
        ...table,
        contributions: table.contributions.map((words) => ({ ...words, text: evil })),
      })),
    });
    expect(stage).not.toContain('<img');
    expect(stage).toContain('&lt;img');
  });

  it('offers only what who looks may do', () => {
    const guest = { person: 'somebodyxxxx', kind: 'staff', table: null, roles: [] } as const;
    const stage = stageOf(evening, { you: { ...guest, roles: [] } });
    const acts = ['lever-main', 'class="nudge"', 'class="msg"', 'aria-pressed='];
    const inHelp = (html: string) => html.match(/<li class="help-row">.*?<\/li>/s)?.[0] ?? '';
    expect(acts.filter((act) => stage.includes(act))).toEqual([]);
    expect(inHelp(stage)).not.toContain('<button');
    expect(acts.filter((act) => stageOf(evening).includes(act))).toEqual(acts);
    expect(inHelp(stageOf(evening))).toContain('<button');
  });

  it('[S53] tells in plenary who was asked to speak and who may, to who runs the evening', () => {
    const { tables, clock } = evening;
    const [invited = '', speaker = ''] = (tables[0]?.seats ?? []).map((seat) => seat.person).slice(2);
    const sound = { listening: false, spotlight: null, silenced: {}, speakers: [speaker] };
    const media = {
      kind: 'built-in',
      passCode: '',
      instructions: '',
      recording: null,
      captions: false,
    } as const;
    const together: SessionState = {
      ...evening,
      occasion: { ...evening.occasion, media },
      clock: { ...clock, place: 'plenary', callBack: null },
      invited: [invited],
      sound,
    };
    const rows = (html: string) =>
      html.match(/<section aria-label="Spreken in plenair">.*?<\/section>/s)?.[0].replace(/<[^>]*>/g, ' ') ??
      '';
    expect(rows(stageOf(together))).toMatch(
      new RegExp(`${names[invited]}\\s+gevraagd om te spreken.*${names[speaker]}\\s+mag spreken`, 's'),
    );
    const guest = { person: 'somebodyxxxx', kind: 'staff', table: null, roles: [] } as const;
    expect(rows(stageOf(together, { you: { ...guest, roles: [] } }))).toBe('');
    expect(rows(stageOf(evening))).toBe('');
  });

  it('[S46] counts down to the end of the call-back, not of the item, while everyone is called back', () => {
    const left = (clock: typeof evening.clock) =>
      stageOf({ ...evening, clock }).match(/<p class="left">.*?<strong[^>]*>(.*?)<\/strong>/s)?.[1];
    expect(left({ ...evening.clock, callBack: null })).toBe('8:42');
    expect(left({ ...evening.clock, callBack: { until: now + 42 * second } })).toBe('0:45');
  });

  it('tells whose microphone stayed on in plenary that everybody is at the tables, and nobody else', () => {
    const media = {
      kind: 'built-in',
      passCode: '',
      instructions: '',
      recording: null,
      captions: false,
    } as const;
    const session = { ...evening, occasion: { ...evening.occasion, media } };
    const together = { ...session, clock: { ...session.clock, place: 'plenary' } } as const;
    const alone = say('stage.sound.alone');
    const left = { state: 'on', room: 'plenary', microphone: true } as const;
    expect(stageOf(session, {}, left)).toContain(alone);
    expect(stageOf(together, {}, left)).not.toContain(alone);
    expect(stageOf(session, {}, { ...left, microphone: false })).not.toContain(alone);
    expect(stageOf(session, {}, { ...left, room: 'table:4' })).not.toContain(alone);
  });

  it('gives no star to words that stay at their table', () => {
    const stars = (visibility: 'public' | 'table') => {
      const tables = evening.tables.map((table) => ({
        ...table,
        contributions: table.contributions.map((words) => ({ ...words, visibility })),
      }));
      const stage = stageOf({ ...evening, tables });
      return [stage.includes('aria-pressed='), stage.includes('table-only')];
    };
    expect(stars('public')).toEqual([true, false]);
    expect(stars('table')).toEqual([false, true]);
  });

  it('is whole before the opening and after the close', () => {
    const { clock, openedAt: _openedAt, ...rest } = evening;
    expect(stageOf({ ...rest, status: 'lobby' })).toContain('lever-main');
    const closed: SessionState = { ...rest, status: 'closed', openedAt: 0, closedAt: now, log: clock.log };
    expect(stageOf(closed)).not.toContain('lever-main');
  });
});
