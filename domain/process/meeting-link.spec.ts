import { describe, expect, it } from 'vitest';
import { addressOf, isMeetingLink, joinUrl, serviceOf } from './meeting-link.ts';

describe('a meeting link', () => {
  it.each([
    ['https://us02web.zoom.us/j/81234567890?pwd=abc', 'zoom'],
    ['https://gemeente.zoom.us/my/wijk', 'zoom'],
    ['https://teams.microsoft.com/l/meetup-join/19%3ameeting_x%40thread.v2/0?context=%7b%7d', 'teams'],
    ['https://teams.live.com/meet/9312?p=x', 'teams'],
    ['https://meet.google.com/abc-defg-hij', 'meet'],
    ['https://gemeente.webinargeek.com/dialoog', 'webinargeek'],
    ['https://meet.jit.si/Lindeplein', 'jitsi'],
    ['https://jitsi.voorbeeld.example/Lindeplein', 'jitsi'],
    ['https://beeld.voorbeeld.example/zaal', 'other'],
    ['https://zoom.us.kwaad.example/j/1', 'other'],
    ['https://nepzoom.us/j/1', 'other'],
  ])('%s is recognised as %s', (link, service) => {
    expect(serviceOf(link)).toBe(service);
  });

  it('[D7] is https, or http at this machine itself, and carries no password', () => {
    expect(isMeetingLink('https://meet.example/a')).toBe(true);
    expect(isMeetingLink('http://localhost:8443/a')).toBe(true);
    for (const link of [
      'http://meet.example/a',
      'http://localhost.kwaad.example/',
      'https://anouk:geheim@meet.example/a',
      'javascript:alert(1)',
      'data:text/html,x',
      'zoommtg://zoom.us/join?confno=1',
      'meet.example/a',
      '',
    ]) {
      expect(isMeetingLink(link), link).toBe(false);
      expect(serviceOf(link), link).toBeNull();
      expect(joinUrl(link, 'Sanne'), link).toBe('');
    }
  });

  it('brings the first name along where the programme takes it', () => {
    expect(joinUrl('https://zoom.us/j/81234567890?pwd=abc', 'Mei Lin')).toBe(
      'https://zoom.us/j/81234567890?pwd=abc&uname=Mei+Lin',
    );
    expect(joinUrl('https://zoom.us/my/wijk', 'Sanne')).toBe('https://zoom.us/my/wijk');
    expect(joinUrl('https://meet.jit.si/Lindeplein', 'Sanne')).toBe(
      'https://meet.jit.si/Lindeplein#userInfo.displayName=%22Sanne%22',
    );
    expect(joinUrl('https://meet.jit.si/Lindeplein#config.startWithAudioMuted=true', 'Sanne')).toBe(
      'https://meet.jit.si/Lindeplein#config.startWithAudioMuted=true&userInfo.displayName=%22Sanne%22',
    );
    for (const link of ['https://teams.live.com/meet/93?p=x', 'https://gemeente.webinargeek.com/dialoog'])
      expect(joinUrl(link, 'Sanne')).toBe(link);
    expect(joinUrl('https://zoom.us/j/81234567890', '')).toBe('https://zoom.us/j/81234567890');
  });

  it('never passes on what only the host may have, nor whose account it was', () => {
    expect(joinUrl('https://zoom.us/s/81234567890?zak=geheim', '')).toBe('https://zoom.us/j/81234567890');
    expect(joinUrl('https://meet.google.com/abc-defg-hij?authuser=2', 'Sanne')).toBe(
      'https://meet.google.com/abc-defg-hij',
    );
  });

  it('is asked over https, but for a server on this machine', () => {
    expect(addressOf('meet.example:8443')).toBe('https://meet.example:8443');
    expect(addressOf('localhost:8443')).toBe('http://localhost:8443');
    expect(addressOf('127.0.0.1')).toBe('http://127.0.0.1');
  });
});
