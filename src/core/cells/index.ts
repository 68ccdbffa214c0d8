/** The reading of cells: targets, actual values, amounts, operators, units, dates. Pure; nothing here throws. */
export { parseActual } from './actual';
export { inUnit, parseAmount } from './amount';
export { fromExcelSerial, isoDate, lastDayNamed, readIsoDate } from './calendar';
export { splitConditions } from './conditions';
export { parseDate } from './dates';
export { isNotApplicable, numberCell, textCell, textOf } from './input';
export { normalise, oneLine, removeSpace } from './normalise';
export { isNeutralOperator, readDirection, readOperator } from './operators';
export { parseTarget, writtenUnit, type TargetContext } from './target';
export * from './types';
export { isKnownUnit, unitFactor, unitKey, unitKind, unitsAgree } from './units';
// For what looks at cells without their place (content-class, item-name, is-placeholder, strict-numerals) and for running texts: no part of
// what the worksheet functions load.
export { parseClause } from './clause';
export { splitClauses } from './conditions';
export { readNumberFormat } from './number-format';
export { LEADING_WORDS, SIGN_PARTS, TRAILING_WORDS } from './value-words/operator-words';
export { NOT_APPLICABLE, RANK_WORDS } from './value-words/phrases';
export { asksForBoundedRate } from './name-hints';
export { readNumeral } from './numerals';
export { fold, originalBetween } from './normalise';
export { counterLength, isUnitWord } from './units';
export { longestOf } from './compact';
