import { useEffect, type RefObject } from 'react';
import { useController, usePaneState } from '../pane-context';
import { FINDING_ATTRIBUTE, scrollToFinding } from './finding-focus';

/**
 * Opens the finding about the cell that somebody selects in the workbook and brings it into view; the focus stays in the sheet. A
 * card that the pointer is in stays open where it is: a hand may be on its way to a button.
 */
export function useFollowedCell(list: RefObject<HTMLElement | null>): void {
  const controller = useController();
  const { pointed } = usePaneState();
  useEffect(() => {
    if (!pointed || list.current?.querySelector(`li:hover > [${FINDING_ATTRIBUTE}][aria-expanded="true"]`)) return;
    controller.list.select(pointed.finding);
    scrollToFinding(list.current, pointed.finding);
  }, [controller, list, pointed]);
}
