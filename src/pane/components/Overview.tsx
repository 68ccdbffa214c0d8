import { makeStyles, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import { overviewTable, tableName } from '../controller/selectors';
import { useSpeech } from '../i18n';
import { REGION } from '../keyboard/regions';
import { usePaneState } from '../pane-context';
import { CellLink } from './CellLink';
import { FundsFigures } from './FundsFigures';
import { PointsFigures } from './PointsFigures';
import { PolicyPicker } from './PolicyPicker';
import { RateChart } from './RateChart';
import { TableRows } from './TableRows';

const useStyles = makeStyles({
  overview: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0, outlineStyle: 'none' },
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
  place: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
});

/** Points and money at a glance: of one table, or a line for each table. */
export function Overview() {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { catalogue, checked, listing, profile, settings } = usePaneState();
  const headingId = useId();
  if (!checked) return null;
  const { policy, tables } = checked.outcome.result;
  // The unit's own profile says beside by what is scored.
  const overruled = profile !== null && policy !== (settings.policy ?? catalogue?.defaultPolicy);
  const table = overviewTable(checked, listing);
  return (
    <section {...REGION} className={styles.overview} aria-label={t('overview.title')} tabIndex={-1} data-part="overview">
      {!overruled && <PolicyPicker />}
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
        <>
          <TableRows tables={tables} />
          <RateChart tables={tables} />
        </>
      )}
    </section>
  );
}
