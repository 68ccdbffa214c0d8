import type { RoleGroup } from './marks';

/** One colour a group of roles, as on a light grid; the grid itself turns them for a dark one. */
export const GROUP_COLOURS: Readonly<Record<RoleGroup, string>> = {
  labels: '#5b5fc7',
  name: '#0f6cbd',
  target: '#107c41',
  actual: '#8a6d00',
  weight: '#9b2c8f',
  score: '#c43501',
  reason: '#00757f',
  funds: '#6b4f2a',
  total: '#424242',
  other: '#767676',
};

/** Hatching and sign of rows that may have been misread. */
export const DOUBT_COLOUR = '#a4262c';
