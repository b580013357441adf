import { lazy, Suspense } from 'react';

/** Fetched when somebody opens it: most people never do. */
const SettingsSheet = lazy(async () => ({ default: (await import('./settings-sheet.tsx')).SettingsSheet }));

/** The choices: how one takes part, and with which devices. */
export function MediaSettings({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  return isOpen ? (
    <Suspense>
      <SettingsSheet onClose={onClose} />
    </Suspense>
  ) : null;
}
