import type { DraftLook, DraftValidation, InputKind } from './types';

/** What an input cell looks like and what Excel lets into it. */
export interface InputShape {
  readonly align: DraftLook['align'];
  readonly format: string;
  readonly rule: DraftValidation['rule'] | null;
  readonly strict: boolean;
  readonly says: string;
}

const FREE: InputShape = { align: 'center', format: 'General', rule: null, strict: false, says: '' };

const list = (choices: readonly string[], says: string, strict = true): InputShape => ({ ...FREE, rule: { list: choices }, strict, says });
const number = (format: string, least: string, most: string | null, strict: boolean, says: string): InputShape => ({
  ...FREE,
  format,
  rule: { least, most },
  strict,
  says,
});

/** All kinds of inputs. An amount below zero is asked about, not refused: adjustments take money back. */
export const INPUTS: Readonly<Record<InputKind, InputShape>> = {
  text: FREE,
  /** Several paragraphs, in a high row. */
  long: { ...FREE, align: 'left' },
  note: { ...FREE, align: 'left' },
  amount: number('#,##0.00', '0', null, false, '金额应为不小于 0 的数值，单位为万元，不要写“万元”字样。'),
  points: number('General', '0', '100', true, '分值应为 0 到 100 之间的数值。'),
  score: number('General', '0', '100', true, '得分应为数值，不小于 0，不大于本项分值。'),
  count: number('#,##0', '0', null, false, '应为不小于 0 的数值。'),
  operator: list(['≥', '≤', '=', '>', '<', '定性'], '请从列表中选择指标性质。'),
  target: FREE,
  actual: FREE,
  unit: FREE,
  grade: list(['优', '良', '中', '差'], '请从列表中选择等级。'),
  'yes-no': list(['是', '否'], '请选择“是”或“否”。'),
  likelihood: list(['确定能', '有可能', '完全不可能'], '请从列表中选择目标完成的可能性。'),
  'project-type': list(['新增项目', '延续项目'], '请从列表中选择，或另行写明。', false),
};
