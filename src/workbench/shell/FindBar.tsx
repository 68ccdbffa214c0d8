import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ChevronDownRegular, ChevronUpRegular, DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useTexts, useWorkbench, useWorkbenchState } from './use-workbench';

const useStyles = makeStyles({
  bar: {
    position: 'absolute',
    zIndex: 12,
    top: '32px',
    right: '20px',
    maxWidth: 'calc(100% - 24px)',
    boxSizing: 'border-box',
    display: 'flex',
    alignItems: 'center',
    gap: '2px',
    padding: '6px',
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  input: {
    flexShrink: 1,
    minWidth: '80px',
    width: '200px',
    boxSizing: 'border-box',
    height: '24px',
    padding: '0 6px',
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  count: {
    minWidth: '64px',
    padding: '0 6px',
    textAlign: 'center',
    whiteSpace: 'nowrap',
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: 'tabular-nums',
  },
});

/** Ctrl+F: finds what cells show, in all sheets, one after the other. It lies over the grid and moves nothing. */
export function FindBar() {
  const { finding } = useWorkbenchState();
  return finding ? <OpenFindBar /> : null;
}

function OpenFindBar() {
  const styles = useStyles();
  const t = useTexts();
  const workbench = useWorkbench();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [said, setSaid] = useState('');
  useEffect(() => input.current?.focus(), []);

  const step = async (direction: 1 | -1): Promise<void> => {
    const { at, of } = await workbench.findNext(text, direction);
    setSaid(of === 0 ? t('findNone') : t('findAt', { at: String(at), of: String(of) }));
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && event.target === input.current) void step(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') workbench.closeFind();
    else return;
    event.preventDefault();
  };
  return (
    <div role="search" className={styles.bar} aria-label={t('find')} onKeyDown={onKeyDown}>
      <input
        ref={input}
        className={styles.input}
        type="search"
        value={text}
        onChange={({ target }) => [setText(target.value), setSaid('')]}
        aria-label={t('findWhat')}
        placeholder={t('findWhat')}
      />
      <span role="status" className={styles.count}>
        {said}
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronUpRegular />}
        aria-label={t('findBefore')}
        title={t('findBefore')}
        onClick={() => void step(-1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ChevronDownRegular />}
        aria-label={t('findNext')}
        title={t('findNext')}
        onClick={() => void step(1)}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={t('findClose')}
        title={t('findClose')}
        onClick={() => workbench.closeFind()}
      />
    </div>
  );
}
