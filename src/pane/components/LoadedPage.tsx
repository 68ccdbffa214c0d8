import { useEffect, useState, type ComponentType } from 'react';
import { useSpeech } from '../i18n';
import type { MessageKey } from '../messages/catalogue';
import { SubPage } from './SubPage';

interface LoadedPageProps {
  readonly title: MessageKey;
  /** Loads what the page shows: rarely used pages are no part of what the pane must load before the first check. */
  readonly load: () => Promise<ComponentType>;
}

/** A page whose content is loaded when it is opened. */
export function LoadedPage({ title, load }: LoadedPageProps) {
  const { t } = useSpeech();
  const [Content, setContent] = useState<ComponentType | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    let shown = true;
    load().then(
      (loaded) => shown && setContent(() => loaded),
      () => shown && setFailed(true),
    );
    return () => void (shown = false);
    // A page is loaded once, when it is opened.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  return (
    <SubPage title={t(title)}>
      {failed && <p role="alert">{t('page.notLoaded')}</p>}
      {Content && <Content />}
    </SubPage>
  );
}
