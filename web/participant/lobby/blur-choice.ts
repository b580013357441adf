import { canBlur, setBlur } from '#web/media/blur.ts';
import { keepSettings, readSettings } from '#web/media/kept.ts';

/** Before anybody sees them: a vague background, where this camera makes one by itself. */
export function offerBlur(check: HTMLElement, stream: MediaStream): void {
  const label = check.querySelector<HTMLElement>('[data-blur]');
  const tick = label?.querySelector('input');
  const [camera] = stream.getVideoTracks();
  if (!label || !tick || !camera) return;
  label.hidden = !canBlur(camera);
  tick.checked = readSettings().blur;
  void setBlur(camera, tick.checked);
  tick.onchange = () => {
    keepSettings({ blur: tick.checked });
    void setBlur(camera, tick.checked);
  };
}
