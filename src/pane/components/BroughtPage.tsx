import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useSpeech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { profileName } from '../controller/brought-settings';
import type { IgnoredFinding } from '../controller/ignored';
import type { PaneSettings } from '../controller/pane-settings';
import { CellLink } from './CellLink';
import { ShowMore, useShownPart } from './ShowMore';
import { SubPage } from './SubPage';

const useStyles = makeStyles({
  text: { margin: 0 },
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  item: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    paddingBottom: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  reason: { color: tokens.colorNeutralForeground2 },
  profile: {
    margin: 0,
    maxHeight: '16em',
    overflow: 'auto',
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'pre-wrap',
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** Most characters of a profile that are shown. */
const SHOWN_PROFILE = 10_000;

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return (
    <div className={styles.part} role="group" aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {children}
    </div>
  );
}

function IgnoredPart({ ignored }: { readonly ignored: readonly IgnoredFinding[] }) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { shown, rest, showMore } = useShownPart(ignored, 20);
  return (
    <Part title={t('brought.ignored', { n: ignored.length })}>
      <ul className={styles.list}>
        {shown.map((entry) => (
          <li key={entry.id} className={styles.item}>
            {entry.sheet !== '' && entry.cell !== '' && <CellLink sheet={entry.sheet} cell={entry.cell} />}
            <span>{say(entry.message)}</span>
            <span className={styles.reason}>{t('ignored.reason', { reason: entry.reason })}</span>
          </li>
        ))}
      </ul>
      <ShowMore rest={rest} onClick={showMore} />
    </Part>
  );
}

function SettingsPart({ settings }: { readonly settings: PaneSettings }) {
  const styles = useStyles();
  const { t, say } = useSpeech();
  const { catalogue } = usePaneState();
  const policy = catalogue?.policies.find(({ id }) => id === (settings.policy ?? catalogue.defaultPolicy));
  const severities = settings.highlight.severities.map((severity) => t(`severity.${severity}`)).join(t('list.comma'));
  const lines = [
    `${t('settings.policy')}${t('list.colon')}${policy ? say(policy.name) : (settings.policy ?? '')}`,
    `${t('settings.tolerance')}${t('list.colon')}${t(`settings.tolerance.${settings.tolerance}`)}`,
    `${t('settings.highlight')}${t('list.colon')}${severities === '' ? t('brought.nothing') : severities}`,
  ];
  return (
    <Part title={t('brought.settings')}>
      <ul className={styles.list}>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Part>
  );
}

/** What came with the file, to be looked at and agreed to. */
export function BroughtPage() {
  const styles = useStyles();
  const { t } = useSpeech();
  const controller = useController();
  const { brought, task } = usePaneState();
  const busy = task !== null && !task.quiet;
  return (
    <SubPage title={t('brought.title')}>
      <p className={styles.text}>{t(brought ? 'brought.why' : 'brought.none')}</p>
      {brought && (
        <>
          <div className={styles.buttons}>
            <Button disabledFocusable={busy} onClick={() => void controller.memory.adopt()}>
              {t('brought.adopt')}
            </Button>
            <Button disabledFocusable={busy} onClick={() => controller.memory.decline()}>
              {t('brought.decline')}
            </Button>
          </div>
          {brought.profile !== null && (
            <Part title={t('brought.profile', { name: profileName(brought.profile) })}>
              <pre className={styles.profile} tabIndex={0}>
                {brought.profile.slice(0, SHOWN_PROFILE)}
              </pre>
            </Part>
          )}
          {brought.settings && <SettingsPart settings={brought.settings} />}
          {brought.ignored.length > 0 && <IgnoredPart ignored={brought.ignored} />}
        </>
      )}
    </SubPage>
  );
}
