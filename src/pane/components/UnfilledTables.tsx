import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReportTable } from '../../core/report/types';
import { isNarrowed, tableName } from '../controller/selectors';
import { useSpeech } from '../i18n';
import { usePaneState } from '../pane-context';
import { CellLink } from './CellLink';

const useStyles = makeStyles({
  part: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  name: { margin: 0, fontSize: 'inherit', lineHeight: 'inherit', fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** Above the findings: what is still to be filled in where a table is a form in progress, folded into one line. Nothing where all tables are filled in. */
export function UnfilledTables() {
  const styles = useStyles();
  const { t } = useSpeech();
  const { checked, listing } = usePaneState();
  if (!checked || isNarrowed({ ...listing, table: null })) return null;
  const { tables, findings } = checked.outcome.result;
  const open = tables.filter((table) => table.unfilled.length > 0 && [null, table.id].includes(listing.table));
  if (open.length === 0) return null;
  return (
    <details className={styles.part} open={findings.length === 0}>
      <summary className={styles.summary}>{t('unfilled.tables', { n: open.length })}</summary>
      {open.map((table) => (
        <div key={table.id}>
          {tables.length > 1 && <h3 className={styles.name}>{tableName(table)}</h3>}
          <UnfilledList table={table} />
        </div>
      ))}
    </details>
  );
}

function UnfilledList({ table: { sheet, unfilled } }: { readonly table: ReportTable }) {
  const styles = useStyles();
  const { say } = useSpeech();
  return (
    <ul className={styles.list}>
      {unfilled.map(({ what, cells: [first], text }) => (
        <li key={what}>
          {say(text)} {first !== undefined && <CellLink sheet={sheet} cell={first} text={first} />}
        </li>
      ))}
    </ul>
  );
}
