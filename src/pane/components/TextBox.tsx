import { makeStyles, mergeClasses, tokens, type FieldControlProps } from '@fluentui/react-components';
import type { Ref } from 'react';
import { nativeControl } from '../theme/native-control';

const useStyles = makeStyles({
  box: {
    ...nativeControl,
    width: '100%',
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    lineHeight: 'inherit',
    resize: 'vertical',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

interface TextBoxProps {
  /** What ties it to the label, hint and message of its field. */
  readonly field: FieldControlProps;
  readonly value: string;
  readonly rows: number;
  readonly onWrite: (text: string) => void;
  readonly className?: string;
  readonly box?: Ref<HTMLTextAreaElement>;
}

/** Lines of text of a field, in the browser's own way. */
export function TextBox({ field, value, rows, onWrite, className, box }: TextBoxProps) {
  const styles = useStyles();
  return <textarea {...field} ref={box} className={mergeClasses(styles.box, className)} value={value} rows={rows} spellCheck={false} onChange={({ target }) => onWrite(target.value)} />;
}
