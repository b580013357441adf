import { useEffect, useState } from 'react';
import { Icon } from '#web/ui/icons.tsx';
import { useMedia } from './use-media.ts';

const standsFor = 8_000;

/** What was said last, as written by a machine. Read by eye: a screen reader's user hears the voice itself. */
export function useCaption() {
  const { view } = useMedia();
  const { caption } = view;
  const [over, setOver] = useState(caption);
  useEffect(() => {
    if (!caption) return;
    const timer = setTimeout(() => setOver(caption), standsFor);
    return () => clearTimeout(timer);
  }, [caption]);
  return caption === over ? null : caption;
}

export function CaptionLine({
  caption,
  name,
}: {
  caption: NonNullable<ReturnType<typeof useCaption>>;
  name: string;
}) {
  return (
    <p className="latest caption" aria-hidden="true">
      <Icon name="caption" />
      <span>
        <b>{name}:</b> {caption.text}
      </span>
    </p>
  );
}
