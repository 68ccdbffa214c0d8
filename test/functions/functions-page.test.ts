import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { functionsPage } from './functions-page';
import { readMetadata } from './metadata';

describe('docs/functions.md', () => {
  it('says what the functions do now (else: npm run docs)', async () => {
    expect(readFileSync(resolve(__dirname, '../../docs/functions.md'), 'utf8')).toBe(functionsPage(await readMetadata()));
  });
});
