/** A check of a value's shape; gives the places where it is not as it should be. */
export type Shape = (value: unknown, place: string) => readonly string[];

const text: Shape = (value, place) => (typeof value === 'string' ? [] : [`${place}: a text`]);
const count: Shape = (value, place) => (Number.isInteger(value) && (value as number) >= 0 ? [] : [`${place}: a count`]);

function oneOf(...values: readonly unknown[]): Shape {
  return (value, place) => (values.includes(value) ? [] : [`${place}: one of ${values.join(', ')}`]);
}

function matching(pattern: RegExp): Shape {
  return (value, place) => (typeof value === 'string' && pattern.test(value) ? [] : [`${place}: ${String(value)} as ${pattern.source}`]);
}

function orNull(shape: Shape): Shape {
  return (value, place) => (value === null ? [] : shape(value, place));
}

function listOf(shape: Shape): Shape {
  return (value, place) => (Array.isArray(value) ? value.flatMap((each, at) => shape(each, `${place}[${at}]`)) : [`${place}: a list`]);
}

/** An object with at least the keys of `required`; those of `optional` may be left out, other keys are allowed. */
function object(required: Readonly<Record<string, Shape>>, optional: Readonly<Record<string, Shape>> = {}): Shape {
  return (value, place) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${place}: an object`];
    const given = value as Record<string, unknown>;
    const missing = Object.keys(required)
      .filter((key) => !(key in given))
      .map((key) => `${place}.${key}: is missing`);
    const wrong = Object.entries({ ...optional, ...required }).flatMap(([key, shape]) =>
      key in given ? shape(given[key], `${place}.${key}`) : [],
    );
    return [...missing, ...wrong];
  };
}

const CELL = matching(/^[A-Z]{1,3}[1-9]\d*$/);
const DECIMAL = /^-?(0|[1-9]\d*)(\.\d+)?$/;
const TYPES = oneOf('number', 'date', 'text', 'none');

/** Values by type: decimal strings, ISO dates, texts, nothing. */
const valueOfType: Shape = (value, place) => {
  const { type, value: held } = value as { type: unknown; value: unknown };
  if (type === 'number') return matching(DECIMAL)(held, `${place}.value`);
  if (type === 'date') return matching(/^\d{4}(-\d{2}(-\d{2})?)?$/)(held, `${place}.value`);
  return type === 'text' ? text(held, `${place}.value`) : oneOf(null)(held, `${place}.value`);
};

function both(...shapes: readonly Shape[]): Shape {
  return (value, place) => shapes.flatMap((shape) => shape(value, place));
}

const POINTS = { cell: CELL, value: orNull(matching(DECIMAL)) };

const INDICATOR = object(
  { row: count, levels: listOf(text) },
  {
    path: listOf(text),
    target: both(
      object(
        { cell: CELL, type: TYPES, value: orNull(text) },
        { opCell: CELL, unitCell: CELL, op: oneOf('>=', '<=', '=', '>', '<', 'qualitative'), implicit: oneOf(true), unit: text },
      ),
      valueOfType,
    ),
    actual: both(object({ cell: CELL, type: TYPES, value: orNull(text) }, { unit: text }), valueOfType),
    weight: object(POINTS),
    score: object(POINTS, { expected: matching(DECIMAL), steps: listOf(text) }),
  },
);

/** The report format, version 1. */
export const REPORT = object({
  schema: oneOf(1),
  policy: text,
  files: listOf(
    object({
      path: text,
      error: orNull(object({ code: matching(/^[a-z][a-z-]+$/), message: text })),
      tables: listOf(
        object({
          sheet: text,
          range: matching(/^[A-Z]+\d+:[A-Z]+\d+$/),
          kind: oneOf('target', 'self-evaluation', 'evaluation-system', 'amounts', 'final-account'),
          title: text,
          indicators: listOf(INDICATOR),
        }),
      ),
      findings: listOf(
        object({
          rule: matching(/^[a-z]+\/[a-z0-9-]+$/),
          severity: oneOf('error', 'warning', 'info'),
          sheet: text,
          cells: both(listOf(CELL), (value, place) => ((value as unknown[]).length > 0 ? [] : [`${place}: at least one cell`])),
          related: listOf(CELL),
          found: text,
          expected: text,
          message: matching(/\S/),
        }),
      ),
    }),
  ),
  summary: object({ files: count, tables: count, indicators: count, errors: count, warnings: count }),
});
