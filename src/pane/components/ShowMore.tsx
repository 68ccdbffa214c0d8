import { Button } from '@fluentui/react-components';
import { useSpeech } from '../i18n';

/** The button under a list of which only the first part is drawn. */
export function ShowMore({ rest, onClick }: { readonly rest: number; readonly onClick: () => void }) {
  const { t } = useSpeech();
  if (rest === 0) return null;
  return (
    <Button appearance="subtle" size="small" onClick={onClick}>
      {t('list.more', { n: rest })}
    </Button>
  );
}
