import { describe, expect, it } from 'vitest';
import { sayer } from './say.ts';

const area = {
  'x.plain': 'Zeg het maar',
  'x.count': '{n, plural, one {# hand} other {# handen}}',
  'x.strong': 'Om <b>{hour}</b> beginnen we',
} as const;
const say = sayer('nl', [area]) as unknown as ReturnType<typeof sayer<Record<string, string>>> &
  ((key: string, args?: object) => string);

describe('a sayer', () => {
  it('says the sentence of its language', () => {
    expect(say('x.plain')).toBe(area['x.plain']);
  });

  it('counts with the plural of its language', () => {
    expect([say('x.count', { n: 1 }), say('x.count', { n: 2 })]).toEqual(['1 hand', '2 handen']);
  });

  it('takes words of people as they are, markup and braces too', () => {
    expect(say('x.strong', { hour: '<script>{x}</script>' })).toContain('<script>{x}</script>');
  });

  it('tells what is strong, for screens that can show it', () => {
    const pieces = (say.pieces as (key: string, args: object) => unknown)('x.strong', { hour: '19.30' });
    expect(pieces).toEqual(['Om ', { strong: '19.30' }, ' beginnen we']);
  });

  it('looks up what comes from outside, and finds nothing rather than fail', () => {
    expect(say.lookUp('x.plain')).toBe(area['x.plain']);
    expect(say.lookUp('x.unheard-of')).toBeNull();
  });

  it('fails on a sentence that its areas do not have, because that is a mistake in the program', () => {
    expect(() => say('x.unheard-of')).toThrow();
  });
});
