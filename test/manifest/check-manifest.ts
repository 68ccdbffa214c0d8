import { resolve } from 'node:path';
import { reportChecks } from './report';
import { runChecks } from './run-checks';

reportChecks(runChecks(resolve(__dirname, '../..')));
