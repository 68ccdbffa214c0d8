import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId, type Ref } from 'react';
import { nativeControl } from '../theme/plain-controls';
import { ToneIcon } from './Note';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXXS },
  box: {
    ...nativeControl,
    width: '100%',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    lineHeight: 'inherit',
    resize: 'vertical',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  wrong: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorStatusDangerForeground1,
    fontSize: tokens.fontSizeBase200,
  },
  hint: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground3 },
});

interface TextBoxProps {
  readonly label: string;
  readonly hint: string;
  /** What is wrong with what was written; null where nothing is. */
  readonly wrong?: string | null;
  readonly required?: boolean;
  readonly value: string;
  readonly rows: number;
  readonly onWrite: (text: string) => void;
  readonly className?: string;
  readonly box?: Ref<HTMLTextAreaElement>;
}

/** Lines of text under their label, in the browser's own way. */
export function TextBox({ label, hint, wrong = null, required = false, value, rows, onWrite, className, box }: TextBoxProps) {
  const styles = useStyles();
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {label}
        {required && <span aria-hidden> *</span>}
      </label>
      <textarea
        id={id}
        ref={box}
        className={mergeClasses(styles.box, className)}
        value={value}
        rows={rows}
        spellCheck={false}
        aria-required={required}
        aria-invalid={wrong !== null}
        aria-describedby={`${id}-said`}
        onChange={({ target }) => onWrite(target.value)}
      />
      <span id={`${id}-said`}>
        {wrong !== null && (
          <span className={styles.wrong} role="alert">
            <ToneIcon tone="error" />
            {wrong}
          </span>
        )}
        <span className={styles.hint}>{hint}</span>
      </span>
    </div>
  );
}
