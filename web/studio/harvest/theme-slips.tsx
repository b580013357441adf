import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Theme } from '#domain/harvest/state.ts';
import type { ContributionId } from '#domain/kernel/ids.ts';
import { newId } from '../../connection/connection.ts';
import { useDesk } from './desk.ts';
import { NameForm } from './name-form.tsx';
import { SlipList } from './slip-list.tsx';
import type { Slip } from './slips.ts';

interface Props {
  readonly theme: Theme;
  readonly slips: readonly Slip[];
  readonly onMerge: () => void;
}

/** The contributions of one theme, and what can be done with those that are chosen. */
export function ThemeSlips({ theme, slips: inside, onMerge }: Props) {
  const { say, open, toAgreement, may, change, undo, draftFrom } = useDesk();
  const [chosen, setChosen] = useState<ReadonlySet<ContributionId>>(new Set());
  const [splitting, setSplitting] = useState(false);
  const linked = open
    ? new Set(open.contributions.map((ref) => ref.contribution))
    : new Set<ContributionId>();
  const used = inside.filter(({ id }) => linked.has(id)).length;
  const done = (): void => setChosen(new Set());

  const link = (ids: Iterable<ContributionId>): void => toAgreement([...ids], done);
  const split = async (name: string): Promise<boolean> => {
    const contributions = [...chosen];
    const made = await change({ type: 'split-theme', from: theme.id, theme: newId(), name, contributions });
    if (made.ok) {
      setSplitting(false);
      done();
    }
    return made.ok;
  };
  const press = (key: string, rows: readonly ContributionId[]): boolean => {
    if (!may) return false;
    if (key === 'v') onMerge();
    else if (key === 's') {
      setChosen(new Set(rows));
      setSplitting(true);
    } else if (key === 'a') link(rows);
    else if (key === 'z') undo?.();
    else return false;
    return true;
  };
  return (
    <>
      <SlipList
        label={say('harvest.theme.list', { name: theme.name })}
        slips={inside}
        chosen={chosen}
        onChoose={setChosen}
        onKey={press}
        linked={open ? { number: open.number, ids: linked } : null}
        empty={say('harvest.theme.empty')}
      />
      {open && inside.length > 0 && (
        <p className="theme-rest">
          {say('harvest.theme.used', { used, number: open.number, rest: inside.length - used })}
        </p>
      )}
      {may && chosen.size > 0 && !splitting && (
        <div className="hv-acts">
          <span>{say('harvest.slips.chosen', { count: chosen.size })}</span>
          {open && (
            <Button className="btn" onPress={() => link(chosen)}>
              {say('harvest.to-agreement', { number: open.number })}
            </Button>
          )}
          <Button className="btn" onPress={() => draftFrom({ contributions: [...chosen], onMade: done })}>
            {say('harvest.theme.draft')}
          </Button>
          <Button className="btn" onPress={() => setSplitting(true)}>
            {say('harvest.theme.split')}
          </Button>
          <Button className="btn" onPress={() => void take()}>
            {say('harvest.theme.untheme')}
          </Button>
        </div>
      )}
      {splitting && (
        <NameForm
          label={say('harvest.theme.split-name')}
          act={say('harvest.theme.split')}
          onName={split}
          onCancel={() => setSplitting(false)}
        />
      )}
    </>
  );

  async function take(): Promise<void> {
    const contributions = [...chosen];
    done();
    await change({ type: 'untheme-contributions', theme: theme.id, contributions });
  }
}
