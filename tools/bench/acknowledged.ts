import { newId } from '#web/connection/connection.ts';
import { Histogram } from '../rehearse/histogram.ts';
import { RawClient } from './raw-client.ts';
import type { Row } from './row.ts';
import { liveStand } from './stand.ts';

const people = 250;
const perSecond = 1_000;
const seconds = 15;

/** A thousand commands a second, each from socket to acknowledged on disk (SQLite, `synchronous=FULL`). */
export async function acknowledged(): Promise<Row[]> {
  const stand = await liveStand(people, 40);
  try {
    const url = `${stand.server.url.replace('http', 'ws')}/live`;
    const { session, residents } = stand.evening;
    const open = residents.map(({ secret }) => new RawClient(url, { token: secret, session }));
    await Promise.all(open.map(({ opened }) => opened));
    const sentAt = new Map<string, number>();
    const took = new Histogram();
    for (const client of open) {
      client.onText = (text, at) => {
        const id = /^\{"kind":"ack","id":"([a-z0-9]+)"/.exec(text)?.[1];
        const sent = id && sentAt.get(id);
        if (sent) took.add(at - sent);
      };
    }
    await sendEvenly(open, session, sentAt);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    for (const client of open) client.close();
    const note = `${took.count} of ${sentAt.size} acknowledged`;
    const all = took.count === sentAt.size;
    return [
      {
        key: 'ack.p50Ms',
        value: all ? took.percentile(0.5) : null,
        unit: 'ms',
        must: { is: 'below', value: 5 },
        note,
      },
      {
        key: 'ack.p99Ms',
        value: all ? took.percentile(0.99) : null,
        unit: 'ms',
        must: { is: 'below', value: 40 },
      },
    ];
  } finally {
    await stand.end();
  }
}

function sendEvenly(open: readonly RawClient[], session: string, sentAt: Map<string, number>): Promise<void> {
  return new Promise((resolve) => {
    const began = performance.now();
    const timer = setInterval(() => {
      const due = Math.min(perSecond * seconds, ((performance.now() - began) / 1_000) * perSecond);
      while (sentAt.size < due) {
        const id = newId();
        sentAt.set(id, performance.now());
        open[sentAt.size % open.length]?.send({
          kind: 'command',
          id,
          stream: `session:${session}`,
          command: { type: 'contribute', id: newId(), text: `Zin ${sentAt.size}`, visibility: 'table' },
        });
      }
      if (due < perSecond * seconds) return;
      clearInterval(timer);
      resolve();
    }, 2);
  });
}
