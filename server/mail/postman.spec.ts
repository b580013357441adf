import { describe, expect, it } from 'vitest';
import { openMemoryStorage } from '#server/storage/memory.ts';
import type { Clock } from '../ports/clock.ts';
import { type Mail, type Mailer, MailNotTaken } from '../ports/mailer.ts';
import { findMail, listMails, queueMail, withoutMailsTo } from './outbox.ts';
import { type PostmanNeeds, startPostman } from './postman.ts';

const minute = 60_000;

/** A clock that stands still until it is moved; then what was planned happens. */
function handClock() {
  let now = 1_000_000;
  let planned: { at: number; act: () => void }[] = [];
  const clock: Clock = {
    now: () => now,
    at: (at, act) => {
      const plan = { at, act };
      planned.push(plan);
      return () => {
        planned = planned.filter((one) => one !== plan);
      };
    },
  };
  const move = (ms: number): void => {
    now += ms;
    const due = planned.filter(({ at }) => at <= now);
    planned = planned.filter(({ at }) => at > now);
    for (const { act } of due) act();
  };
  return { clock, move, plans: () => planned.map(({ at }) => at - now) };
}

const mailTo = (to: string): Mail => ({
  to,
  subject: 'Uitnodiging',
  text: 'https://polder.example/m/verysecret',
  html: '<p>x</p>',
  attachments: [{ filename: 'a.ics', contentType: 'text/calendar', content: 'BEGIN:VCALENDAR' }],
});

function setting(send: Mailer['send'], changes: Partial<PostmanNeeds & { keeps: boolean }> = {}) {
  const storage = changes.storage ?? openMemoryStorage();
  const lines: string[] = [];
  const { clock, move, plans } = handClock();
  const mailer: Mailer = { keeps: changes.keeps ?? false, send, close: () => undefined };
  const needs: PostmanNeeds = { storage, mailer, clock, log: (line) => lines.push(line), ...changes };
  const queue = (id: string, to = `${id}@x.nl`) => storage.change([queueMail(id, mailTo(to), clock.now())]);
  return { storage, postman: startPostman(needs), clock, move, plans, lines, queue };
}

/** A post that notes what it took. */
function goodPost() {
  const took: string[] = [];
  const send: Mailer['send'] = async (id) => {
    took.push(id);
  };
  return { took, send };
}

const failing = (code: string, forGood: boolean, times = Number.POSITIVE_INFINITY): Mailer['send'] => {
  let left = times;
  return async () => {
    left -= 1;
    if (left >= 0) throw new MailNotTaken(code, forGood);
  };
};

/** Lets everything that was set off by a planned act come to rest. */
const rest = () => new Promise((resolve) => setTimeout(resolve, 5));

