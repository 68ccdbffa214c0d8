import { tokens } from '@fluentui/react-components';

/** Buttons at the end of what may be long: they stay in sight. */
export const STICKY_BUTTONS = {
  position: 'sticky',
  bottom: 0,
  display: 'flex',
  flexWrap: 'wrap',
  gap: tokens.spacingHorizontalS,
} as const;

/** A list whose items say by themselves where they begin. */
export const PLAIN_LIST = { margin: 0, padding: 0, listStyleType: 'none' } as const;
