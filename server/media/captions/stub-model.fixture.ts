import type { ModelAsk } from './sherpa-messages.ts';

/** Stands in for a model: says how much sound came, breaks off when asked in Frisian. */
process.on('message', ({ ask, sound, language }: ModelAsk) => {
  if (language === 'fy') process.exit(3);
  if (language === 'xx') process.send?.({ is: 'failed', ask, why: 'unknown language' });
  else process.send?.({ is: 'text', ask, text: `${language} ${sound.length}` });
});
process.on('disconnect', () => process.exit());
process.send?.({ is: 'ready' });
