import { useEffect, useRef, useState } from 'react';

/** True from the moment that something stopped until that was read, or it goes on. */
export function useEnded(isOn: boolean): readonly [boolean, () => void] {
  const was = useRef(isOn);
  const [ended, setEnded] = useState(false);
  useEffect(() => {
    if (was.current !== isOn) setEnded(!isOn);
    was.current = isOn;
  }, [isOn]);
  return [ended && !isOn, () => setEnded(false)];
}
