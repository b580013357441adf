import { checkAll } from './check.ts';
import { allSpecs, lint, types } from './suites.ts';

await checkAll([types, lint, allSpecs]);
