import { useEffect, useState, type ComponentType } from 'react';
import { PART_MISSING } from '../../hosts/host-problems';
import type { RarePage as RareView } from '../controller/pane-state';
import { useSpeech } from '../i18n';
import { Note } from './Note';
import { SubPage } from './SubPage';

type Loaded = { readonly default: ComponentType };

const PAGES: Readonly<Record<RareView, () => Promise<Loaded>>> = {
  templates: () => import('./TemplatesPage'),
  carry: () => import('./CarryPage'),
  template: () => import('./files/TemplatePage'),
  text: () => import('./files/TextPage'),
  draft: () => import('./files/DraftPage'),
  together: () => import('./files/TogetherPage'),
};

/** A page that few people open: its code comes when it is opened, and where that cannot be had it says so. */
export function RarePage({ view }: { readonly view: RareView }) {
  const { t, say } = useSpeech();
  const [page, setPage] = useState<Loaded | 'missing' | null>(null);
  useEffect(() => {
    let wanted = true;
    PAGES[view]().then(
      (loaded) => wanted && setPage(loaded),
      () => wanted && setPage('missing'),
    );
    return () => void (wanted = false);
  }, [view]);
  if (page !== null && page !== 'missing') return <page.default />;
  return (
    <SubPage title={t(`tool.${view}`)}>
      {page === 'missing' ? <Note tone="warning">{say(PART_MISSING.message)}</Note> : <p role="status">{t('page.loading')}</p>}
    </SubPage>
  );
}
