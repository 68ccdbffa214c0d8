import { HUNDRED, plain } from '../../decimal';
import { weightsOf } from '../../facts/counted-points';
import type { Localized } from '../../localized';
import type { Form, FormBlock } from '../types';
import type { Filled } from './filled-head';
import type { Ledger } from './carry-ledger';
import { blockColumn, executionPlace } from './form-places';

const OPEN: Localized = {
  'zh-CN': '各指标分值合计已是 100 分，目标表没有给预算执行率分值：执行率的分值留空，请决定怎样分配。',
  'en-US':
    'The weights of the indicators make 100 points and the target table gives the execution rate none: its points are left blank, decide how to spread them.',
};

/** Points that the labels of a form state: （90分）. */
const STATED = /\n?[（(]\d{1,3}分[)）]/;
/** What forms that state them give the indicators. */
const USUAL = 90;

/** Sets the execution rate's points to those of the target table; where that has 100 points without it, a person must decide. */
export function carryExecution(form: Form, filled: Filled, ledger: Ledger): void {
  const place = executionPlace(form);
  const { funds, indicators } = ledger.table;
  const declared = funds?.declaredPoints;
  if (declared?.state === 'number') {
    ledger.use(declared.cell);
    if (place) filled.put(place, Number(plain(declared.value!)), ledger.note(declared.cell, declared.text));
    else ledger.leave('', [declared.cell], declared.text);
    return;
  }
  const added = weightsOf(indicators);
  if (!place || added.figures.length === 0 || !added.exact.eq(HUNDRED)) return;
  filled.put(place, { input: 'points' }, null);
  ledger.remark(
    added.figures.slice(0, 1).map(({ cell }) => cell),
    OPEN,
  );
}

/** What becomes of the form's texts: they state no points that the target table spreads otherwise. */
export function statedPoints(block: FormBlock | null, ledger: Ledger): (text: string) => string {
  const added = weightsOf(ledger.table.indicators);
  const spread = block !== null && blockColumn(block, 'points') !== null && added.figures.length > 0 && added.unknown.length === 0;
  return spread && !added.exact.eq(USUAL) ? (text) => text.replace(STATED, '') : (text) => text;
}
