import { type ReactNode, useEffect, useState } from 'react';
import type { PersonId } from '#domain/kernel/ids.ts';
import { Icon } from '#web/ui/icons.tsx';
import { useMedia } from './use-media.ts';

const standsFor = 8_000;

/** What was said last, as written by a machine. Read by eye: a screen reader's user hears the voice itself. */
function useCaption() {
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

/**
 * Where captions come, on evenings that have them: room is kept for one, and a longer one grows upwards over what is
 * there, so that nothing moves when they come and go. `children` stand there as long as nothing is said.
 */
export function CaptionPlace({
  nameOf,
  children,
}: {
  nameOf: (person: PersonId) => string;
  children?: ReactNode;
}) {
  const { view } = useMedia();
  const caption = useCaption();
  if (!view.canCaption) return children;
  return (
    <div className="caption-place">
      {children}
      {caption && <CaptionLine text={caption.text} name={nameOf(caption.person)} />}
    </div>
  );
}

function CaptionLine({ text, name }: { text: string | null; name: string }) {
  const { say } = useMedia();
  return (
    <p className="latest caption" aria-hidden="true">
      <Icon name="caption" />
      <span>
        {text === null ? (
          say('media.captions.none', { name })
        ) : (
          <>
            <b>{name}:</b> {text}
          </>
        )}
      </span>
    </p>
  );
}
