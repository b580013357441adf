import { describe, expect, it } from 'vitest';
import { phoneHelps, waysOut } from './ways-out.ts';

describe('what somebody can do about trouble with sound or picture', () => {
  it('is to try again, and with a camera to go on with sound alone', () => {
    expect(waysOut({ at: 'microphone', code: 'lost' }, 'picture')).toEqual(['retry']);
    expect(waysOut({ at: 'camera', code: 'permission' }, 'picture')).toEqual(['retry', 'sound-only']);
    expect(waysOut({ at: 'camera', code: 'permission' }, 'sound')).toEqual(['retry']);
  });

  it('is to choose another device where this one is in use or does not say what is wrong', () => {
    expect(waysOut({ at: 'microphone', code: 'device-busy' }, 'picture')).toEqual(['retry', 'settings']);
    expect(waysOut({ at: 'camera', code: 'other' }, 'picture')).toContain('settings');
  });

  it('is only to try again where the line fails, and nothing on this page where the browser has no calls', () => {
    expect(waysOut({ at: 'line', code: 'no-connection' }, 'picture')).toEqual(['retry']);
    expect(waysOut({ at: 'line', code: 'no-webrtc' }, 'picture')).toEqual([]);
    expect(waysOut({ at: 'microphone', code: 'no-webrtc' }, 'picture')).toEqual([]);
  });
});

describe('the telephone', () => {
  it('is named to who cannot hear or be heard', () => {
    expect(phoneHelps({ at: 'line', code: 'no-connection' })).toBe(true);
    expect(phoneHelps({ at: 'line', code: 'media-full' })).toBe(true);
    expect(phoneHelps({ at: 'microphone', code: 'permission' })).toBe(true);
  });

  it('is not named to who only is not seen, or has a plug to put back', () => {
    expect(phoneHelps({ at: 'camera', code: 'permission' })).toBe(false);
    expect(phoneHelps({ at: 'microphone', code: 'lost' })).toBe(false);
  });
});
