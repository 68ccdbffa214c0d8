import { Button } from '@fluentui/react-components';
import { profileName, type Brought } from '../controller/brought-settings';
import { useSpeech, type Speech } from '../i18n';
import { useController, usePaneState } from '../pane-context';
import { Note } from './Note';

/** What came with the file, in a few words. */
function broughtText({ ignored, profile, settings }: Brought, t: Speech['t']): string {
  return [
    ...(ignored.length > 0 ? [t('brought.ignored', { n: ignored.length })] : []),
    ...(profile !== null ? [t('brought.profile', { name: profileName(profile) })] : []),
    ...(settings !== null ? [t('brought.settings')] : []),
  ].join(t('list.comma'));
}

/** Settings, a profile or ignored findings that came with the file: not used until the person has looked and agreed. */
export function BroughtBar() {
  const { t } = useSpeech();
  const controller = useController();
  const { brought, view } = usePaneState();
  if (!brought || view === 'brought') return null;
  return (
    <Note
      tone={brought.declined ? 'info' : 'warning'}
      action={
        <Button size="small" onClick={() => controller.list.view('brought')}>
          {t('brought.look')}
        </Button>
      }
    >
      {t(brought.declined ? 'brought.declined' : 'brought.text', { what: broughtText(brought, t) })}
    </Note>
  );
}
