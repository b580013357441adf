import { Button } from '#web/ui/light/button.tsx';
import { useLanguage } from '../language.tsx';
import { useLive } from '../use-live.tsx';
import { WipeButton } from './wipe-button.tsx';

/** The other language, and leaving nothing behind on a computer that is not one's own. */
export function DeviceLine() {
  const { boot, view, say } = useLive();
  const { other, change } = useLanguage();
  return (
    <div className="device-line">
      <Button kind="quiet" onPress={change}>
        <span lang={other}>{other === 'nl' ? say('common.inDutch') : say('common.inEnglish')}</span>
      </Button>
      <WipeButton boot={boot} view={view} say={say} />
    </div>
  );
}
