import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState, type ChangeEvent } from 'react';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { TextBox } from './TextBox';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  text: { fontFamily: tokens.fontFamilyMonospace, minHeight: '7em' },
  summary: { cursor: 'pointer' },
});

/** The unit's own policy and rules, for the few who have one: pasted or loaded as the text of its file, checked by the engine, kept in the workbook. */
export function ProfileForm() {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const { profile, task } = usePaneState();
  const [text, setText] = useState(profile ?? '');
  const file = useRef<HTMLInputElement>(null);
  const busy = task !== null && !task.quiet;
  const load = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const chosen = target.files?.[0];
    if (chosen) setText(await chosen.text());
    target.value = '';
  };
  return (
    <details open={profile !== null}>
      <summary className={styles.summary}>{t('profile.title')}</summary>
      <div className={styles.form}>
        <TextBox
          label={t('profile.text')}
          hint={t(profile === null ? 'profile.hint' : 'profile.used')}
          className={styles.text}
          value={text}
          rows={6}
          onWrite={setText}
        />
        <div className={styles.buttons}>
          <Button
            disabledFocusable={busy || text.trim() === '' || text === profile}
            onClick={() => void controller.memory.useProfile(text)}
          >
            {t('profile.use')}
          </Button>
          <Button onClick={() => file.current?.click()}>{t('profile.load')}</Button>
          {profile !== null && (
            <Button disabledFocusable={busy} onClick={() => void controller.memory.useProfile(null)}>
              {t('profile.drop')}
            </Button>
          )}
          <input
            ref={file}
            type="file"
            accept=".json,application/json"
            hidden
            aria-label={t('profile.load')}
            onChange={(event) => void load(event)}
          />
        </div>
      </div>
    </details>
  );
}
