import type { Severity } from '../../core/finding';

/** As on a light grid; the grid itself turns them for a dark one. Line and corner tell the severities apart without them. */
export const SEVERITY_COLOURS: Readonly<Record<Severity, string>> = { error: '#b10e1c', warning: '#a84300', info: '#5c5c5c' };

/** Outline of the cells that the open finding compares. */
export const RELATED_COLOUR = '#0f548c';
