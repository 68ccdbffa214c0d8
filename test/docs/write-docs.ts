import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { GENERATED_FOLDERS, generatedPages } from './pages';

const docs = path.resolve(__dirname, '../../docs');
const pages = generatedPages();

for (const folder of GENERATED_FOLDERS) {
  mkdirSync(path.join(docs, folder), { recursive: true });
  for (const name of readdirSync(path.join(docs, folder))) {
    if (!pages.has(`${folder}/${name}`)) rmSync(path.join(docs, folder, name));
  }
}
for (const [name, text] of pages) writeFileSync(path.join(docs, name), text);
process.stdout.write(`${pages.size} pages written to docs/.\n`);
