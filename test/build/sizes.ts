import { resolve } from 'node:path';
import { reportChecks } from '../manifest/report';
import { checkFiles } from './files';
import { checkWebviews } from './webviews';
import { checkPane } from './pane-page';
import { checkSizes } from './bundle-sizes';

/** Checks what `npm run build` wrote: sizes, files, and the pane's page in a browser. */
async function main(): Promise<void> {
  const dist = resolve(__dirname, '../../dist');
  reportChecks([...checkSizes(dist), ...checkFiles(dist), ...checkWebviews(dist), ...(await checkPane(dist))]);
}

void main();
