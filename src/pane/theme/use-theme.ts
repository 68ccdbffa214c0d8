import { useSyncExternalStore } from 'react';
import type { ThemeChoice, ThemeName } from './themes';

const FORCED = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

function matches(query: string): boolean {
  return typeof matchMedia === 'function' && matchMedia(query).matches;
}

function systemTheme(): ThemeName {
  if (matches(FORCED)) return 'forced';
  return matches(DARK) ? 'dark' : 'light';
}

function onSystemChange(listener: () => void): () => void {
  if (typeof matchMedia !== 'function') return () => undefined;
  const queries = [FORCED, DARK].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}

/** The theme to show. A system contrast theme wins over any choice. */
export function useTheme(choice: ThemeChoice): ThemeName {
  const system = useSyncExternalStore(onSystemChange, systemTheme);
  return choice === 'auto' || system === 'forced' ? system : choice;
}

/** Whether the theme to show is light on dark; of forced colours the system knows, and may change its mind. */
export function useDark(choice: ThemeChoice): boolean {
  const theme = useTheme(choice);
  const darkSystem = useSyncExternalStore(onSystemChange, () => matches(DARK));
  return theme === 'forced' ? darkSystem : theme !== 'light';
}
