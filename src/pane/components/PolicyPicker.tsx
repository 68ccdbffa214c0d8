import { makeStyles, tokens } from '@fluentui/react-components';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { Picker } from './Picker';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { flexShrink: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** The scoring policy that was chosen, and the way to another. */
export function PolicyPicker() {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const controller = useController();
  const { catalogue, settings } = usePaneState();
  if (!catalogue) return null;
  const chosen = catalogue.policies.find(({ id }) => id === settings.policy)?.id ?? catalogue.defaultPolicy;
  return (
    <label className={styles.line}>
      <span className={styles.name}>{t('settings.policy')}</span>
      <Picker
        label={t('settings.policy')}
        value={chosen}
        entries={catalogue.policies.map(({ id, name }) => [id, say(name)])}
        onPick={(policy) => void controller.memory.change({ policy })}
      />
    </label>
  );
}
