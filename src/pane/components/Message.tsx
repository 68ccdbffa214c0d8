import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactNode } from 'react';
import { useSpeech } from '../i18n';
import { ToneIcon, type Tone } from './Note';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, width: '100%', minWidth: 0 },
  text: { flexGrow: 1, minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  button: { flexShrink: 0, minWidth: 'max-content' },
  /* Lies over what follows: nothing moves when it opens or goes. */
  panel: {
    position: 'absolute',
    top: '100%',
    left: 0,
    right: 0,
    maxHeight: '50vh',
    overflowY: 'auto',
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow8,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  whole: { margin: `0 0 ${tokens.spacingVerticalXS}` },
  away: { display: 'none' },
});

interface MessageProps {
  readonly tone: Tone;
  /** One line; what does not fit stands in its hint, and above the details. */
  readonly text: ReactNode;
  readonly hint?: string;
  /** More than a line, a click away. */
  readonly details?: ReactNode;
  /** What must be read at once is open from the start. */
  readonly opened?: boolean;
  readonly actions?: ReactNode;
  readonly onDismiss?: () => void;
}

/** What became of something, in a line of fixed height; its details lie over the list when they are open. */
export function Message({ tone, text, hint, details, opened = false, actions, onDismiss }: MessageProps) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [open, setOpen] = useState(opened);
  const id = useId();
  return (
    <>
      <div className={styles.line}>
        <ToneIcon tone={tone} />
        <span className={styles.text} title={hint}>
          {text}
        </span>
        {details && (
          <Button
            className={styles.button}
            size="small"
            appearance="subtle"
            aria-expanded={open}
            aria-controls={id}
            onClick={() => setOpen(!open)}
          >
            {t('message.details')}
          </Button>
        )}
        {actions}
        {onDismiss && (
          <Button className={styles.button} size="small" appearance="transparent" aria-label={t('bar.dismiss')} onClick={onDismiss}>
            ×
          </Button>
        )}
      </div>
      {details && (
        <div id={id} className={mergeClasses(styles.panel, !open && styles.away)}>
          {hint && <p className={styles.whole}>{hint}</p>}
          {details}
        </div>
      )}
    </>
  );
}
