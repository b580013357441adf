import { checkAll } from './check.ts';
import { contractSuites, journeys, lint, simulations, specs, types, webBuild } from './suites.ts';

await checkAll([types, lint, specs, contractSuites, simulations, webBuild, journeys]);
