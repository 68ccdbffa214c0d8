import { makeStyles, tokens } from '@fluentui/react-components';
import type { Localized } from '../../core/localized';
import { useSpeech } from '../i18n';

const useStyles = makeStyles({
  badge: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground1,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
});

/** 优 / 良 / 中 / 差. */
export function GradeBadge({ grade }: { readonly grade: Localized }) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  return <span className={styles.badge}>{t('points.grade', { grade: say(grade) })}</span>;
}
