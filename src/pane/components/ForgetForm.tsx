import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useSpeech } from '../i18n';
import { useController } from '../pane-context';

const useStyles = makeStyles({
  text: { margin: 0 },
  asked: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** 清除操作记录: says what is lost by it before it is done. */
export function ForgetForm({ disabled }: { readonly disabled: boolean }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const [asked, setAsked] = useState(false);
  return (
    <div className={styles.asked}>
      <p className={styles.text}>{t('history.forget.why')}</p>
      <div className={styles.buttons}>
        {!asked && (
          <Button size="small" disabledFocusable={disabled} onClick={() => setAsked(true)}>
            {t('history.forget')}
          </Button>
        )}
        {asked && (
          <>
            <Button size="small" appearance="primary" autoFocus disabledFocusable={disabled} onClick={() => void controller.plans.forget()}>
              {t('history.forget.sure')}
            </Button>
            <Button size="small" onClick={() => setAsked(false)}>
              {t('history.forget.not')}
            </Button>
          </>
        )}
      </div>
    </div>
  );
}
