import { jxCall } from '../plan/jx-formulas';
import type { Computed, FormStyle } from './types';

/** Rows that references of a form name. */
export type RowNames = ReadonlyMap<string, number>;

const PLACE = /\{([a-z0-9]+)([+-]\d{1,3})?\}/g;

/** A reference of a form with its rows put in. Throws on a row that the form has not: a fault of its data. */
export function placed(reference: string, rows: RowNames): string {
  return reference.replace(PLACE, (_whole, name: string, offset: string | undefined) => {
    const row = rows.get(name);
    if (row === undefined) throw new Error(`the form has no row ${name}`);
    return String(row + Number(offset ?? 0));
  });
}

/** The first cell of a reference to several. */
function firstOf(reference: string): string {
  return reference.split(/[:,]/)[0]!;
}

/**
 * The score of an indicator whose sign and number stand in cells of their own, by 财预〔2020〕10号: full where the target is met, else
 * weight × completion, of ≤ and < the other way round; blank for 定性, which a person judges.
 */
function nativeScore({
  target,
  actual,
  weight,
  operator,
}: {
  readonly target: string;
  readonly actual: string;
  readonly weight: string;
  readonly operator: string;
}): string {
  const below = `IF(${actual}<=${target},1,${target}/${actual})`;
  const share = `IF(OR(${operator}="≤",${operator}="<"),${below},MIN(1,${actual}/${target}))`;
  return `=IF(OR(NOT(ISNUMBER(${target})),NOT(ISNUMBER(${actual})),${operator}="",${operator}="定性"),"",IFERROR(ROUND(${weight}*${share},2),""))`;
}

/** The formula of a computed cell; null where plain Excel cannot give it: a target such as `≥98%` in one cell. */
export function formulaOf(computed: Computed, style: FormStyle, rows: RowNames): string | null {
  const at = (reference: string): string => placed(reference, rows);
  switch (computed.compute) {
    case 'sum':
      return `=IF(COUNT(${at(computed.over)})=0,"",SUM(${at(computed.over)}))`;
    case 'total':
      return `=IF(COUNT(${at(computed.over)})=0,"",SUM(${at(computed.over)},${at(computed.plus)}))`;
    case 'rate': {
      const [executed, budget] = [at(computed.executed), at(computed.budget)];
      return style === 'formula'
        ? guarded(executed, jxCall('EXECRATE', [executed, budget]))
        : `=IFERROR(IF(${executed}="","",${executed}/${budget}),"")`;
    }
    case 'execution': {
      const [executed, budget, weight] = [at(computed.executed), at(computed.budget), at(computed.weight)];
      if (style === 'formula') return guarded(executed, jxCall('EXECSCORE', [executed, budget, weight]));
      return `=IFERROR(IF(${executed}="","",ROUND(${weight}*MIN(1,${executed}/${budget}),2)),"")`;
    }
    case 'score': {
      const [target, actual, weight] = [at(computed.target), at(computed.actual), at(computed.weight)];
      const [operator, unit] = [computed.operator, computed.unit].map((each) => each && at(each)) as [string | null, string | null];
      if (style === 'formula') return guarded(actual, jxCall('PERFSCORE', [target, actual, weight, operator, null, unit]));
      return operator === null ? null : nativeScore({ target, actual, weight, operator });
    }
  }
}

/** Blank as long as what it is worked out from is. */
function guarded(cell: string, call: string): string {
  return `=IF(TRIM(${firstOf(cell)})="","",${call.slice(1)})`;
}
