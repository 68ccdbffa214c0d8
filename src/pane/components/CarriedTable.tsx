import { makeStyles, tokens } from '@fluentui/react-components';
import type { CarriedInto, CarriedTables } from '../../service/errand-types';
import { useSpeech } from '../i18n';
import { Card } from './Card';
import { CellLink } from './CellLink';
import { Check } from './Check';
import { Picker } from './Picker';

const useStyles = makeStyles({
  text: { margin: 0 },
  part: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  summary: { cursor: 'pointer' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface Told {
  readonly cells: readonly string[];
  readonly text: string;
}

interface CarriedTableProps {
  readonly table: CarriedInto;
  readonly forms: CarriedTables['forms'];
  readonly isIncluded: boolean;
  /** Whether it is the only one: then there is nothing to leave out. */
  readonly isOnly: boolean;
  readonly onInclude: (included: boolean) => void;
  /** Another form was chosen, by its id. */
  readonly onForm: (id: string) => void;
}

/** One target table: the form it goes into, how much of it, what to look at and what stays behind. */
export function CarriedTable({ table, forms, isIncluded, isOnly, onInclude, onForm }: CarriedTableProps) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { sheet, project, indicators, cells, remarks, unplaced } = table.carried;
  return (
    <Card title={project === '' ? sheet : project}>
      {!isOnly && <Check label={t('carry.include')} checked={isIncluded} onCheck={onInclude} />}
      <Picker
        label={t('carry.form', { sheet })}
        value={table.form}
        entries={forms.map(({ id, name }) => [id, say(name)])}
        onPick={onForm}
      />
      <p className={styles.text}>{t('carry.count', { sheet: table.sheet, n: indicators, cells })}</p>
      <ToldList
        title={t('carry.remarks', { n: remarks.length })}
        sheet={table.sheet}
        told={remarks.map((remark) => ({ cells: remark.cells, text: say(remark.what) }))}
        isOpen
      />
      <ToldList
        title={t('carry.unplaced', { n: unplaced.length })}
        sheet={table.sheet}
        told={unplaced.map(({ what, cells: places, text }) => ({
          cells: places,
          text: what === '' ? text : `${what.replace(/[:：]$/, '')}：${text}`,
        }))}
      />
    </Card>
  );
}

function ToldList({
  title,
  sheet,
  told,
  isOpen = false,
}: {
  readonly title: string;
  readonly sheet: string;
  readonly told: readonly Told[];
  readonly isOpen?: boolean;
}) {
  const styles = useStyles();
  if (told.length === 0) return null;
  return (
    <details className={styles.part} open={isOpen}>
      <summary className={styles.summary}>{title}</summary>
      <ul className={styles.list}>
        {told.map(({ cells: [first], text }, at) => (
          <li key={at}>
            {first !== undefined && <CellLink sheet={sheet} cell={first} text={first} />} {text}
          </li>
        ))}
      </ul>
    </details>
  );
}
