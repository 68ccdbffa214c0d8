import type { XlsxPackage } from './package';
import { parseXml } from './xml/parse';

/** A link from one part to another. */
export interface Relationship {
  readonly id: string;
  /** Last word of the type, the same in transitional and strict packages: `worksheet`, `styles`. */
  readonly type: string;
  /** Full type, as stored. */
  readonly uri: string;
  /** Part name without leading slash, or the address of something outside. */
  readonly target: string;
  readonly external: boolean;
}

const RELATIONSHIP_NAMESPACES = ['http://schemas.openxmlformats.org/package/2006/relationships'];

/** Where a part's relationships are kept; the package's own for an empty name. */
export function relationshipsPath(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** Part name that a target means, seen from the part that names it. */
function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const segments = path.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const segment of path.split('/')) {
    if (segment === '..') segments.pop();
    else if (segment !== '.' && segment !== '') segments.push(segment);
  }
  return segments.join('/');
}

function decoded(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target;
  }
}

/** The relationships of a part, in file order; none where the part has no relationships. */
export function readRelationships(source: XlsxPackage, part: string): Relationship[] {
  const path = relationshipsPath(part);
  const found: Relationship[] = [];
  if (!source.entry(path)) return found;
  parseXml(
    source.source(path),
    {
      open(name, attributes) {
        if (name !== 'Relationship') return;
        const uri = attributes['Type'] ?? '';
        const stored = attributes['Target'] ?? '';
        const external = attributes['TargetMode'] === 'External';
        const direct = resolveTarget(part, stored);
        const target = external ? stored : source.entry(direct) ? direct : resolveTarget(part, decoded(stored));
        found.push({ id: attributes['Id'] ?? '', type: uri.slice(uri.lastIndexOf('/') + 1), uri, target, external });
      },
      close: () => undefined,
      text: () => undefined,
    },
    RELATIONSHIP_NAMESPACES,
  );
  return found;
}
