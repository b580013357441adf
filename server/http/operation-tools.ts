import type { OperationTools } from '../operations/tools.ts';
import type { Server } from './context.ts';

export const operationTools = ({ storage, dispatch, chance, clock, recordings }: Server): OperationTools => ({
  storage,
  dispatch,
  chance,
  now: clock.now,
  ...(recordings ? { recordings } : {}),
});
