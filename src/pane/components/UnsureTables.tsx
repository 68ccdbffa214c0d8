import { makeStyles, tokens } from '@fluentui/react-components';
import { countDoubtful } from '../../core/report/doubts';
import { isNarrowed } from '../controller/selectors';
import { useSpeech } from '../i18n';
import { usePaneState } from '../pane-context';
import { DoubtNotes } from './DoubtNotes';
import { tableName } from './table-name';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  name: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold },
});

/** Above findings of all tables: which tables may have been misread, folded into one line. */
export function UnsureTables() {
  const styles = useStyles();
  const { t } = useSpeech();
  const { checked, listing } = usePaneState();
  if (!checked || listing.grouping === 'table' || isNarrowed({ ...listing, table: null })) return null;
  const { tables, findings } = checked.outcome.result;
  const unsure = tables.filter((table) => [null, table.id].includes(listing.table) && countDoubtful(table) > 0);
  if (unsure.length === 0) return null;
  return (
    <details open={findings.length === 0}>
      <summary className={styles.summary}>{t('doubts.tables', { n: unsure.length })}</summary>
      {unsure.map((table) => (
        <div key={table.id}>
          {tables.length > 1 && <h3 className={styles.name}>{tableName(table)}</h3>}
          <DoubtNotes table={table} />
        </div>
      ))}
    </details>
  );
}
