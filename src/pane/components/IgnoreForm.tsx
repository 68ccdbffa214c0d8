import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { useSpeech } from '../i18n';
import type { MessageKey } from '../messages/catalogue';
import { useController, usePaneState } from '../pane-context';
import { nativeControl } from '../theme/plain-controls';
import { focusFinding } from './finding-focus';
import { TextBox } from './TextBox';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  by: { ...nativeControl, width: '100%', minHeight: '28px', padding: `0 ${tokens.spacingHorizontalSNudge}` },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Reasons that units give most often: one click instead of typing. */
const USUAL: readonly MessageKey[] = ['ignore.reason.verified', 'ignore.reason.template', 'ignore.reason.rounding'];

interface IgnoreFormProps {
  readonly findingIds: readonly string[];
  /** Cancelled, or done where the form does not go away with its finding. */
  readonly onDone: () => void;
}

/** Asks why findings are to be ignored. The reason is required: it is kept in the workbook for whoever checks it next. */
export function IgnoreForm({ findingIds, onDone }: IgnoreFormProps) {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(usePaneState().ignored.at(-1)?.by ?? '');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement | null>(null);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    form.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    const page = field.current?.closest('main') ?? null;
    void controller.memory.ignore(findingIds, reason, by);
    onDone();
    const next = controller.getState().listing.selected;
    if (next !== null) focusFinding(page, next);
    else page?.querySelector<HTMLElement>('[data-command="check"]')?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onDone();
  };

  return (
    <form ref={form} className={styles.form} noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <TextBox
        label={t('ignore.label')}
        hint={t('ignore.hint')}
        wrong={missing ? t('ignore.missing') : null}
        required
        box={field}
        value={reason}
        rows={2}
        onWrite={setReason}
      />
      <div className={styles.row}>
        {USUAL.map((key) => (
          <Button key={key} size="small" shape="circular" onClick={() => setReason(t(key))}>
            {t(key)}
          </Button>
        ))}
      </div>
      <label>
        {t('ignore.by')}
        <input className={styles.by} value={by} onChange={({ target }) => setBy(target.value)} />
      </label>
      <div className={styles.row}>
        <Button size="small" appearance="primary" type="submit">
          {t('ignore.confirm')}
        </Button>
        <Button size="small" onClick={onDone}>
          {t('ignore.cancel')}
        </Button>
      </div>
    </form>
  );
}
