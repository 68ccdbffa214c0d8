import type { View } from '../controller/pane-state';
import { BroughtPage } from './BroughtPage';
import { HistoryPage } from './HistoryPage';
import { IgnoredPage } from './IgnoredPage';
import { KeyboardPage } from './KeyboardPage';
import { PreviewPage } from './PreviewPage';
import { ReportPage } from './ReportPage';
import { RarePage } from './RarePage';
import { SettingsPage } from './SettingsPage';
import { ToolsPage } from './ToolsPage';

/** The page that lies on top of the results. */
export function CurrentPage({ view }: { readonly view: Exclude<View, 'results'> }) {
  switch (view) {
    case 'tools':
      return <ToolsPage />;
    case 'settings':
      return <SettingsPage />;
    case 'preview':
      return <PreviewPage />;
    case 'ignored':
      return <IgnoredPage />;
    case 'brought':
      return <BroughtPage />;
    case 'history':
      return <HistoryPage />;
    case 'report':
      return <ReportPage />;
    case 'keyboard':
      return <KeyboardPage />;
    case 'templates':
    case 'carry':
    case 'template':
    case 'text':
    case 'draft':
    case 'together':
      return <RarePage key={view} view={view} />;
  }
}
