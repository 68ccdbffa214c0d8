import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react';
import type { PaneController } from './controller/pane-controller';
import type { PaneState } from './controller/pane-state';

const ControllerContext = createContext<PaneController | null>(null);

export function ControllerProvider(props: { readonly controller: PaneController; readonly children: ReactNode }) {
  return <ControllerContext.Provider value={props.controller}>{props.children}</ControllerContext.Provider>;
}

/** The commands of the pane. */
export function useController(): PaneController {
  const controller = useContext(ControllerContext);
  if (!controller) throw new Error('A component of the pane was used outside ControllerProvider');
  return controller;
}

/** The pane's state; the component is drawn again when it changes. */
export function usePaneState(): PaneState {
  const controller = useController();
  return useSyncExternalStore(controller.subscribe, controller.getState);
}
