import type { Severity } from '../core/finding';

/** Colours of the text report; plain where the output is no terminal. */
export interface Style {
  readonly coloured: boolean;
  title(text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  severity(severity: Severity, text: string): string;
}

const PLAIN: Style = {
  coloured: false,
  title: (text) => text,
  strong: (text) => text,
  faint: (text) => text,
  severity: (_severity, text) => text,
};

function code(number: number): (text: string) => string {
  return (text) => `\u001B[${number}m${text}\u001B[0m`;
}

const COLOURS = { error: code(31), warning: code(33), info: code(36) } satisfies Record<Severity, (text: string) => string>;

const COLOURED: Style = {
  coloured: true,
  title: code(1),
  strong: code(1),
  faint: code(2),
  severity: (severity, text) => COLOURS[severity](text),
};

export function styleOf(coloured: boolean): Style {
  return coloured ? COLOURED : PLAIN;
}

/** Colours on a terminal, unless `NO_COLOR` is set or the terminal is a dumb one. */
export function chooseStyle(terminal: boolean, env: NodeJS.ProcessEnv): Style {
  return styleOf(terminal && !env['NO_COLOR'] && env['TERM'] !== 'dumb');
}
