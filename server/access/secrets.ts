import { createHash, timingSafeEqual } from 'node:crypto';
import { idFrom } from '#domain/kernel/ids.ts';
import type { Chance } from '../ports/clock.ts';

/** 26 letters of five bits: 130 random bits. Shown once, in a link; only its hash is kept. */
export const newSecret = (chance: Chance): string => idFrom(chance.bytes(26));

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex');

export const newId = (chance: Chance): string => idFrom(chance.bytes(16));

/** Compares without telling by its duration how much was right. */
export const sameSecret = (given: string, hash: string): boolean =>
  timingSafeEqual(Buffer.from(hashOf(given), 'hex'), Buffer.from(hash, 'hex'));
