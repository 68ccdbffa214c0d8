import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type FormEvent, type KeyboardEvent } from 'react';
import { neighbour } from '../controller/selectors';
import { useSpeech } from '../i18n';
import type { MessageKey } from '../messages/catalogue';
import { useController } from '../pane-context';
import { focusFinding } from './finding-focus';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

/** Reasons that units give most often: one click instead of typing. */
const USUAL: readonly MessageKey[] = ['ignore.reason.verified', 'ignore.reason.template', 'ignore.reason.rounding'];

/** Asks why a finding is to be ignored. The reason is required: it is kept in the workbook for whoever checks it next. */
export function IgnoreForm({ findingId, onCancel }: { readonly findingId: string; readonly onCancel: () => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const field = useRef<HTMLTextAreaElement | null>(null);
  useEffect(() => field.current?.focus(), []);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (reason.trim() === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    const page = field.current?.closest('main') ?? null;
    const next = neighbour(controller.getState(), 1);
    void controller.ignore(findingId, reason);
    if (next && next.id !== findingId) {
      controller.select(next.id);
      focusFinding(page, next.id);
    } else {
      page?.querySelector<HTMLElement>('[data-command="check"]')?.focus();
    }
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onCancel();
  };

  return (
    <form className={styles.form} noValidate onSubmit={submit} onKeyDown={onKeyDown}>
      <Field label={t('ignore.label')} hint={t('ignore.hint')} required {...(missing ? { validationMessage: t('ignore.missing') } : {})}>
        <Textarea ref={(textarea: HTMLTextAreaElement | null) => void (field.current = textarea)} value={reason} rows={2} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.row}>
        {USUAL.map((key) => (
          <Button key={key} size="small" shape="circular" onClick={() => setReason(t(key))}>
            {t(key)}
          </Button>
        ))}
      </div>
      <div className={styles.row}>
        <Button size="small" appearance="primary" type="submit">
          {t('ignore.confirm')}
        </Button>
        <Button size="small" onClick={onCancel}>
          {t('ignore.cancel')}
        </Button>
      </div>
    </form>
  );
}
