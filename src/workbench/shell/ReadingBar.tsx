import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import { ROLE_NAMES, ROW_NAMES } from '../../core/vocabulary/role-names';
import type { MessageKey } from '../workbench-messages';
import { DOUBT_COLOUR, GROUP_COLOURS, marksOf, meaningOf, ROLE_GROUPS, type RoleGroup } from '../marks/reading-marks';
import { NARROW } from './use-narrow';
import { useTexts, useWorkbench, useWorkbenchState } from './use-workbench';

const useStyles = makeStyles({
  bar: {
    flexShrink: 0,
    display: 'flex',
    [NARROW]: { flexWrap: 'wrap' },
    alignItems: 'center',
    gap: '2px 16px',
    padding: '4px 12px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  legend: { display: 'flex', minWidth: 0, flexWrap: 'wrap', gap: '2px 12px', margin: 0, padding: 0, listStyleType: 'none' },
  entry: { display: 'inline-flex', alignItems: 'center', gap: '4px', whiteSpace: 'nowrap' },
  swatch: { boxSizing: 'border-box', width: '14px', height: '14px', border: '2px solid', forcedColorAdjust: 'none' },
  sign: {
    width: '14px',
    height: '14px',
    display: 'inline-flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontWeight: 700,
    forcedColorAdjust: 'none',
  },
  /** One line whatever it says, of a width that does not depend on it: the grid below never moves while cells are selected. */
  meaning: {
    margin: 0,
    flex: '1 1 14em',
    minWidth: 0,
    [NARROW]: { flexBasis: '100%' },
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    fontWeight: tokens.fontWeightSemibold,
  },
});

const NAMES: Readonly<Record<RoleGroup, MessageKey>> = {
  labels: 'groupLabels',
  name: 'groupName',
  target: 'groupTarget',
  actual: 'groupActual',
  weight: 'groupWeight',
  score: 'groupScore',
  reason: 'groupReason',
  funds: 'groupFunds',
  total: 'groupTotal',
  other: 'groupOther',
};

/** While the grid shows what was understood: what the colours mean, and in words what the selected cell was taken for. */
export function ReadingBar() {
  const styles = useStyles();
  const t = useTexts();
  const workbench = useWorkbench();
  const { reading, tables } = useWorkbenchState();
  const used = useMemo(() => new Set([...marksOf(tables).values()].flat().map(({ group }) => group)), [tables]);
  if (!reading) return null;
  const mark = workbench.shownColour(DOUBT_COLOUR);
  const shown = ROLE_GROUPS.filter((group) => used.size === 0 || used.has(group));
  return (
    <section className={styles.bar} aria-label={t('reading')}>
      <ul className={styles.legend} aria-label={t('readingLegend')}>
        {shown.map((group) => (
          <li key={group} className={styles.entry}>
            <span aria-hidden className={styles.swatch} style={{ borderColor: workbench.shownColour(GROUP_COLOURS[group]) }} />
            {t(NAMES[group])}
          </li>
        ))}
        <li className={styles.entry}>
          <span aria-hidden className={styles.sign} style={{ backgroundColor: mark, color: workbench.shownColour('#ffffff') }}>
            ?
          </span>
          {t('readingUnsure')}
        </li>
      </ul>
      <Meaning />
    </section>
  );
}

/** What the selected cell was taken for, in words. */
function Meaning() {
  const styles = useStyles();
  const text = useMeaning();
  return (
    <p className={styles.meaning} role="status" title={text}>
      {text}
    </p>
  );
}

function useMeaning(): string {
  const t = useTexts();
  const { tables, selected, language } = useWorkbenchState();
  if (tables.length === 0) return t('readingNone');
  if (!selected) return t('readingPick');
  const { sheet, cell } = selected;
  const meaning = meaningOf(tables, sheet, cell);
  if (!meaning) return t('readingNothing', { cell });
  const role = ROLE_NAMES[meaning.role][language];
  const said =
    meaning.kind === 'column'
      ? t('readingColumn', { cell, role })
      : t('readingCell', { cell, role, kind: ROW_NAMES[meaning.kind][language] });
  return `${said}${meaning.unsure ? ` · ${meaning.unsure[language]}` : ''}`;
}
