type Blurring = MediaTrackConstraints & { backgroundBlur?: boolean };

/** Whether this camera can make what is behind somebody vague by itself, and can leave it too. */
export function canBlur(track: MediaStreamTrack): boolean {
  const able = (track.getCapabilities?.() as { backgroundBlur?: readonly boolean[] })?.backgroundBlur;
  return able?.includes(true) === true && able.includes(false);
}

/** Does nothing where the camera cannot. */
export async function setBlur(track: MediaStreamTrack, blur: boolean): Promise<void> {
  if (canBlur(track))
    await track.applyConstraints({ backgroundBlur: blur } as Blurring).catch(() => undefined);
}
