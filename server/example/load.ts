import type { ProjectId } from '#domain/kernel/ids.ts';
import type { Moment } from '#domain/kernel/moments.ts';
import type { Chance } from '../ports/clock.ts';
import type { Storage } from '../ports/storage.ts';
import { deleteExample } from './delete.ts';
import { tellLindeplein } from './lindeplein.ts';
import { Staff } from './people.ts';
import type { Stage } from './prepare.ts';
import { tellSamenAanTafel } from './samen-aan-tafel.ts';
import { Teller } from './teller.ts';
import { traced, traceIn } from './trace.ts';

/**
 * Loads both example projects, or gives those that are there. What an earlier attempt left half done goes first.
 * Nothing of it ever sends mail: addresses end in `.example`, and the projects are marked.
 */
export async function loadExample(
  storage: Storage,
  now: Moment,
  chance: Chance,
): Promise<{ readonly projects: readonly ProjectId[] }> {
  const before = await traceIn(storage);
  if (before?.isWhole) return { projects: before.projects };
  if (before) await deleteExample(storage);
  const teller = new Teller(storage, chance, now);
  const stage: Stage = { teller, staff: new Staff(teller) };
  const [together, square] = [teller.newId(), teller.newId()];
  const projects = [together, square];
  await storage.change([traced({ projects, staff: [], isWhole: false })]);
  await tellSamenAanTafel(stage, together, now);
  await tellLindeplein(stage, square, now);
  const { ids: staff } = stage.staff;
  await storage.change([...stage.staff.rows(), traced({ projects, staff: [...staff], isWhole: true })]);
  return { projects };
}
