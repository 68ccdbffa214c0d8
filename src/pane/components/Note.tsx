import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { CheckmarkCircle16Filled, ErrorCircle16Filled, Info16Filled, Warning16Filled } from './fluent-icons';

export type Tone = 'error' | 'warning' | 'success' | 'info';

const useStyles = makeStyles({
  note: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  text: { flex: '1 1 12em', minWidth: 0 },
  icon: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  info: { color: tokens.colorNeutralForeground3 },
});

const ICONS = { error: ErrorCircle16Filled, warning: Warning16Filled, success: CheckmarkCircle16Filled, info: Info16Filled } as const;

export function ToneIcon({ tone }: { readonly tone: Tone }) {
  const styles = useStyles();
  const Icon = ICONS[tone];
  return <Icon className={mergeClasses(styles.icon, styles[tone])} aria-hidden />;
}

/** Something that a person should know as long as it holds, with what can be done about it. */
export function Note({ tone, children, action }: { readonly tone: Tone; readonly children: ReactNode; readonly action?: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.note}>
      <ToneIcon tone={tone} />
      <span className={styles.text}>{children}</span>
      {action}
    </div>
  );
}
