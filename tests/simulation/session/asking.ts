import type { Actor, Context } from '#domain/kernel/decider.ts';
import type { PersonId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { EveningPlan, SessionCommand } from '#domain/session/commands.ts';
import { nextDue } from '#domain/session/due.ts';
import type { Laid, SessionState } from '#domain/session/state.ts';
import type { Random } from '../random.ts';
import type { Asking } from '../world.ts';
import { changedPlan, latecomers, randomPlan, team } from './plan.ts';
import { speak } from './speak.ts';

const server: Actor = { person: 'server', roles: [] };

/** Thinks up what somebody asks next: mostly what that person would, now and then anything by anybody. */
export class SessionAsking implements Asking<SessionState, SessionCommand> {
  readonly #random: Random;
  #plan: EveningPlan;
  #made = 0;

  constructor(random: Random) {
    this.#random = random;
    this.#plan = randomPlan(random);
  }

  ask(state: SessionState, now: Moment): { command: SessionCommand; context: Context } {
    const due = nextDue(state);
    if (due && due.at <= now && this.#random.chance(0.7)) return by(server, now, due.command);
    if (this.#random.chance(state.status === 'lobby' ? 0.1 : 0.01)) return this.#open(now);
    if (state.status === 'empty' && this.#random.chance(0.2)) return by(server, now, { type: 'join' });
    if (state.status === 'empty' || this.#random.chance(0.03)) return this.#layOut(state, now);
    if (this.#random.chance(0.002)) return by(this.#person(team.lead), now, { type: 'close' });
    this.#made += 1;
    const { command, natural } = speak(this.#random, state, this.#made);
    const actor = this.#random.chance(0.85) ? natural(state) : this.#anybody(state);
    return by(this.#person(actor), now, command);
  }

  #open(now: Moment) {
    const reason = this.#random.pick(['niet geoefend', ' ']);
    return by(this.#person(team.lead), now, { type: 'open', ready: this.#random.chance(0.4), reason });
  }

  #layOut(state: SessionState, now: Moment) {
    if (state.status !== 'empty' && this.#random.chance(0.8))
      this.#plan = changedPlan(this.#random, this.#plan);
    return by(this.#random.chance(0.95) ? server : this.#person('person1'), now, {
      type: 'lay-out',
      plan: this.#random.chance(0.97) ? this.#plan : { ...this.#plan, tables: this.#plan.tables.slice(1) },
    });
  }

  #anybody(state: Laid): PersonId {
    const seated = state.tables.flatMap((table) => table.seats.map((seat) => seat.person));
    return this.#random.pick([...seated, ...Object.values(team), ...latecomers, 'stranger', 'server']);
  }

  #person(person: PersonId): Actor {
    return { person, roles: person === team.organiser ? ['organiser'] : [] };
  }
}

const by = (actor: Actor, now: Moment, command: SessionCommand) => ({ command, context: { actor, now } });
