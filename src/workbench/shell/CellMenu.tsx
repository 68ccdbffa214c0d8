import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { useMemo } from 'react';
import { GRID_COMMANDS, type GridCommand, type RowCommand } from '../grid/grid-commands';
import { useOverlay, useTexts, useWorkbench } from './use-workbench';

const SHORTCUTS: Readonly<Record<Exclude<GridCommand, RowCommand>, string>> = {
  cut: 'Ctrl+X',
  copy: 'Ctrl+C',
  paste: 'Ctrl+V',
  clear: 'Del',
  undo: 'Ctrl+Z',
  redo: 'Ctrl+Y',
};
/** Keys that are the browser's where no whole rows are selected. */
const ROW_SHORTCUTS: Readonly<Record<RowCommand, string>> = { insertRows: 'Ctrl++', deleteRows: 'Ctrl+-' };

function shortcutOf(command: GridCommand, wholeRows: boolean): string | null {
  if (command !== 'insertRows' && command !== 'deleteRows') return SHORTCUTS[command];
  return wholeRows ? ROW_SHORTCUTS[command] : null;
}

/** The menu of the selected cells, where the pointer was pressed or beneath the cell. */
export function CellMenu() {
  const t = useTexts();
  const workbench = useWorkbench();
  const { menu } = useOverlay();
  const target = useMemo(() => menu && { getBoundingClientRect: () => new DOMRect(menu.x, menu.y, 0, 0) }, [menu]);
  if (!target) return null;
  return (
    <Menu open onOpenChange={(_, { open }) => !open && workbench.closeMenu()} positioning={{ target, position: 'below', align: 'start' }}>
      <MenuPopover>
        <MenuList aria-label={t('cellMenu')}>
          {GRID_COMMANDS.map((command, at) =>
            command === null ? (
              <MenuDivider key={at} />
            ) : (
              <MenuItem
                key={command}
                secondaryContent={shortcutOf(command, menu?.wholeRows ?? false)}
                onClick={() => void workbench.runInGrid(command)}
              >
                {t(command)}
              </MenuItem>
            ),
          )}
          <MenuDivider />
          <MenuItem secondaryContent="Ctrl+F" onClick={() => workbench.openFind()}>
            {t('find')}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
