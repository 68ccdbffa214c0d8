import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { hang } from '../../core/report/hanging';
import type { ReportTable } from '../../core/report/types';
import type { Severity } from '../../core/finding';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { tableName } from './Overview';
import { SeverityIcon } from './SeverityMark';
import { ShowMore } from './ShowMore';
import { useShownPart } from './use-shown-part';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusXLarge, overflow: 'hidden' },
  row: {
    display: 'flex',
    flexDirection: 'column',
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalM, width: '100%' },
  sheet: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  right: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalM, flexShrink: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontVariantNumeric: 'tabular-nums' },
  count: { display: 'inline-flex', alignItems: 'center', gap: '2px' },
});

/** One line per table: name, score and grade, numbers of findings. A click looks at that table alone. */
export function TableRows({ tables }: { readonly tables: readonly ReportTable[] }) {
  const styles = useStyles();
  const controller = useController();
  const { checked } = usePaneState();
  const { shown, rest, showMore } = useShownPart(tables, 6);
  const findings = checked?.outcome.result.findings;
  const counts = useMemo(() => {
    const byTable = new Map<string, Record<Severity, number>>();
    for (const { finding } of hang(findings ?? [])) {
      const count = byTable.get(finding.tableId) ?? { error: 0, warning: 0, info: 0 };
      count[finding.severity] += 1;
      byTable.set(finding.tableId, count);
    }
    return byTable;
  }, [findings]);
  return (
    <div>
      <ul className={styles.list}>
        {shown.map((table) => (
          <li key={table.id}>
            <button type="button" className={styles.row} onClick={() => controller.list({ table: table.id })}>
              <TableRow table={table} counts={counts.get(table.id)} />
            </button>
          </li>
        ))}
      </ul>
      <ShowMore rest={rest} onClick={showMore} />
    </div>
  );
}

function TableRow({ table, counts }: { readonly table: ReportTable; readonly counts: Readonly<Record<Severity, number>> | undefined }) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { score, grade } = table.total;
  return (
    <>
      <span className={styles.name}>{tableName(table)}</span>
      <span className={styles.line}>
        <span className={styles.sheet}>{table.sheet}</span>
        <span className={styles.right}>
          {score !== null && <span>{grade ? t('points.withGrade', { n: score, grade: say(grade) }) : t('points.points', { n: score })}</span>}
          {(['error', 'warning'] as const).map(
            (severity) =>
              counts !== undefined &&
              counts[severity] > 0 && (
                <span key={severity} className={styles.count} aria-label={t(`counts.${severity}`, { n: counts[severity] })} role="img">
                  <SeverityIcon severity={severity} />
                  {counts[severity]}
                </span>
              ),
          )}
        </span>
      </span>
    </>
  );
}
