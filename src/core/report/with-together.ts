import type { Finding } from '../finding';
import { countFindings } from './hanging';
import type { TogetherReport } from './together-report';
import type { FileReport } from './types';

/**
 * A file's report with what its tables say otherwise than those of other files among its findings. Each contradiction is told once, of
 * the file whose table is to be looked at first: the evaluation rather than the plan, the table rather than the list.
 */
export function withTogether(report: FileReport, { findings }: Pick<TogetherReport, 'findings'>): FileReport {
  const { path, result } = report;
  const own = findings.filter(({ cells }) => cells[0]?.file === path);
  if (!result) return report;
  const added = own.map(({ id, rule, severity, table, cells, found, expected, message, doubt }): Finding => {
    const { sheet, cell } = cells[0]!;
    const also = cells.slice(1).flatMap((each) => (each.sheet === sheet ? [each.cell] : []));
    return {
      id,
      rule,
      severity,
      tableId: table.id,
      sheet,
      cell,
      related: also,
      ...(also.length > 0 ? { also } : {}),
      found,
      expected,
      message,
      fix: null,
      ...(doubt ? { unsure: true } : {}),
    };
  });
  const all = [...result.findings, ...added];
  return { ...report, across: true, result: { ...result, findings: all, summary: { ...result.summary, ...countFindings(all) } } };
}
