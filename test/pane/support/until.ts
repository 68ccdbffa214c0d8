import { act } from '@testing-library/react';
import type { PaneController } from '../../../src/pane/controller/pane-controller';
import type { PaneState } from '../../../src/pane/controller/pane-state';

/** Waits until the pane is as it must come to be, however long that takes on a busy machine. */
export async function until(controller: PaneController, fits: (state: PaneState) => boolean): Promise<void> {
  await act(async () => {
    await new Promise<void>((resolve) => {
      const look = (): void => {
        if (!fits(controller.getState())) return;
        end();
        resolve();
      };
      const end = controller.subscribe(look);
      look();
    });
  });
}
