import type { Finding, Severity } from '../../core/finding';
import { addTo } from '../../core/grouped';
import { cellName, parseCellName } from '../../core/snapshot/address';
import { movedCell, type RowMove } from '../../core/snapshot/row-move';

/** As on a light grid; the grid itself turns them for a dark one. Line and corner tell the severities apart without them. */
export const SEVERITY_COLOURS: Readonly<Record<Severity, string>> = { error: '#b10e1c', warning: '#a84300', info: '#5c5c5c' };

/** Outline of the cells that the open finding compares. */
export const RELATED_COLOUR = '#0f548c';

/** A cell with the findings that are about it. Rows and columns count from 1. */
export interface FindingMark {
  readonly row: number;
  readonly column: number;
  /** The gravest of its findings. */
  readonly severity: Severity;
  /** The gravest first. */
  readonly findings: readonly Finding[];
}

const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function gravity({ severity }: Finding): number {
  return SEVERITIES.indexOf(severity);
}

/** What to mark on each sheet, by its name: every cell of which a finding says something. */
export function findingMarks(findings: readonly Finding[]): ReadonlyMap<string, readonly FindingMark[]> {
  const sheets = new Map<string, Map<string, Finding[]>>();
  for (const finding of findings) {
    const cells = sheets.get(finding.sheet) ?? new Map<string, Finding[]>();
    sheets.set(finding.sheet, cells);
    for (const cell of new Set([finding.cell, ...(finding.also ?? [])])) addTo(cells, cell, finding);
  }
  return new Map([...sheets].map(([sheet, cells]) => [sheet, [...cells].flatMap(([cell, own]) => markOf(cell, own))]));
}

function markOf(name: string, findings: readonly Finding[]): readonly FindingMark[] {
  const cell = parseCellName(name);
  const [gravest, ...rest] = [...findings].sort((one, other) => gravity(one) - gravity(other));
  return cell && gravest ? [{ ...cell, severity: gravest.severity, findings: [gravest, ...rest] }] : [];
}

/** The cells that a finding compares with its own. */
export function relatedCells({ cell, related, also = [] }: Finding): readonly string[] {
  return related.filter((name) => name !== cell && !also.includes(name));
}

/** Whether a finding rests on one of some cells: then it may no longer hold once they have changed. */
export function restsOn({ cell, related }: Finding, names: ReadonlySet<string>): boolean {
  return names.has(cell) || related.some((name) => names.has(name));
}

/** Where findings are to be drawn after a move of rows, until the next check tells. Those at cells that are gone are left out. */
export function movedFindings(findings: readonly Finding[], move: RowMove): readonly Finding[] {
  const moved = (cell: string): string | null => {
    const at = parseCellName(cell);
    const now = at && movedCell(move, at);
    return at ? now && cellName(now) : cell;
  };
  const all = (cells: readonly string[]): string[] => cells.flatMap((cell) => moved(cell) ?? []);
  return findings.flatMap((finding) => {
    const cell = finding.sheet === move.sheet ? moved(finding.cell) : finding.cell;
    if (cell === null) return [];
    if (finding.sheet !== move.sheet) return [finding];
    return [{ ...finding, cell, related: all(finding.related), ...(finding.also ? { also: all(finding.also) } : {}) }];
  });
}
