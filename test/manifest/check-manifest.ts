import { resolve } from 'node:path';
import { reportChecks } from './report';
import { runChecks } from './run-checks';

void runChecks(resolve(__dirname, '../..')).then(reportChecks);
