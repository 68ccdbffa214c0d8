import { makeStyles, tokens } from '@fluentui/react-components';
import type { TextFinding } from '../../core/report/text-report';
import { CellLink } from '../components/CellLink';
import { SeverityMark } from '../components/SeverityMark';
import { useFilesSpeech } from './use-files-speech';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  item: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  sides: { display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, margin: 0 },
  side: { flex: '1 1 8em', minWidth: 0 },
  term: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  said: { margin: 0 },
  figure: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  message: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** What a text says otherwise than the tables: both sides beside each other, with the way to the cell. */
export function TextFindings({ findings }: { readonly findings: readonly TextFinding[] }) {
  const styles = useStyles();
  const { f, say } = useFilesSpeech();
  return (
    <ul className={styles.list} aria-label={f('text.list')}>
      {findings.map(({ id, severity, paragraph, sentence, found, expected, message, against }) => (
        <li key={id} className={styles.item}>
          <SeverityMark severity={severity} />
          <dl className={styles.sides}>
            <div className={styles.side}>
              <dt className={styles.term}>{f('text.said', { paragraph })}</dt>
              <dd className={styles.said}>
                <span className={styles.figure}>{found}</span>
              </dd>
              <dd className={styles.said}>{sentence}</dd>
            </div>
            <div className={styles.side}>
              <dt className={styles.term}>{f('text.stated')}</dt>
              <dd className={styles.said}>
                <span className={styles.figure}>{expected}</span>
              </dd>
              {against.map(({ sheet, cell }) => (
                <dd key={`${sheet}!${cell}`} className={styles.said}>
                  <CellLink sheet={sheet} cell={cell} />
                </dd>
              ))}
            </div>
          </dl>
          <p className={styles.message}>{say(message)}</p>
        </li>
      ))}
    </ul>
  );
}
