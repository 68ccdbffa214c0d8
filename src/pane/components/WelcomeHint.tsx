import { makeStyles, tokens } from '@fluentui/react-components';
import { useSpeech } from '../i18n';

const useStyles = makeStyles({ hint: { margin: 0, color: tokens.colorNeutralForeground2 } });

/** Before the first check of a workbook: what the big button does. */
export function WelcomeHint() {
  const styles = useStyles();
  const { t } = useSpeech();
  return <p className={styles.hint}>{t('welcome.hint')}</p>;
}