describe('the postman', () => {
  it('brings what waits, once, oldest first', async () => {
    const { took, send } = goodPost();
    const { postman, queue, move, storage } = setting(send);
    for (const id of ['mailaaaaaa', 'mailbbbbbb']) {
      await queue(id);
      move(1);
    }
    await postman.knock();
    await postman.knock();
    expect(took).toEqual(['mailaaaaaa', 'mailbbbbbb']);
    expect(await listMails(storage, 'sent')).toHaveLength(2);
    expect(await listMails(storage, 'waiting')).toEqual([]);
  });

  it('brings each mail once when several knock at the same time', async () => {
    const { took, send } = goodPost();
    const { postman, queue } = setting(send);
    for (let n = 10; n < 40; n += 1) await queue(`mail${n}aaaa`);
    await Promise.all([postman.knock(), postman.knock(), postman.knock()]);
    expect(new Set(took).size).toBe(30);
    expect(took).toHaveLength(30);
  });

  it('brings what came in while it was on its way', async () => {
    const took: string[] = [];
    const { postman, queue } = setting(async (id) => {
      took.push(id);
      if (id === 'mailaaaaaa') {
        await queue('mailbbbbbb');
        void postman.knock();
      }
    });
    await queue('mailaaaaaa');
    await postman.knock();
    expect(took).toEqual(['mailaaaaaa', 'mailbbbbbb']);
  });

  it('wipes words, link and address of what was sent', async () => {
    const { postman, queue, storage } = setting(goodPost().send);
    await queue('mailaaaaaa');
    await postman.knock();
    const row = await storage.find('outbox', 'mailaaaaaa');
    expect(JSON.stringify(row)).not.toMatch(/verysecret|x\.nl|VCALENDAR/);
    expect(row?.body).toMatchObject({ state: 'sent', tries: 1, subject: 'Uitnodiging' });
  });

  it('keeps it where the mailbox page is the only place to read it', async () => {
    const { postman, queue, storage } = setting(goodPost().send, { keeps: true });
    await queue('mailaaaaaa');
    await postman.knock();
    expect(await findMail(storage, 'mailaaaaaa')).toMatchObject({
      ...mailTo('mailaaaaaa@x.nl'),
      state: 'sent',
    });
  });

  it('tries again later, and later each time', async () => {
    const { postman, queue, move, plans, storage } = setting(failing('ECONNREFUSED', false, 3));
    await queue('mailaaaaaa');
    await postman.knock();
    expect(plans()).toEqual([minute]);
    expect((await findMail(storage, 'mailaaaaaa'))?.tries).toBe(1);
    await postman.knock();
    expect((await findMail(storage, 'mailaaaaaa'))?.tries).toBe(1);
    for (const wait of [minute, 2 * minute, 4 * minute]) {
      expect(plans()).toEqual([wait]);
      move(wait);
      await rest();
    }
    expect((await findMail(storage, 'mailaaaaaa'))?.state).toBe('sent');
    expect(plans()).toEqual([]);
  });

  it('gives up after half a day, and keeps the address so that somebody can ring', async () => {
    const { postman, queue, move, plans, storage, clock } = setting(failing('ETIMEDOUT', false));
    await queue('mailaaaaaa');
    const start = clock.now();
    await postman.knock();
    while (plans().length > 0) {
      move(plans()[0] ?? 0);
      await rest();
    }
    expect(await findMail(storage, 'mailaaaaaa')).toMatchObject({ state: 'failed', to: 'mailaaaaaa@x.nl' });
    expect((clock.now() - start) / minute).toBeGreaterThan(6 * 60);
    expect((clock.now() - start) / minute).toBeLessThan(24 * 60);
  });

  it('gives up at once when the other side says so for good', async () => {
    const { postman, queue, plans, storage } = setting(failing('EENVELOPE 550', true));
    await queue('mailaaaaaa');
    await postman.knock();
    expect((await findMail(storage, 'mailaaaaaa'))?.state).toBe('failed');
    expect(plans()).toEqual([]);
  });

  it('lets one bad address hold up nobody else', async () => {
    const took: string[] = [];
    const { postman, queue, storage } = setting(async (id) => {
      if (id === 'mailaaaaaa') throw new TypeError('unexpected');
      took.push(id);
    });
    await queue('mailaaaaaa');
    await queue('mailbbbbbb');
    await postman.knock();
    expect(took).toEqual(['mailbbbbbb']);
    expect((await findMail(storage, 'mailaaaaaa'))?.state).toBe('waiting');
  });

  it('logs no address, no subject and no link', async () => {
    const { postman, queue, lines } = setting(async () => {
      throw new Error('550 anna@x.nl https://polder.example/m/verysecret');
    });
    await queue('mailaaaaaa', 'anna@x.nl');
    await postman.knock();
    expect(lines).toHaveLength(1);
    expect(lines.join()).not.toMatch(/@|secret|Uitnodiging/);
  });

  it('does not mail people again and again when it cannot write down that it did', async () => {
    const { took, send } = goodPost();
    const memory = openMemoryStorage();
    let full = false;
    const storage = {
      ...memory,
      change: (changes: Parameters<typeof memory.change>[0]) =>
        full ? Promise.reject(new Error('disk full')) : memory.change(changes),
    };
    const { postman, queue, move } = setting(send, { storage });
    await queue('mailaaaaaa');
    full = true;
    await postman.knock();
    move(minute);
    await rest();
    expect(took).toEqual(['mailaaaaaa']);
    full = false;
    await postman.knock();
    expect(took).toEqual(['mailaaaaaa']);
    expect((await findMail(memory, 'mailaaaaaa'))?.state).toBe('sent');
  });

  it('brings what an earlier run left behind', async () => {
    const { took, send } = goodPost();
    const { storage, queue, clock } = setting(failing('x', false));
    await queue('mailaaaaaa');
    const later = startPostman({
      storage,
      clock,
      mailer: { keeps: false, send, close: () => undefined },
      log: () => undefined,
    });
    await later.knock();
    expect(took).toEqual(['mailaaaaaa']);
  });

  it('stops', async () => {
    const { took, send } = goodPost();
    const { postman, queue, plans } = setting(send);
    await postman.stop();
    await queue('mailaaaaaa');
    await postman.knock();
    expect(took).toEqual([]);
    expect(plans()).toEqual([]);
  });
});

describe('the outbox', () => {
  it('forgets an erased person', async () => {
    const { storage, queue } = setting(goodPost().send);
    await queue('mailaaaaaa', 'Anna@x.nl');
    await queue('mailbbbbbb', 'bram@x.nl');
    await storage.change(await withoutMailsTo(storage, 'anna@X.nl'));
    expect((await listMails(storage)).map(({ id }) => id)).toEqual(['mailbbbbbb']);
  });
});
