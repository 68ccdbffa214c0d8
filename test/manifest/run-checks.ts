import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { auditApi, programOf } from './api-audit';
import { checkRequirements } from './audit-checks';
import { checkDecimalMethods } from './bundle-checks';
import { checkManifest, readManifest, type Check } from './manifest-checks';
import { checkNames } from './name-checks';

/** Every check of the manifest in `root`, offline: its own form, its files, and the code that stands behind it. */
export async function runChecks(root: string): Promise<readonly Check[]> {
  const path = join(root, 'manifest.xml');
  const manifest = readManifest(path);
  const program = programOf(root);
  return [
    ...checkManifest(readFileSync(path, 'utf8'), join(root, 'assets')),
    ...(await checkNames(manifest)),
    ...checkRequirements(manifest, auditApi(program, root)),
    checkDecimalMethods(program, root),
  ];
}
