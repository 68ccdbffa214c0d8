import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReportGroupPoints, ReportTable } from '../../core/report/types';
import { barPercent, difference } from '../format/decimal-text';
import { useSpeech } from '../i18n';
import { Bar } from './Bar';
import { GradeBadge } from './GradeBadge';

const useStyles = makeStyles({
  points: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  total: { display: 'flex', alignItems: 'baseline', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
  score: { fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  figures: { flexShrink: 0, fontVariantNumeric: 'tabular-nums' },
  lost: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
});

/** Points of the table: the total with its grade, then each level-1 group and the execution rate, reached and lost. */
export function PointsFigures({ table }: { readonly table: ReportTable }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { total } = table;
  const groups = table.groups.filter((group) => group.weight !== null || group.score !== null);
  if (total.weight === null && total.score === null && groups.length === 0) return null;
  return (
    <div className={styles.points}>
      <div className={styles.total}>
        {total.score !== null ? (
          <>
            <span className={styles.score}>{total.score}</span>
            <span className={styles.quiet}>{total.weight === null ? t('points.unit') : t('points.of', { weight: total.weight })}</span>
            {total.grade && <GradeBadge grade={total.grade} />}
          </>
        ) : (
          total.weight !== null && <span>{t('points.weightTotal', { weight: total.weight })}</span>
        )}
      </div>
      <ul className={styles.list}>
        {table.execution && <GroupLine group={{ ...table.execution, label: t('points.execution') }} />}
        {groups.map((group, index) => (
          <GroupLine key={`${group.label}#${index}`} group={group} />
        ))}
      </ul>
    </div>
  );
}

function GroupLine({ group }: { readonly group: ReportGroupPoints }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { weight, score } = group;
  const lost = weight !== null && score !== null ? difference(weight, score) : null;
  const loses = lost !== null && lost !== '0' && !lost.startsWith('-');
  return (
    <li>
      <div className={styles.line}>
        <span>{group.label || t('points.ungrouped')}</span>
        <span className={styles.figures}>
          {score !== null && weight !== null ? `${score} / ${weight}` : t('points.points', { n: score ?? weight ?? '' })}
          {loses && <span className={styles.lost}> {t('points.lost', { n: lost })}</span>}
        </span>
      </div>
      {score !== null && weight !== null && <Bar percent={barPercent(score, weight)} />}
    </li>
  );
}
