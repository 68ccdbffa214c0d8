import { Button } from '@fluentui/react-components';
import { useRef, type ChangeEvent } from 'react';
import type { PickedFile } from './picked-files';

/** Endings that a person is offered; what a file is its content says. */
export const WORKBOOKS = '.xlsx,.xlsm,.xls,.et,.ods';

interface FilePickerProps {
  readonly label: string;
  readonly accept: string;
  readonly several?: boolean;
  /** A folder is picked, with all that is in it; only where the browser can. */
  readonly folder?: boolean;
  readonly primary?: boolean;
  readonly disabled?: boolean;
  readonly onPick: (files: readonly PickedFile[]) => void;
}

/** A button that lets a person pick files; the same file can be picked again. */
export function FilePicker({ label, accept, several = false, folder = false, primary = false, disabled = false, onPick }: FilePickerProps) {
  const input = useRef<HTMLInputElement>(null);
  const picked = ({ target }: ChangeEvent<HTMLInputElement>): void => {
    const files = [...(target.files ?? [])];
    target.value = '';
    if (files.length > 0) onPick(files);
  };
  return (
    <>
      <Button appearance={primary ? 'primary' : 'secondary'} disabledFocusable={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        multiple={several}
        hidden
        aria-label={label}
        onChange={picked}
        {...(folder ? { webkitdirectory: '' } : { accept })}
      />
    </>
  );
}
