import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReportTable } from '../../core/report/types';
import { grouped } from '../format/decimal-text';
import { useSpeech } from '../i18n';
import { Bar } from './Bar';
import { rateOf } from './RateChart';

const useStyles = makeStyles({
  funds: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(88px, 1fr))',
    gap: tokens.spacingHorizontalS,
    margin: 0,
  },
  part: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  term: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
  figure: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

/** The funds block of a table: budget, executed, execution rate. */
export function FundsFigures({ table }: { readonly table: ReportTable }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { funds, amountUnit } = table;
  if (!funds || (funds.budget === null && funds.executed === null)) return null;
  const rate = rateOf(table);
  const unit = amountUnit && ` ${amountUnit}`;
  const figures: readonly (readonly [string, string | null])[] = [
    [t('funds.budget'), funds.budget === null ? null : grouped(funds.budget) + unit],
    [t('funds.executed'), funds.executed === null ? null : grouped(funds.executed) + unit],
    [t('funds.rate'), rate?.percent ?? null],
  ];
  return (
    <div className={styles.part}>
      <dl className={styles.funds}>
        {figures.map(
          ([term, figure]) =>
            figure !== null && (
              <div key={term}>
                <dt className={styles.term}>{term}</dt>
                <dd className={styles.figure}>{figure}</dd>
              </div>
            ),
        )}
      </dl>
      {rate && <Bar won={rate.won} />}
    </div>
  );
}
