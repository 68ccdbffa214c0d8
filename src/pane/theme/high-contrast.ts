import type { Theme } from '@fluentui/react-components';

/** The few colours of a theme that tells nothing by shades. */
export interface Contrasts {
  readonly paper: string;
  readonly ink: string;
  /** What is looked at: focus, links, the pressed primary button. */
  readonly mark: string;
  /** Under the pointer; ink must be read on it, too. */
  readonly under: string;
  readonly disabled: string;
  readonly danger: string;
  readonly warning: string;
  readonly success: string;
}

/** Ours: at least 10:1 everywhere. */
export const OWN: Contrasts = {
  paper: '#000000',
  ink: '#FFFFFF',
  mark: '#FFFF00',
  under: '#3A3A3A',
  disabled: '#3FF23F',
  danger: '#FFA3A3',
  warning: '#FFD75E',
  success: '#8CFF8C',
};

/** The system's, where a person has chosen them: light or dark. */
export const SYSTEM: Contrasts = {
  paper: 'Canvas',
  ink: 'CanvasText',
  mark: 'LinkText',
  under: 'Canvas',
  disabled: 'GrayText',
  danger: 'CanvasText',
  warning: 'CanvasText',
  success: 'CanvasText',
};

/** The colour of a token by what its name says that it colours; the first that fits. Others stay as they are. */
const COLOURS: readonly (readonly [name: RegExp, colour: keyof Contrasts | null])[] = [
  [/^colorPalette|Shadow|Static|Scrollbar|Overlay/, null],
  [/^colorStrokeFocus2$/, 'mark'],
  [/^colorStrokeFocus1$/, 'paper'],
  [/ForegroundDisabled|StrokeDisabled/, 'disabled'],
  [/Foreground.{0,40}(OnBrand|Inverted)/, 'paper'],
  [/^color(Compound)?BrandBackground(Hover|Pressed|Selected)$/, 'mark'],
  [/^color(Compound)?BrandBackground$/, 'ink'],
  [/Foreground.{0,40}Link|^color(Compound)?BrandForeground/, 'mark'],
  [/StatusDangerForeground/, 'danger'],
  [/StatusWarningForeground/, 'warning'],
  [/StatusSuccessForeground/, 'success'],
  [/Stroke|Border|Foreground/, 'ink'],
  [/Background.{0,40}(Hover|Pressed|Selected)/, 'under'],
  [/Background/, 'paper'],
];

/** A theme of few colours far apart, made from another one; hover included. */
export function highContrast(from: Theme, colours: Contrasts): Theme {
  const changed = Object.entries(from).flatMap(([name, value]): (readonly [string, string])[] => {
    const colour = COLOURS.find(([pattern]) => pattern.test(name))?.[1];
    return colour && typeof value === 'string' && value.startsWith('#') ? [[name, colours[colour]]] : [];
  });
  return { ...from, ...Object.fromEntries(changed) };
}
