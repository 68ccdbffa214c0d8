import { makeStyles, tokens } from '@fluentui/react-components';
import { isUnread } from '../../core/report/verdict';
import { rangeName } from '../../core/snapshot/address';
import { isNarrowed, tableName } from '../controller/selectors';
import { useSpeech } from '../i18n';
import { usePaneState } from '../pane-context';
import { CellLink } from './CellLink';
import { DoubtNotes } from './DoubtNotes';

const useStyles = makeStyles({
  summary: {
    cursor: 'pointer',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusWarningForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold },
  sheets: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
});

/** Above the findings: the tables and sheets that were not read for sure, as many as the verdict counts, folded into one line. Where the list is by table, the tables stand there. */
export function UnsureTables() {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { checked, listing } = usePaneState();
  if (!checked || isNarrowed({ ...listing, table: null })) return null;
  const { tables, unrecognised, findings } = checked.outcome.result;
  const unsure = listing.grouping === 'table' ? [] : tables.filter((table) => [null, table.id].includes(listing.table) && isUnread(table));
  const sheets = listing.table === null ? unrecognised : [];
  if (unsure.length + sheets.length === 0) return null;
  return (
    <details open={findings.length === 0}>
      <summary className={styles.summary}>{t('doubts.tables', { n: unsure.length + sheets.length })}</summary>
      {unsure.map((table) => (
        <div key={table.id}>
          {tables.length > 1 && <h3 className={styles.name}>{tableName(table)}</h3>}
          <DoubtNotes table={table} />
        </div>
      ))}
      {sheets.length > 0 && (
        <ul className={styles.sheets}>
          {sheets.map(({ sheet, reason, ranges }) => (
            <li key={sheet}>
              {t('doubts.unrecognised')} <CellLink sheet={sheet} cell={ranges[0] ? rangeName(ranges[0]) : 'A1'} text={sheet} />
              {t('doubts.because')}
              {say(reason)}
            </li>
          ))}
        </ul>
      )}
    </details>
  );
}
