import type { Moment } from '#domain/kernel/moments.ts';
import type { Clock } from '../ports/clock.ts';
import { type Mailer, MailNotTaken } from '../ports/mailer.ts';
import type { Storage } from '../ports/storage.ts';
import { listMails, notSent, type QueuedMail, sent } from './outbox.ts';

export interface Postman {
  /** There may be mail: resolves when all that is due has been tried. Never throws. */
  knock(): Promise<void>;
  /** Finishes the mail in hand and stops. */
  stop(): Promise<void>;
}

export interface PostmanNeeds {
  readonly storage: Storage;
  readonly mailer: Mailer;
  readonly clock: Clock;
  /** Gets a code and the mail's id; never an address, a subject or a link. */
  readonly log: (line: string) => void;
}

/** How many mails are handed over at the same time. */
const atOnce = 3;

/**
 * Brings what waits in the outbox to the post, at least once: a mail is marked after it was taken over, so after a
 * crash in between it goes again under the same id. Mails that were not taken are tried again later by themselves.
 */
export function startPostman({ storage, mailer, clock, log }: PostmanNeeds): Postman {
  let round: Promise<void> | null = null;
  let again = false;
  let stopped = false;
  let callOff = (): void => undefined;
  /** Taken over but not marked yet: when the disk is full, people must not get their mail every minute. */
  const taken = new Set<string>();

  async function bring(mail: QueuedMail): Promise<void> {
    try {
      if (!taken.has(mail.id)) await mailer.send(mail.id, mail);
      taken.add(mail.id);
    } catch (error) {
      const { code, forGood } = error instanceof MailNotTaken ? error : new MailNotTaken('EUNKNOWN', false);
      log(`mail ${mail.id} not taken: ${code}`);
      await storage.change([notSent(mail, forGood, clock.now())]);
      return;
    }
    await storage.change([sent(mail, mailer.keeps, clock.now())]);
    taken.delete(mail.id);
  }

  async function bringAllDue(): Promise<void> {
    const waiting = [...(await listMails(storage, 'waiting'))].reverse();
    const due = waiting.filter(({ at }) => at <= clock.now());
    const next = async (): Promise<void> => {
      for (let mail = due.shift(); mail && !stopped; mail = due.shift()) await bring(mail);
    };
    await Promise.all(Array.from({ length: atOnce }, next));
  }

  /** Comes back when the first mail that still waits may be tried. */
  async function planNext(): Promise<void> {
    callOff();
    const waiting = await listMails(storage, 'waiting');
    const [first] = waiting.map(({ at }) => at).sort((a: Moment, b: Moment) => a - b);
    if (first !== undefined && !stopped)
      callOff = clock.at(Math.max(first, clock.now() + 1_000), () => void knock());
  }

  async function run(): Promise<void> {
    try {
      do {
        again = false;
        await bringAllDue();
        await planNext();
      } while (again && !stopped);
    } catch (error) {
      log(`outbox: ${error instanceof Error ? error.name : 'unknown'}`);
      if (!stopped) callOff = clock.at(clock.now() + 60_000, () => void knock());
    } finally {
      round = null;
    }
  }

  function knock(): Promise<void> {
    if (stopped) return Promise.resolve();
    again = true;
    round ??= run();
    return round;
  }

  return {
    knock,
    stop: async () => {
      stopped = true;
      callOff();
      await round;
      mailer.close();
    },
  };
}
