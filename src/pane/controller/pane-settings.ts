import type { FillStyle } from '../../core/plan/types';
import type { Severity } from '../../core/finding';
import type { Tolerance } from '../../service/check-request';
import type { HighlightChoice } from '../../service/engine-service';

/** What a person chose for this workbook; kept in it under `SETTINGS_KEY`. */
export interface PaneSettings {
  /** Policy id, or null for the catalogue's default. */
  readonly policy: string | null;
  readonly tolerance: Tolerance;
  readonly highlight: HighlightChoice;
  readonly fillStyle: FillStyle;
  /** Whether a change in the sheet starts a check by itself. */
  readonly liveCheck: boolean;
}

export const SETTINGS_KEY = 'perfscore.settings';

export const DEFAULT_SETTINGS: PaneSettings = {
  policy: null,
  tolerance: 'separate',
  highlight: { severities: ['error', 'warning'], notes: true },
  fillStyle: 'formula',
  liveCheck: true,
};

const TOLERANCES: readonly Tolerance[] = ['separate', 'hide', 'strict'];
const STYLES: readonly FillStyle[] = ['formula', 'native', 'value'];
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function oneOf<T extends string>(choices: readonly T[], value: unknown, otherwise: T): T {
  return choices.find((choice) => choice === value) ?? otherwise;
}

function flag(value: unknown, otherwise: boolean): boolean {
  return typeof value === 'boolean' ? value : otherwise;
}

function readHighlight(value: unknown): HighlightChoice {
  if (!isRecord(value)) return DEFAULT_SETTINGS.highlight;
  const severities = value['severities'];
  return {
    severities: Array.isArray(severities)
      ? SEVERITIES.filter((severity) => severities.includes(severity))
      : DEFAULT_SETTINGS.highlight.severities,
    notes: flag(value['notes'], DEFAULT_SETTINGS.highlight.notes),
  };
}

/** Parses JSON of unknown origin; undefined where it is none. */
export function parseJson(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

/** Reads stored settings; whatever is missing or damaged falls back to its default, so that an old workbook always opens. */
export function readSettings(json: string | null): PaneSettings {
  const stored = json === null ? undefined : parseJson(json);
  if (!isRecord(stored)) return DEFAULT_SETTINGS;
  return {
    policy: typeof stored['policy'] === 'string' ? stored['policy'] : null,
    tolerance: oneOf(TOLERANCES, stored['tolerance'], DEFAULT_SETTINGS.tolerance),
    highlight: readHighlight(stored['highlight']),
    fillStyle: oneOf(STYLES, stored['fillStyle'], DEFAULT_SETTINGS.fillStyle),
    liveCheck: flag(stored['liveCheck'], DEFAULT_SETTINGS.liveCheck),
  };
}
