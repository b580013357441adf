import type { Devices } from './client.ts';
import { useMedia } from './use-media.ts';

interface Props {
  kind: keyof Devices;
  /** Empty where the browser does not tell, or leaves nothing to choose. */
  found: readonly { readonly deviceId: string; readonly label: string }[];
}

/** Which microphone, camera or loudspeaker, in the words of the device itself. */
export function DeviceChoice({ kind, found }: Props) {
  const { media, say, view } = useMedia();
  if (found.length === 0) return null;
  const { devices } = view.settings;
  const chosen = found.some(({ deviceId }) => deviceId === devices[kind]) ? (devices[kind] ?? '') : '';
  return (
    <label className="media-device">
      <span>{say(`media.settings.${kind}`)}</span>
      <select
        className="btn"
        value={chosen}
        onChange={(event) =>
          void media.change({ devices: { ...devices, [kind]: event.target.value || null } })
        }
      >
        <option value="">{say('media.settings.any')}</option>
        {found.map(({ deviceId, label }, index) => (
          <option key={deviceId} value={deviceId}>
            {label ||
              say('media.settings.nameless', {
                what: kind === 'speaker' ? 'other' : kind,
                number: index + 1,
              })}
          </option>
        ))}
      </select>
    </label>
  );
}
