import { makeStyles, tokens } from '@fluentui/react-components';
import { useSpeech } from '../i18n';

const useStyles = makeStyles({
  figures: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalL}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground3 },
  figure: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
});

/** What stands in the cell and what should. Nothing where a finding has no figures. */
export function FoundExpected({ found, expected }: { readonly found: string; readonly expected: string }) {
  const styles = useStyles();
  const { t } = useSpeech();
  if (found === '' && expected === '') return null;
  return (
    <span className={styles.figures}>
      <span>
        <span className={styles.term}>{t('finding.found')}</span>{' '}
        <span className={styles.figure}>{found === '' ? t('cell.blank') : found}</span>
      </span>
      {expected !== '' && (
        <span>
          <span className={styles.term}>{t('finding.expected')}</span> <span className={styles.figure}>{expected}</span>
        </span>
      )}
    </span>
  );
}
