import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { hang } from '../../core/report/hanging';
import type { ReportTable } from '../../core/report/types';
import { isUnread } from '../../core/report/verdict';
import type { Severity } from '../../core/finding';
import { tableName } from '../controller/selectors';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { GradeBadge } from './GradeBadge';
import { SeverityIcon } from './SeverityMark';
import { ShowMore, useShownPart } from './ShowMore';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
    overflow: 'hidden',
  },
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
  sound: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold },
  line: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    width: '100%',
  },
  sheet: { minWidth: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  right: {
    display: 'flex',
    alignItems: 'center',
    marginLeft: 'auto',
    gap: tokens.spacingHorizontalM,
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: 'tabular-nums',
  },
  count: { display: 'inline-flex', alignItems: 'center', gap: '2px' },
});

/** One line per table: name, score and grade, numbers of findings. The worst stand first, sound ones are folded into one line. A click looks at a table alone. */
export function TableRows({ tables }: { readonly tables: readonly ReportTable[] }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { checked } = usePaneState();
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
  const rank = (table: ReportTable): number => {
    const count = counts.get(table.id);
    return count?.error ? 0 : isUnread(table) ? 1 : count?.warning ? 2 : count ? 3 : 4;
  };
  const ordered = [...tables].sort((one, other) => rank(one) - rank(other));
  const sound = ordered.filter((table) => rank(table) === 4);
  return (
    <div>
      <Rows tables={ordered.slice(0, ordered.length - sound.length)} counts={counts} />
      {sound.length > 0 && (
        <details>
          <summary className={styles.sound}>{t('overview.sound', { n: sound.length })}</summary>
          <Rows tables={sound} counts={counts} />
        </details>
      )}
    </div>
  );
}

type Counts = ReadonlyMap<string, Readonly<Record<Severity, number>>>;

function Rows({ tables, counts }: { readonly tables: readonly ReportTable[]; readonly counts: Counts }) {
  const styles = useStyles();
  const controller = useController();
  const { shown, rest, showMore } = useShownPart(tables, 6);
  if (tables.length === 0) return null;
  const lookAt = (table: ReportTable, button: HTMLElement): void => {
    void controller.list.lookAt(table);
    button.closest('main')?.scrollIntoView?.({ block: 'start' });
  };
  return (
    <>
      <ul className={styles.list}>
        {shown.map((table) => (
          <li key={table.id}>
            <button type="button" className={styles.row} onClick={({ currentTarget }) => lookAt(table, currentTarget)}>
              <TableRow table={table} counts={counts.get(table.id)} />
            </button>
          </li>
        ))}
      </ul>
      <ShowMore rest={rest} onClick={showMore} />
    </>
  );
}

function TableRow({ table, counts }: { readonly table: ReportTable; readonly counts: Readonly<Record<Severity, number>> | undefined }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { score, weight, open } = table.total;
  // Out of 100 goes without saying.
  const outOf = weight === null || weight === '100' ? score : `${score} / ${weight}`;
  const points = open
    ? t('points.soFar', { n: open.earned, of: open.countable })
    : score === null
      ? null
      : t('points.points', { n: outOf ?? '' });
  return (
    <>
      <span className={styles.name}>{tableName(table)}</span>
      <span className={styles.line}>
        <span className={styles.sheet}>{table.sheet}</span>
        <span className={styles.right}>
          {points !== null && <span>{points}</span>}
          <GradeBadge total={table.total} short />
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
