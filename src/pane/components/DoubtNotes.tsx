import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useMemo } from 'react';
import { doubtsOf, type Doubt } from '../../core/report/doubts';
import type { ReportTable } from '../../core/report/types';
import { useSpeech } from '../i18n';
import { Warning16Filled } from './fluent-icons';
import { CellLink } from './CellLink';
import { ShowMore, useShownPart } from './ShowMore';

const useStyles = makeStyles({
  notes: {
    marginBottom: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: `1px dashed ${tokens.colorStatusWarningBorder2}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorNeutralForeground1,
    overflowWrap: 'anywhere',
  },
  title: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorStatusWarningForeground3,
  },
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  look: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `0 ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

/** Cells to look at that are listed at once. */
const STEP = 12;

/** Above a table's findings: which of its rows may have been misread, and what was not read, with the cells to look at. Nothing where the reading is sure. */
export function DoubtNotes({ table }: { readonly table: ReportTable }) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const id = useId();
  const doubts = useMemo(() => doubtsOf(table), [table]);
  if (doubts.length + table.unread.length === 0) return null;
  return (
    <section className={styles.notes} aria-labelledby={id}>
      <h4 id={id} className={styles.title}>
        <Warning16Filled aria-hidden /> {t('doubts.title')}
      </h4>
      <ul className={styles.list}>
        {doubts.map((doubt) => (
          <DoubtItem key={doubt.what['zh-CN']} doubt={doubt} sheet={table.sheet} />
        ))}
        {table.unread.map(({ range, what }, at) => (
          <li key={`${range}#${at}`}>
            <CellLink sheet={table.sheet} cell={range} text={range} /> {say(what)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function DoubtItem({ doubt, sheet }: { readonly doubt: Doubt; readonly sheet: string }) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { shown, rest, showMore } = useShownPart(doubt.places, STEP);
  return (
    <li>
      {say(doubt.what)}
      <span className={styles.look}>
        {t('doubts.look')}
        {shown.map(({ range }) => (
          <CellLink key={range} sheet={sheet} cell={range} text={range} />
        ))}
        <ShowMore rest={rest} onClick={showMore} />
      </span>
    </li>
  );
}
