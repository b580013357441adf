import { emptyTable } from '#domain/session/empty-table.ts';
import type { Contribution, Live, Seat, Table } from '#domain/session/state.ts';
import { emptyView, type View } from '#web/connection/view.ts';

export const seat = (person: string, chair: number, more: Partial<Seat> = {}): Seat => ({
  person,
  chair,
  role: 'participant',
  means: 'screen',
  joined: true,
  turns: 0,
  spokeMs: 0,
  ...more,
});

export const words = (id: string, more: Partial<Contribution> = {}): Contribution => ({
  id,
  table: 1,
  item: 'item',
  text: id,
  visibility: 'public',
  source: 'typed',
  at: 0,
  status: 'noted',
  disputedWith: null,
  starred: false,
  redacted: null,
  author: null,
  recordedBy: null,
  ...more,
});

export const table = (number: number, more: Partial<Table> = {}): Table => ({
  ...emptyTable({ number, name: '', videoLink: '' }, 0),
  ...more,
});

export const live = (more: Partial<Live> = {}): Live => ({
  status: 'live',
  occasion: {
    session: 'session',
    project: 'project',
    title: '',
    projectTitle: '',
    organisation: '',
    question: '',
    startsAt: 0,
    zone: 'UTC',
    helpNumber: '',
    plenaryLink: '',
    team: { leadFacilitators: [], techHosts: [], rapporteurs: [] },
  },
  items: [],
  tables: [],
  help: [],
  messages: [],
  support: [],
  focus: null,
  openedAt: 0,
  clock: {
    item: 0,
    startedAt: 0,
    endsAt: 600_000,
    place: 'tables',
    callBack: null,
    automatic: true,
    log: [],
  },
  ...more,
});

export const viewOf = (me: string, more: Partial<View> = {}): View => ({
  ...emptyView,
  status: 'online',
  you: { person: me, kind: 'participant', table: 1, roles: [] },
  ...more,
});
