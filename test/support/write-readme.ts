import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { withReference } from './readme-reference';

/** Brings the README's reference of commands up to date: `npx tsx test/support/write-readme.ts`. */
const README = path.join(__dirname, '../../README.md');
writeFileSync(README, withReference(readFileSync(README, 'utf8')));
