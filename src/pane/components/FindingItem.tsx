import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo, useId } from 'react';
import type { Finding } from '../../core/finding';
import { useSpeech } from '../i18n';
import { useController } from '../pane-context';
import { CellLink } from './CellLink';
import { FINDING_ATTRIBUTE, scrollToFinding } from './finding-focus';
import { FindingDetail } from './FindingDetail';
import { FoundExpected } from './FoundExpected';
import { SeverityMark } from './SeverityMark';

/** Room for the messages that stay at the top. */
const MESSAGES = '40px';

const useStyles = makeStyles({
  item: { scrollMarginTop: MESSAGES, borderBottom: `1px solid ${tokens.colorNeutralStroke3}`, ':last-child': { borderBottom: 'none' } },
  open: {
    backgroundColor: tokens.colorBrandBackground2,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    '@media (forced-colors: active)': { outline: '2px solid Highlight', outlineOffset: '-2px' },
  },
  head: {
    scrollMarginTop: MESSAGES,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    width: '100%',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: 'inherit',
    lineHeight: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  /* The open card has one colour. */
  folded: { ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover } },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  follows: {
    margin: 0,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  /* A list is for looking it over: the whole sentence stands in the open card. */
  short: { display: '-webkit-box', WebkitLineClamp: '2', WebkitBoxOrient: 'vertical', overflow: 'hidden' },
  cell: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorBrandForegroundLink },
});

interface FindingItemProps {
  readonly finding: Finding;
  /** What follows from it: shown in its card. */
  readonly followers: readonly Finding[];
  readonly open: boolean;
  readonly tabStop: boolean;
  /** False where the group's heading already names the sheet. */
  readonly withSheet: boolean;
}

/** One finding: severity, cell, sentence, figures; beneath them what follows from it, with no figure of its own. A click shows the cell in the workbook and opens the details. */
export const FindingItem = memo(function FindingItem({ finding, followers, open, tabStop, withSheet }: FindingItemProps) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const controller = useController();
  const detailId = useId();
  return (
    <li className={mergeClasses(styles.item, open && styles.open)}>
      <button
        type="button"
        className={mergeClasses(styles.head, !open && styles.folded)}
        {...{ [FINDING_ATTRIBUTE]: finding.id }}
        tabIndex={tabStop ? 0 : -1}
        aria-expanded={open}
        aria-controls={open ? detailId : undefined}
        onClick={({ currentTarget }) => {
          void controller.list.jumpTo(finding);
          scrollToFinding(currentTarget.closest('main'), finding.id);
        }}
      >
        <span className={styles.line}>
          <SeverityMark severity={finding.severity} />{' '}
          <span className={styles.cell}>{withSheet ? `${finding.sheet}!${finding.cell}` : finding.cell}</span>
        </span>{' '}
        <span className={open ? undefined : styles.short}>{say(finding.message)}</span>{' '}
        <FoundExpected found={finding.found} expected={finding.expected} />
      </button>
      {followers.length > 0 && (
        <ul className={styles.follows} aria-label={t('finding.follows')}>
          {followers.map(({ id, sheet, cell, message }) => (
            <li key={id}>
              <CellLink sheet={sheet} cell={cell} text={withSheet || sheet !== finding.sheet ? `${sheet}!${cell}` : cell} /> {say(message)}
            </li>
          ))}
        </ul>
      )}
      {open && (
        <div id={detailId}>
          <FindingDetail key={finding.id} finding={finding} />
        </div>
      )}
    </li>
  );
});
