import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { ThemeId } from '#domain/kernel/ids.ts';
import { newId } from '../../connection/connection.ts';
import { useDesk } from './desk.ts';
import { NameForm } from './name-form.tsx';
import { refsOf } from './slips.ts';
import { ThemeCard } from './theme-card.tsx';

/** The themes, each a place to put contributions in. */
export function ThemeColumn() {
  const { say, harvest, slips, open: sheet, may, picked, pick, change } = useDesk();
  const [chosen, setChosen] = useState<ThemeId | null>();
  const [naming, setNaming] = useState(false);
  const { themes } = harvest;
  // Until somebody chooses: the theme that the agreement on the sheet was made from.
  const told = themes.find(({ id }) => id === sheet?.theme) ?? themes.at(0);
  const open = chosen === undefined ? (told?.id ?? null) : chosen;
  const make = async (name: string): Promise<boolean> => {
    const contributions = refsOf(picked, slips);
    const made = await change({ type: 'make-theme', theme: newId(), name, contributions });
    if (made.ok) {
      setNaming(false);
      pick(new Set());
    }
    return made.ok;
  };
  return (
    <section className="hv-col" aria-label={say('harvest.themes.title')}>
      <header>
        <h2>{say('harvest.themes.title')}</h2>
        <small>{say('harvest.themes.dots', { count: themes.length })}</small>
        {may && (
          <Button className="btn push" onPress={() => setNaming(true)}>
            {say('harvest.themes.new')}
          </Button>
        )}
      </header>
      {naming && (
        <NameForm
          label={say('harvest.themes.name')}
          act={say('harvest.themes.make')}
          hint={picked.size > 0 ? say('harvest.themes.takes', { count: picked.size }) : ''}
          onName={make}
          onCancel={() => setNaming(false)}
        />
      )}
      <div className="hv-scroll">
        {themes.length === 0 && <p className="hv-empty">{say('harvest.themes.none')}</p>}
        <ul className="hv-themes">
          {themes.map((theme) => (
            <ThemeCard
              key={theme.id}
              theme={theme}
              isOpen={theme.id === open}
              onToggle={() => setChosen(theme.id === open ? null : theme.id)}
            />
          ))}
        </ul>
      </div>
    </section>
  );
}
