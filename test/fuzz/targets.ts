import { cells } from './cells.target';
import { archives, packages } from './packages.target';
import { sheets } from './sheets.target';
import type { FuzzTarget } from './target';

/** Everything that `npm run fuzz` gives mutants to. */
export const TARGETS: readonly FuzzTarget[] = [cells, sheets, packages, archives];
