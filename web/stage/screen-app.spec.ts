import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { SessionState } from '#domain/session/state.ts';
import type { Connection } from '#web/connection/connection.ts';
import { emptyView } from '#web/connection/view.ts';
import { evening, names, now } from './evening.fixture.ts';
import { ScreenApp } from './screen-app.tsx';

const plenary = { ...evening, clock: { ...evening.clock, item: 9, place: 'plenary' as const } };

function screenOf(session: SessionState): string {
  (globalThis as { location?: { host: string } }).location ??= { host: 'polder.example' };
  const view = { ...emptyView, status: 'online' as const, names, session };
  const connection = {
    view: () => view,
    subscribe: () => () => undefined,
    now: () => now,
  } as unknown as Connection;
  const boot = {
    language: 'nl',
    token: 'secret',
    session: 's',
    project: 'p',
    person: null,
    help: '',
    organisation: '',
  } as const;
  return renderToStaticMarkup(createElement(ScreenApp, { boot, connection }));
}

const check = {
  agreement: 'agreementxxx',
  version: 1,
  title: 'Binnen vier weken',
  text: '',
  askedAt: now,
  closedAt: null,
  stances: [],
  result: null,
};

describe('the big screen', () => {
  it('tells words with their table, and no name but that of who leads', () => {
    const screen = screenOf(plenary);
    expect(screen).toContain('Een nee met uitleg is ook een antwoord.');
    const told = Object.values(names).filter((name) => new RegExp(`\\b${name}\\b`).test(screen));
    expect(told).toEqual(['Liesbeth']);
  });

  it('shows script as words', () => {
    const tables = plenary.tables.map((table) => ({
      ...table,
      contributions: table.contributions.map((words) => ({ ...words, text: '<img src=x onerror=alert(1)>' })),
    }));
    expect(screenOf({ ...plenary, tables })).not.toContain('<img');
  });

  it('keeps how people answer to itself until the check is closed', () => {
    const open = screenOf({ ...plenary, support: [check] });
    expect(open).toContain('Binnen vier weken');
    expect(open).not.toContain('class="bars"');
    const result = { asked: 40, support: 31, reservation: 6, noSupport: 2 };
    expect(screenOf({ ...plenary, support: [{ ...check, closedAt: now, result }] })).toContain(
      'class="bars"',
    );
  });

  it('goes back to the wall once a theme is brought forward after the check', () => {
    const result = { asked: 4, support: 4, reservation: 0, noSupport: 0 };
    const closed = [{ ...check, closedAt: now, result }];
    expect(screenOf({ ...plenary, support: closed, focus: 'theme0000001' })).not.toContain('is-support');
  });

  it('[S46] tells one time only while the tables are called back', () => {
    const tables = evening.tables.map((table) => ({ ...table, contributions: [] }));
    const called = { ...evening.clock, callBack: { until: now + 42_000 } };
    const minutes = /\b9 min/;
    for (const each of [evening, { ...evening, tables }]) {
      expect(screenOf(each)).toMatch(minutes);
      expect(screenOf({ ...each, clock: called })).not.toMatch(minutes);
      expect(screenOf({ ...each, clock: called })).toMatch(/\b45 /);
    }
  });

  it('has a bar for what is said to everybody only while something is', () => {
    const bar = 'class="cc"';
    const callBack = { until: now + 42_000 };
    expect(screenOf(evening)).toContain(bar);
    expect(screenOf({ ...evening, messages: [] })).not.toContain(bar);
    expect(screenOf({ ...evening, messages: [], clock: { ...evening.clock, callBack } })).toContain(bar);
  });

  it('[S47] lets the question rest while the round waits in plenary', () => {
    const waits = { ...evening.clock, place: 'plenary' } as const;
    const silent = evening.tables.map((table) => ({ ...table, contributions: [] }));
    for (const tables of [evening.tables, silent]) {
      expect(screenOf({ ...evening, tables })).toContain('Wat is er nodig zodat deze afspraak werkt?');
      expect(screenOf({ ...evening, tables, clock: waits })).not.toContain('Wat is er nodig');
    }
  });

  it('says everything once: the minutes and the tables', () => {
    const tables = evening.tables.map((table) => ({ ...table, contributions: [] }));
    const said = screenOf({ ...evening, tables }).replace(/ aria-label="[^"]*"/g, '');
    expect(said.match(/\b9 minuten/g)).toHaveLength(1);
    expect(said.match(/\b8 tafels/g)).toHaveLength(1);
  });

  it('says when we begin, also once the evening is open', () => {
    const { clock, openedAt: _openedAt, ...rest } = evening;
    const tables = rest.tables.map((table) => ({ ...table, contributions: [] }));
    const lobby = { ...rest, tables, status: 'lobby' } as const;
    const opened = { ...evening, tables, clock: { ...clock, item: -1, place: 'plenary' as const } };
    for (const state of [lobby, opened]) {
      const occasion = (startsAt: number) => ({ ...state.occasion, startsAt });
      expect(screenOf({ ...state, occasion: occasion(now + 60_000) })).toMatch(
        /We beginnen om \d\d\.\d\d uur/,
      );
      expect(screenOf({ ...state, occasion: occasion(now - 60_000) })).toContain('We beginnen zo');
    }
  });

  it('shows the question before anything was said', () => {
    const tables = evening.tables.map((table) => ({ ...table, contributions: [] }));
    expect(screenOf({ ...evening, tables })).toContain('Wat is er nodig zodat deze afspraak werkt?');
  });
});
