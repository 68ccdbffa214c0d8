/** The reading of cells: targets, actual values, amounts, operators, units, dates. Pure; nothing here throws. */
export { parseActual, type ActualContext } from './actual';
export { inUnit, parseAmount } from './amount';
export { fromExcelSerial, isoDate, readIsoDate, type CalendarDate } from './calendar';
export { splitConditions } from './conditions';
export { contentClass, type ContentClass } from './content-class';
export { parseDate, type DateContext, type DateReading } from './dates';
export { isNotApplicable, numberCell, textCell, textOf } from './input';
export { isFormText, isPlaceholder, isRemark, isSignature, isTickBoxes } from './is-placeholder';
export { itemName, levelName, type ItemName, type LevelName } from './item-name';
export { normalise, oneLine, removeSpace } from './normalise';
export { isNeutralOperator, readDirection, readOperator } from './operators';
export { parseTarget, writtenUnit, type TargetContext } from './target';
export * from './types';
export { isKnownUnit, unitFactor, unitKey, unitKind, unitsAgree } from './units';
