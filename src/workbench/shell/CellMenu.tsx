import { Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { useMemo } from 'react';
import { GRID_COMMANDS, type GridCommand } from '../grid/grid-commands';
import { useOverlay, useTexts, useWorkbench } from './use-workbench';

const SHORTCUTS: Readonly<Record<GridCommand, string>> = { cut: 'Ctrl+X', copy: 'Ctrl+C', paste: 'Ctrl+V', clear: 'Del', insertRows: 'Ctrl++', deleteRows: 'Ctrl+-', undo: 'Ctrl+Z', redo: 'Ctrl+Y' };

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
            command === null
              ? <MenuDivider key={at} />
              : <MenuItem key={command} secondaryContent={SHORTCUTS[command]} onClick={() => void workbench.runInGrid(command)}>{t(command)}</MenuItem>)}
          <MenuDivider />
          <MenuItem secondaryContent="Ctrl+F" onClick={() => workbench.openFind()}>{t('find')}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
