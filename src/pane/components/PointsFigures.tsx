import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReportGroupPoints, ReportTable, ReportTotal } from '../../core/report/types';
import { barPercent, difference } from '../format/decimal-text';
import { useSpeech } from '../i18n';
import { Bar } from './Bar';
import { CellLink } from './CellLink';
import { GradeBadge } from './GradeBadge';

const useStyles = makeStyles({
  points: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  total: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  score: {
    fontSize: tokens.fontSizeHero800,
    lineHeight: tokens.lineHeightHero800,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  cells: { display: 'inline-flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  figures: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  lost: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Points of the table: the total with its grade, or how far the scoring has come; then each level-1 group and the execution rate, won and lost. */
export function PointsFigures({ table }: { readonly table: ReportTable }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { total } = table;
  const groups = [...(table.execution ? [{ ...table.execution, label: t('points.execution') }] : []), ...table.groups].filter(
    ({ weight, score }) => weight !== null || score !== null,
  );
  if (total.weight === null && total.score === null && groups.length === 0) return null;
  const longest = Math.max(...groups.map(({ weight }) => Number(weight ?? 0)));
  return (
    <div className={styles.points}>
      <TotalLine total={total} />
      {total.open && <OpenNote open={total.open} sheet={table.sheet} />}
      <ul className={styles.list}>
        {groups.map((group, index) => (
          <GroupLine key={`${group.label}#${index}`} group={group} longest={`${longest}`} />
        ))}
      </ul>
    </div>
  );
}

function TotalLine({ total }: { readonly total: ReportTotal }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { weight, score, open } = total;
  const [got, of] = open
    ? [open.earned, t('points.countable', { n: open.countable })]
    : [score, weight === null ? t('points.unit') : t('points.of', { weight })];
  return (
    <div className={styles.total}>
      {got === null ? (
        weight !== null && <span>{t('points.weightTotal', { weight })}</span>
      ) : (
        <>
          {open && <span className={styles.quiet}>{t('points.earned')}</span>}
          <span className={styles.score}>{got}</span>
          <span className={styles.quiet}>{of}</span>
          <GradeBadge total={total} />
        </>
      )}
    </div>
  );
}

/** Why no grade is told: scores that are missing, and cells of points that show an error value. */
function OpenNote({ open, sheet }: { readonly open: NonNullable<ReportTotal['open']>; readonly sheet: string }) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <>
      {open.missing > 0 && <p className={styles.note}>{t('points.missing', { n: open.missing })}</p>}
      {open.errors.length > 0 && (
        <p className={styles.note}>
          {t('points.errors')}{' '}
          <span className={styles.cells}>
            {open.errors.slice(0, SHOWN_ERRORS).map((cell) => (
              <CellLink key={cell} sheet={sheet} cell={cell} text={cell} chip />
            ))}
            {open.errors.length > SHOWN_ERRORS && t('finding.relatedMore', { n: open.errors.length - SHOWN_ERRORS })}
          </span>
        </p>
      )}
    </>
  );
}

/** Cells with error values that are named one by one. */
const SHOWN_ERRORS = 6;

/** Points that are neither won nor still to be given; null where nothing is scored or nothing is lost. */
function lostPoints({ weight, score, open = '0' }: ReportGroupPoints): string | null {
  const left = weight !== null && score !== null ? difference(weight, score) : null;
  const lost = left && difference(left, open);
  return lost && lost !== '0' && !lost.startsWith('-') ? lost : null;
}

function GroupLine({ group, longest }: { readonly group: ReportGroupPoints; readonly longest: string }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { weight, score, open } = group;
  const lost = lostPoints(group);
  return (
    <li>
      <div className={styles.line}>
        <span>{group.label || t('points.ungrouped')}</span>
        <span className={styles.figures}>
          {score !== null && weight !== null ? `${score} / ${weight}` : t('points.points', { n: score ?? weight ?? '' })}
          {lost && <span className={styles.lost}> {t('points.lost', { n: lost })}</span>}
          {open !== undefined && <span> {t('points.open', { n: open })}</span>}
        </span>
      </div>
      {score !== null && weight !== null && (
        <Bar length={barPercent(weight, longest)} won={barPercent(score, weight)} lost={lost ? barPercent(lost, weight) : 0} />
      )}
    </li>
  );
}
