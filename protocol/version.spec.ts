import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { commandSchemas } from './commands.ts';
import { down } from './down.ts';
import { up } from './up.ts';
import { protocolVersion } from './version.ts';

/** The hash of every message's schema, per version. Shape changed? Raise the version and add its hash. */
const hashes: Record<number, string> = {
  1: '8e6acef7224fd193',
  2: '1e0068151e1150f9',
  3: '8a6fffecd24801e8',
};

const shape = (schema: z.ZodMiniType): unknown => z.toJSONSchema(schema, { unrepresentable: 'any' });

describe('the protocol version', () => {
  it('rises when a message changes its shape', () => {
    const all = { up: shape(up), down: shape(down), commands: Object.values(commandSchemas).map(shape) };
    const hash = createHash('sha256').update(JSON.stringify(all)).digest('hex').slice(0, 16);
    expect(hash).toBe(hashes[protocolVersion]);
  });
});
