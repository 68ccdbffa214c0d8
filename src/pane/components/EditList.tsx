import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { PlannedEdit } from '../../core/planned-edit';
import { useMemo } from 'react';
import { cellNames, type CellName } from '../controller/cell-names';
import { useSpeech } from '../i18n';
import { usePaneState } from '../pane-context';
import { CellLink } from './CellLink';
import { ShowMore, useShownPart } from './ShowMore';

const useStyles = makeStyles({
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusXLarge,
  },
  item: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ':last-child': { borderBottom: 'none' },
  },
  line: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', gap: `0 ${tokens.spacingHorizontalM}` },
  name: { fontWeight: tokens.fontWeightSemibold },
  change: { fontVariantNumeric: 'tabular-nums' },
  arrow: { margin: `0 ${tokens.spacingHorizontalSNudge}` },
  before: { color: tokens.colorNeutralForeground3, textDecorationLine: 'line-through' },
  blank: { color: tokens.colorNeutralForeground3 },
  after: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'none' },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** Edits before they are made: cell, before → after, formula, reason. */
export function EditList({ edits }: { readonly edits: readonly PlannedEdit[] }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { shown, rest, showMore } = useShownPart(edits, 40);
  const tables = usePaneState().checked?.outcome.result.tables;
  const names = useMemo(() => cellNames(tables ?? []), [tables]);
  if (edits.length === 0) return null;
  return (
    <div>
      <ul className={styles.list} aria-label={t('preview.list')}>
        {shown.map((edit, index) => (
          <EditItem key={`${edit.sheet}!${edit.cell}#${index}`} edit={edit} name={names.get(`${edit.sheet}!${edit.cell}`)} />
        ))}
      </ul>
      <ShowMore rest={rest} onClick={showMore} />
    </div>
  );
}

function EditItem({ edit, name }: { readonly edit: PlannedEdit; readonly name: CellName | undefined }) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const formula = edit.content?.type === 'formula' ? edit.content.formula : null;
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span>
          {name && <span className={styles.name}>{t('preview.name', { indicator: name.indicator, part: t(`part.${name.part}`) })} </span>}
          <CellLink sheet={edit.sheet} cell={edit.cell} {...(name ? { text: t('preview.cell', { cell: edit.cell }) } : {})} />
        </span>
        <span className={styles.change}>
          {edit.before === '' ? (
            <span className={styles.blank}>{t('cell.blank')}</span>
          ) : (
            <del className={mergeClasses(styles.before, isFormula(edit.before) && styles.formula)}>{edit.before}</del>
          )}
          <span className={styles.arrow} role="img" aria-label={t('preview.becomes')}>
            →
          </span>
          <ins className={mergeClasses(styles.after, isFormula(edit.after) && styles.formula)}>
            {edit.after === '' ? t('cell.blank') : edit.after}
          </ins>
        </span>
      </div>
      {formula !== null && formula !== edit.after && <div className={styles.formula}>{formula}</div>}
      <div className={styles.small}>{say(edit.reason)}</div>
    </li>
  );
}

function isFormula(text: string): boolean {
  return text.startsWith('=');
}
