import type { Finding } from '../../core/finding';
import { cellName, parseCellName } from '../../core/snapshot/address';
import { movedCell, type RowMove } from '../../core/snapshot/row-move';

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
