import { Button } from 'react-aria-components';
import { useSay } from '../studio.ts';

interface BothTexts {
  readonly theirs: string;
  readonly mine: string;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
}

/** Two people changed the same field: both texts side by side, none is lost. */
export function Conflict({ theirs, mine, onKeepMine, onTakeTheirs }: BothTexts) {
  const say = useSay();
  return (
    <div className="conflict" role="alert">
      <p>{say('studio.conflict.what')}</p>
      <div className="conflict-texts">
        <figure>
          <figcaption>{say('studio.conflict.mine')}</figcaption>
          <blockquote>{mine}</blockquote>
          <Button className="btn" onPress={onKeepMine}>
            {say('studio.conflict.keepMine')}
          </Button>
        </figure>
        <figure>
          <figcaption>{say('studio.conflict.theirs')}</figcaption>
          <blockquote>{theirs || say('studio.conflict.nothing')}</blockquote>
          <Button className="btn" onPress={onTakeTheirs}>
            {say('studio.conflict.takeTheirs')}
          </Button>
        </figure>
      </div>
    </div>
  );
}
