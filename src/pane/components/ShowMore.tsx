import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { useSpeech } from '../i18n';

/** The button under a list of which only the first part is drawn. */
export function ShowMore({ rest, onClick }: { readonly rest: number; readonly onClick: () => void }) {
  const { t } = useSpeech();
  if (rest === 0) return null;
  return (
    <Button appearance="subtle" size="small" onClick={onClick}>
      {t('list.more', { n: rest })}
    </Button>
  );
}

interface ShownPart<T> {
  readonly shown: readonly T[];
  /** How many are not shown. */
  readonly rest: number;
  readonly showMore: () => void;
}

/** The first `step` (or `atLeast`, if more) of a long list and how to see more, so that thousands of rows never slow the pane down. */
export function useShownPart<T>(all: readonly T[], step: number, atLeast = 0): ShownPart<T> {
  const [limit, setLimit] = useState(step);
  const end = Math.max(limit, atLeast);
  return { shown: all.slice(0, end), rest: Math.max(0, all.length - end), showMore: () => setLimit(end + step * 5) };
}
