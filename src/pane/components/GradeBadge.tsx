import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReportTotal } from '../../core/report/types';
import { useSpeech } from '../i18n';

const useStyles = makeStyles({
  badge: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: '1px solid currentcolor',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  excellent: { color: tokens.colorStatusSuccessForeground1 },
  good: { color: tokens.colorBrandForeground1 },
  fair: { color: tokens.colorStatusWarningForeground3 },
  poor: { color: tokens.colorStatusDangerForeground1 },
  open: { color: tokens.colorNeutralForeground2, border: '1px dashed currentcolor' },
});

/** 优 / 良 / 中 / 差, by word and colour; 未评完 where the scoring is not finished: no grade is told then. */
export function GradeBadge({
  total,
  short = false,
}: {
  readonly total: ReportTotal;
  /** The grade alone, where its neighbours say what it is. */ readonly short?: boolean;
}) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  if (total.open)
    return (
      <span className={mergeClasses(styles.badge, styles.open)}>
        {t(total.open.errors.length > 0 ? 'points.faulty' : 'points.unfinished')}
      </span>
    );
  return (
    total.grade && (
      <span className={mergeClasses(styles.badge, styles[total.grade.id])}>
        {short ? say(total.grade.name) : t('points.grade', { grade: say(total.grade.name) })}
      </span>
    )
  );
}
