import { expect, it } from 'vitest';
import { successorOf } from './successor.ts';
import { bram, noor, table } from './table.fixture.ts';

it('[S10] names who has now what somebody had to do, and nobody where the table has nobody for it', () => {
  expect(successorOf(table, 'facilitator')).toEqual({ role: 'facilitator', person: noor });
  expect(successorOf(table, 'note-taker')).toEqual({ role: 'note-taker', person: bram });
  expect(successorOf({ ...table, facilitator: null }, 'facilitator')).toBeNull();
  expect(successorOf(table, 'participant')).toBeNull();
});
