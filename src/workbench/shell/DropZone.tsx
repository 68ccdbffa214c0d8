import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { DocumentArrowUpRegular } from '@fluentui/react-icons';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useTexts, useWorkbench } from './use-workbench';

const useStyles = makeStyles({
  cover: {
    position: 'fixed',
    inset: '8px',
    zIndex: 100,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    pointerEvents: 'none',
    border: `2px dashed ${tokens.colorBrandStroke1}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    color: tokens.colorNeutralForeground1,
  },
  icon: { fontSize: '48px', color: tokens.colorBrandForeground1 },
});

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer.types.includes('Files');
}

/** Takes files dropped anywhere on the page. */
export function DropZone({ children }: { readonly children: ReactNode }) {
  const styles = useStyles();
  const t = useTexts();
  const workbench = useWorkbench();
  const depth = useRef(0);
  const [over, setOver] = useState(false);

  const move = (event: DragEvent, change: 1 | -1): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth.current += change;
    setOver(depth.current > 0);
  };
  const drop = (event: DragEvent): void => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) void workbench.openOwn(file);
  };

  return (
    <div
      onDragEnterCapture={(event) => move(event, 1)}
      onDragLeaveCapture={(event) => move(event, -1)}
      onDragOverCapture={(event) => carriesFiles(event) && event.preventDefault()}
      onDropCapture={drop}
    >
      {children}
      {over && (
        <div className={styles.cover}>
          <DocumentArrowUpRegular className={styles.icon} aria-hidden />
          <Text size={500} weight="semibold">
            {t('drop')}
          </Text>
          <Text>{t('dropHint')}</Text>
        </div>
      )}
    </div>
  );
}
