import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ErrorCircle16Filled, Info16Filled, Warning16Filled } from './fluent-icons';
import type { Severity } from '../../core/finding';
import { useSpeech } from '../i18n';

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXXS,
    flexShrink: 0,
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
});

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, info: Info16Filled } as const;

/** Severity as icon and word, never by colour alone. */
export function SeverityMark({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <span className={mergeClasses(styles.mark, styles[severity])}>
      <SeverityIcon severity={severity} />
      {t(`severity.${severity}`)}
    </span>
  );
}

/** The icon alone, for places where the word stands beside it. */
export function SeverityIcon({ severity }: { readonly severity: Severity }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return <Icon className={styles[severity]} aria-hidden />;
}
