import { tokens } from '@fluentui/react-components';

/** How the browser's own boxes and lists look beside Fluent's. */
export const nativeControl = {
  boxSizing: 'border-box',
  minWidth: 0,
  border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
  borderRadius: tokens.borderRadiusMedium,
  backgroundColor: tokens.colorNeutralBackground1,
  color: tokens.colorNeutralForeground1,
  fontFamily: 'inherit',
  fontSize: 'inherit',
} as const;
