import type { Figure, TableModel } from '../../../src/core/model/types';
import { cellName } from '../../../src/core/snapshot/address';

function shown(figure: Figure | null | undefined): string {
  return figure ? figure.text || '–' : '';
}

/** A table model as lines a person can compare: one per fund line, indicator, group, total and tie. */
export function describeTable(table: TableModel): string[] {
  const lines = [`table ${table.kind} ${table.title || '–'} project ${table.project?.text ?? '–'} unit ${table.amountUnit || '–'}`];
  for (const line of table.funds?.lines ?? []) {
    lines.push(
      `fund ${line.role} ${line.label.text} ${Object.entries(line.figures)
        .map(([role, figure]) => `${role}=${shown(figure)}`)
        .join(' ')}`,
    );
  }
  if (table.funds?.declaredPoints) lines.push(`execution points ${table.funds.declaredPoints.value?.toString() ?? '–'}`);
  for (const indicator of table.indicators) {
    const target = indicator.target
      ? `${cellName(indicator.target.cell)} ${indicator.target.op ?? 'none'}${indicator.target.implicit ? '?' : ''} ${indicator.target.value ?? '–'}${indicator.target.unit}`
      : '';
    const actual = indicator.actual ? `${indicator.actual.value ?? '–'}${indicator.actual.unit}` : '';
    const flags = [indicator.detail && 'detail', indicator.deduction && 'deduction', indicator.sharesPoints && 'shared']
      .filter(Boolean)
      .join(' ');
    lines.push(
      [
        `${indicator.row} ${indicator.levels.map((level) => level.name.replace(/\s/g, '')).join('/')}`,
        target,
        actual,
        shown(indicator.weight),
        shown(indicator.score),
        flags,
      ]
        .join(' | ')
        .replace(/[ |]+$/, ''),
    );
  }
  for (const group of table.groups)
    lines.push(
      `group ${group.label} points ${group.declaredPoints?.value?.toString() ?? '–'} score ${group.declaredScore?.value?.toString() ?? '–'} of ${group.members.length}`,
    );
  for (const total of table.totals) lines.push(`total ${total.label.text} ${shown(total.weight)} ${shown(total.score)}`.trimEnd());
  for (const tie of table.ties.sums)
    lines.push(
      `tie ${tie.kind} ${cellName(tie.total.cell)} = ${tie.parts.map((part) => `${part.sign < 0 ? '-' : ''}${cellName(part.figure.cell)}`).join(' ')}`,
    );
  for (const tie of table.ties.rates)
    lines.push(`rate ${cellName(tie.rate.cell)} = ${cellName(tie.numerator.cell)} ÷ ${cellName(tie.denominator.cell)}`);
  return lines;
}
