import { checkAll } from './check.ts';
import { lint, specs, types } from './suites.ts';

await checkAll([types, lint, specs]);
