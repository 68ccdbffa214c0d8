import { createRoot } from 'react-dom/client';
import { App } from './shell/App';
import './page.css';
import { Workbench } from './workbench';

const root = document.getElementById('root');
if (root) {
  const workbench = new Workbench();
  createRoot(root).render(<App workbench={workbench} />);
  window.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
    event.preventDefault();
    void workbench.saveCopy();
  });
  window.addEventListener('beforeunload', (event) => {
    if (workbench.hasUnsavedChanges()) event.preventDefault();
  });
}
