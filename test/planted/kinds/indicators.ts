import type { Indicator } from '../../../src/core/model/types';
import { isBlankReason } from '../../../src/core/facts/policy-score';
import { cellName } from '../../../src/core/snapshot/address';
import type { CellAddress } from '../../../src/core/snapshot/types';
import type { PlainCell } from '../../support/snapshots';
import { rewritten } from '../cells';
import type { Fault, Field, Kind } from '../types';

function single({ model }: Field): readonly Indicator[] {
  return model.indicators.filter(
    ({ target }) => target !== null && target.type === 'number' && target.conditions.length === 0 && !target.implicit,
  );
}

function targets(field: Field, of: (indicator: Indicator) => boolean = () => true): readonly CellAddress[] {
  return single(field)
    .filter(of)
    .map(({ target }) => target!.cell);
}

function actuals({ model }: Field, of: (indicator: Indicator) => boolean = () => true): readonly CellAddress[] {
  return model.indicators
    .filter(
      (indicator) =>
        indicator.actual !== null &&
        indicator.actual.type === 'number' &&
        indicator.target?.type === 'number' &&
        indicator.target.conditions.length === 0 &&
        of(indicator),
    )
    .map(({ actual }) => actual!.cell);
}

/** Signs of which the others of the table have one more than this target. */
function besideOthers(field: Field): readonly CellAddress[] {
  return single(field).length > 1
    ? targets(
        field,
        ({ target, name }) => !(target!.number!.eq(100) || target!.number!.isZero()) && target!.opCell === null && !/[≥≤]/.test(name),
      )
    : [];
}

const SIGN = /^\s*[≥≤=＝><＞＜]+/;

/** Reasons given for a target that is missed. */
function reasons({ model }: Field): readonly Fault[] {
  return model.indicators.flatMap(({ reason, target, actual }) => {
    const missed =
      target?.type === 'number' &&
      actual?.type === 'number' &&
      target.op === '>=' &&
      actual.unit === target.unit &&
      actual.number!.lt(target.number!);
    return reason && missed && !isBlankReason(reason.text)
      ? [{ cell: cellName(reason.cell), wrong: null, or: [cellName(actual.cell)] }]
      : [];
  });
}

const blanked = (cells: readonly CellAddress[]): readonly Fault[] =>
  cells.map((cell) => ({ cell: cellName(cell), wrong: null as PlainCell }));

export const INDICATOR_KINDS: readonly Kind[] = [
  {
    name: 'operator lost',
    rules: ['target/operator-missing'],
    follows: false,
    faults: (field) => rewritten(field, besideOthers(field), (text) => (SIGN.test(text) ? text.replace(SIGN, '') : undefined)),
  },
  {
    name: 'operator written =>',
    rules: ['target/operator-invalid'],
    follows: true,
    faults: (field) => rewritten(field, targets(field), (text) => (text.startsWith('≥') ? `=>${text.slice(1)}` : undefined)),
  },
  {
    name: 'target left as in the template',
    rules: ['target/unparseable'],
    follows: false,
    faults: (field) => rewritten(field, targets(field), (text) => text.replace(/\d+(\.\d+)?/, '××')),
  },
  {
    name: 'target blank',
    rules: ['target/unparseable', 'target/blank'],
    follows: false,
    faults: (field) => blanked(targets(field, ({ weight, sharesPoints }) => weight?.value?.gt(0) === true && !sharesPoints)),
  },
  {
    name: '≥ read as 2',
    rules: ['text/ocr-suspect', 'value/above-100-percent'],
    follows: true,
    faults: (field) => rewritten(field, targets(field), (text) => (/^≥\d\d%$/.test(text) ? `2${text.slice(1)}` : undefined)),
  },
  {
    name: '≤ read as S',
    rules: ['text/ocr-suspect'],
    follows: true,
    faults: (field) => rewritten(field, targets(field), (text) => (text.startsWith('≤') ? `S${text.slice(1)}` : undefined)),
  },
  { name: 'actual value blank', rules: ['actual/missing'], follows: false, faults: (field) => blanked(actuals(field)) },
  {
    name: 'actual value in words',
    rules: ['actual/unparseable'],
    follows: false,
    faults: (field) => rewritten(field, actuals(field), () => '已按计划完成'),
  },
  {
    name: 'unit of the actual value another',
    rules: ['unit/mismatch'],
    follows: false,
    faults: (field) =>
      rewritten(
        field,
        actuals(field, ({ actual, target }) => actual!.unit !== '' && actual!.unit === target!.unit),
        (text) => text.replace(/^([\d.]+)\s*\D+$/, '$1公顷'),
      ),
  },
  {
    name: 'unit of the actual value lost',
    rules: ['unit/mismatch'],
    follows: false,
    faults: (field) =>
      rewritten(
        field,
        actuals(field, ({ actual, target }) => actual!.unit !== '' && actual!.unit !== '%' && actual!.unit === target!.unit),
        (text) => text.replace(/^([\d.]+)\s*\D+$/, '$1'),
      ),
  },
  { name: 'reason of a missed target blank', rules: ['actual/unexplained-deviation'], follows: false, faults: reasons },
];
