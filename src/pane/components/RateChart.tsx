import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReportTable } from '../../core/report/types';
import { tableName } from '../controller/selectors';
import { barPercent } from '../format/decimal-text';
import { useSpeech } from '../i18n';
import { Bar } from './Bar';

const useStyles = makeStyles({
  chart: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr) auto',
    alignItems: 'center',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  rate: { textAlign: 'end', fontVariantNumeric: 'tabular-nums' },
  summary: { cursor: 'pointer', marginBottom: tokens.spacingVerticalXS },
  row: { display: 'contents' },
});

/** A table's execution rate, and how full its bar is; null where it has none. */
export function rateOf({ funds }: ReportTable): { readonly percent: string; readonly won: number } | null {
  return funds?.percent ? { percent: `${funds.percent}%`, won: barPercent(funds.percent, '100') } : null;
}

/** The execution rates of several tables beside each other, the lowest first. */
export function RateChart({ tables }: { readonly tables: readonly ReportTable[] }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const rates = tables.flatMap((table) => {
    const rate = rateOf(table);
    return rate ? [{ table, ...rate }] : [];
  });
  if (rates.length < 2) return null;
  return (
    <details>
      <summary className={styles.summary}>{t('funds.rates')}</summary>
      <dl className={styles.chart}>
        {[...rates]
          .sort((one, other) => one.won - other.won)
          .map(({ table, percent, won }) => (
            <div key={table.id} className={styles.row}>
              <dt className={styles.name} title={tableName(table)}>
                {tableName(table)}
              </dt>
              <dd style={{ margin: 0 }}>
                <Bar won={won} />
              </dd>
              <dd className={styles.rate} style={{ margin: 0 }}>
                {percent}
              </dd>
            </div>
          ))}
      </dl>
    </details>
  );
}
