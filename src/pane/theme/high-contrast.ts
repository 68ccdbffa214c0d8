import type { Theme } from '@fluentui/react-components';

const BLACK = '#000000';
const WHITE = '#FFFFFF';
/** What is looked at: focus, links, the pressed primary button. 19:1 on black. */
const YELLOW = '#FFFF00';
/** Under the pointer: told from black by its frame as well, and white text keeps 11:1 on it. */
const UNDER_POINTER = '#3A3A3A';
const DISABLED = '#3FF23F';
const DANGER = '#FFA3A3';
const WARNING = '#FFD75E';
const SUCCESS = '#8CFF8C';

/** The colour of a token by what its name says that it colours; the first that fits. Others stay as they are. */
const COLOURS: readonly (readonly [name: RegExp, colour: string])[] = [
  [/^colorPalette|Shadow|Static|Scrollbar|Overlay/, ''],
  [/^colorStrokeFocus2$/, YELLOW],
  [/^colorStrokeFocus1$/, BLACK],
  [/ForegroundDisabled|StrokeDisabled/, DISABLED],
  [/Foreground.*(OnBrand|Inverted)/, BLACK],
  [/^color(Compound)?BrandBackground(Hover|Pressed|Selected)$/, YELLOW],
  [/^color(Compound)?BrandBackground$/, WHITE],
  [/Foreground.*Link|^colorBrandForeground|^colorCompoundBrandForeground/, YELLOW],
  [/StatusDangerForeground/, DANGER],
  [/StatusWarningForeground/, WARNING],
  [/StatusSuccessForeground/, SUCCESS],
  [/Stroke|Border|Foreground/, WHITE],
  [/Background.*(Hover|Pressed|Selected)/, UNDER_POINTER],
  [/Background/, BLACK],
];

/** A theme of few colours far apart, made from another one: white and yellow on black, nothing told by shades, hover included. */
export function highContrast(from: Theme): Theme {
  const colours = Object.entries(from).flatMap(([name, value]): (readonly [string, string])[] => {
    if (typeof value !== 'string' || !value.startsWith('#')) return [];
    const colour = COLOURS.find(([pattern]) => pattern.test(name))?.[1] ?? '';
    return colour === '' ? [] : [[name, colour]];
  });
  return { ...from, ...Object.fromEntries(colours) };
}
