import { makeStyles, tokens } from '@fluentui/react-components';
import type { Severity } from '../../core/finding';
import type { Tolerance } from '../../service/check-request';
import { SEVERITIES } from '../controller/pane-settings';
import { sourceText } from '../../reports/source-text';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { Check } from './Check';
import { PolicyPicker } from './PolicyPicker';
import { ProfileForm } from './ProfileForm';
import { Radios } from './Radios';
import { SubPage } from './SubPage';

const useStyles = makeStyles({
  policy: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  checks: { display: 'flex', flexDirection: 'column', margin: 0, padding: 0, border: 'none' },
  legend: { padding: 0 },
});

const TOLERANCES: readonly Tolerance[] = ['separate', 'hide', 'strict'];

/** What a person chooses for this workbook; every change takes effect at once and is kept in it. */
export function SettingsPage() {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const { settings } = usePaneState();
  const { highlight } = settings;
  const mark = (severity: Severity, on: boolean): void => {
    const severities = SEVERITIES.filter((one) => (one === severity ? on : highlight.severities.includes(one)));
    void controller.memory.change({ highlight: { ...highlight, severities } });
  };
  return (
    <SubPage title={t('tool.settings')}>
      <p className={styles.policy}>{t('settings.kept')}</p>
      <PolicyChoice />
      <Radios
        label={t('settings.tolerance')}
        hint={t(`settings.tolerance.${settings.tolerance}.hint`)}
        value={settings.tolerance}
        entries={TOLERANCES.map((one) => [one, t(`settings.tolerance.${one}`)])}
        onPick={(value) => void controller.memory.change({ tolerance: TOLERANCES.find((one) => one === value) ?? 'separate' })}
      />
      <fieldset className={styles.checks}>
        <legend className={styles.legend}>{t('settings.highlight')}</legend>
        {SEVERITIES.map((severity) => (
          <Check
            key={severity}
            label={t(`severity.${severity}`)}
            checked={highlight.severities.includes(severity)}
            onCheck={(checked) => mark(severity, checked)}
          />
        ))}
      </fieldset>
      {controller.abilities.notes && (
        <Check
          label={t('settings.notes')}
          checked={highlight.notes}
          onCheck={(checked) => void controller.memory.change({ highlight: { ...highlight, notes: checked } })}
        />
      )}
      {controller.abilities.changeEvents && (
        <Check
          label={t('settings.live')}
          checked={settings.liveCheck}
          onCheck={(checked) => void controller.memory.change({ liveCheck: checked })}
        />
      )}
      <ProfileForm />
    </SubPage>
  );
}

function PolicyChoice() {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { catalogue, settings } = usePaneState();
  if (!catalogue) return null;
  const chosen = catalogue.policies.find((policy) => policy.id === (settings.policy ?? catalogue.defaultPolicy)) ?? catalogue.policies[0];
  return (
    <div className={styles.group}>
      <PolicyPicker />
      {chosen && (
        <>
          <p className={styles.policy}>{say(chosen.description)}</p>
          <p className={styles.policy}>
            {t('finding.source')} {say(sourceText(chosen.source))}
          </p>
        </>
      )}
    </div>
  );
}
