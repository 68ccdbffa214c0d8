import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReportTable } from '../../core/report/types';
import { overviewTable } from '../controller/selectors';
import { useSpeech } from '../i18n';
import { usePaneState } from '../pane-context';
import { CellLink } from './CellLink';
import { FundsFigures } from './FundsFigures';
import { PointsFigures } from './PointsFigures';
import { TableRows } from './TableRows';

const useStyles = makeStyles({
  overview: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  profile: { margin: 0, overflowWrap: 'anywhere', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  place: { display: 'flex', flexWrap: 'wrap', gap: `0 ${tokens.spacingHorizontalS}`, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

/** A table's name as a person knows it. */
export function tableName(table: ReportTable): string {
  return table.title || table.project || `${table.sheet}!${table.range}`;
}

/** Points and money at a glance: of one table, or a line for each table. */
export function Overview() {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { checked, listing } = usePaneState();
  const headingId = useId();
  if (!checked) return null;
  const { tables } = checked.outcome.result;
  const table = overviewTable(checked, listing);
  return (
    <section className={styles.overview} aria-label={t('overview.title')}>
      {checked.outcome.profile && <p className={styles.profile}>{say(checked.outcome.profile)}</p>}
      {table ? (
        <div className={styles.card} role="group" aria-labelledby={headingId}>
          <div>
            <h2 id={headingId} className={styles.title}>
              {tableName(table)}
            </h2>
            <div className={styles.place}>
              {table.title && table.project && <span>{table.project}</span>}
              <span>{t(`kind.${table.kind}`)}</span>
              <CellLink sheet={table.sheet} cell={table.range} />
            </div>
          </div>
          <PointsFigures table={table} />
          <FundsFigures table={table} />
        </div>
      ) : (
        <TableRows tables={tables} />
      )}
    </section>
  );
}
