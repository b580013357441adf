import { describe, expect, it } from 'vitest';
import { recordingTold } from './recording-told.ts';

const allowed = { purpose: 'Het verslag nalezen. ', keepDays: 14 };

describe('what is told about recording', () => {
  it('says that nothing is recorded only where nothing may be', () => {
    expect(recordingTold('nl', null, 'We nemen niets op.')).toBe('We nemen niets op.');
    expect(recordingTold('nl', allowed, 'We nemen niets op.')).not.toContain('niets');
  });

  it('tells whose yes it takes, what for and for how long, as one sentence each', () => {
    expect(recordingTold('nl', allowed, '')).toBe(
      'We nemen alleen geluid op als iedereen aan tafel ja zegt. Waarvoor: “Het verslag nalezen”. Na 14 dagen gaat het vanzelf weg.',
    );
    const typed = 'Om het verslag van deze tafel na te lopen';
    expect(recordingTold('nl', { ...allowed, purpose: typed }, '')).toContain(` Waarvoor: “${typed}”. `);
    expect(recordingTold('en', { ...allowed, keepDays: 1 }, '')).toContain('After 1 day it goes');
  });
});
