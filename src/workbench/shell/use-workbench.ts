import { createContext, useContext, useSyncExternalStore } from 'react';
import type { MessageKey } from '../workbench-messages';
import { message } from '../workbench-messages';
import type { Workbench } from '../workbench';
import type { Overlay, WorkbenchState } from '../workbench-state';

const WorkbenchContext = createContext<Workbench | null>(null);

export const WorkbenchProvider = WorkbenchContext.Provider;

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (!workbench) throw new Error('a workbench component stands outside the workbench');
  return workbench;
}

export function useWorkbenchState(): WorkbenchState {
  const { store } = useWorkbench();
  return useSyncExternalStore(store.subscribe, store.get);
}

/** What stands over the grid: it changes with every turn of the wheel, and only few parts of the page follow it. */
export function useOverlay(): Overlay {
  const { overlay } = useWorkbench();
  return useSyncExternalStore(overlay.subscribe, overlay.get);
}

/** The texts of the current language. */
export function useTexts(): (key: MessageKey, params?: Readonly<Record<string, string>>) => string {
  const { language } = useWorkbenchState();
  return (key, params) => message(language, key, params);
}
