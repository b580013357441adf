import type { ModelAsk } from './sherpa-messages.ts';

/**
 * Stands in for a model: says how much sound came, breaks off when asked in Frisian, and tells a spec what it can read
 * of the environment. In a folder `slow` it never loads.
 */
process.on('message', ({ ask, sound, language }: ModelAsk) => {
  if (language === 'fy') process.exit(3);
  if (language === 'env') {
    process.send?.({ is: 'text', ask, text: Object.keys(process.env).join(' ') });
    return;
  }
  if (language === 'xx') process.send?.({ is: 'failed', ask, why: 'unknown language' });
  else process.send?.({ is: 'text', ask, text: `${language} ${sound.length}` });
});
process.on('disconnect', () => process.exit());
if (process.argv[2] !== 'slow') process.send?.({ is: 'ready' });
