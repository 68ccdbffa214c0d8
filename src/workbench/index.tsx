import { createRoot } from 'react-dom/client';
import { App } from './shell/App';
import { followKeys } from './page-keys';
import './page.css';
import { Workbench } from './workbench';

const root = document.getElementById('root');
if (root) {
  const workbench = new Workbench();
  createRoot(root).render(<App workbench={workbench} />);
  followKeys(workbench);
  window.addEventListener('beforeunload', (event) => {
    if (workbench.hasUnsavedChanges()) event.preventDefault();
  });
}
