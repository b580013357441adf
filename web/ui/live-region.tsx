import { useEffect, useState } from 'react';

/**
 * Reads a sentence out once, when it changes. Screens put in it what eyes see arrive: whose turn it is, what
 * lies on the table, how long there is.
 */
export function LiveRegion({ sentence }: { sentence: string }) {
  const [spoken, setSpoken] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSpoken(sentence), 200);
    return () => clearTimeout(timer);
  }, [sentence]);
  return (
    <p className="sr" role="status" aria-live="polite">
      {spoken}
    </p>
  );
}
