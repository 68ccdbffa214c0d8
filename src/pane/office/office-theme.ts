import type { ThemeChoice } from '../theme/themes';

/** The part of `Office.context.officeTheme` that is read. */
export interface OfficeThemeColors {
  readonly bodyBackgroundColor?: string;
}

/** Relative luminance (0–1) of `#RRGGBB`, roughly: enough to tell dark from light. Null for other texts. */
function luminance(color: string): number | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color);
  if (!match) return null;
  const [red, green, blue] = [match[1], match[2], match[3]].map((part) => parseInt(part ?? '0', 16) / 255);
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** The pane's theme for Office's: by its background colour; the system's choice where Office does not say. */
export function themeOf(office: OfficeThemeColors | undefined): ThemeChoice {
  const light = office?.bodyBackgroundColor === undefined ? null : luminance(office.bodyBackgroundColor);
  if (light === null) return 'auto';
  return light < 0.5 ? 'dark' : 'light';
}

/**
 * Calls back whenever the pane comes to be looked at again: Excel tells no add-in of a new theme, which a person chooses elsewhere
 * and then comes back.
 */
export function followTheme(look: () => void, page: Pick<Window, 'addEventListener'> = window): void {
  for (const event of ['focus', 'pointerover', 'visibilitychange'] as const) page.addEventListener(event, look);
}
