import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { functionsPage } from './functions-page';
import { readMetadata } from './metadata';

void readMetadata().then((metadata) => writeFileSync(resolve(__dirname, '../../docs/functions.md'), functionsPage(metadata)));
