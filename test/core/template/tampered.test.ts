import type { FormGroup, FormItem } from '../../../src/core/forms/types';
import { againstTemplate, book, draft, fixed, typedInto, type Typed } from './sent';

/** Every kind of tampering with a template that was sent out is named, with its cell, and nothing else is. */
const SHEET = '项目支出绩效自评表';

const item = (name: string, target: string, weight: number): FormItem => fixed(name, { E: target, G: weight });

const TRAINED = item('培训人次', '≥300人次', 20);
const PASSED = item('培训合格率', '≥95%', 15);
const COURSES = item('培训期数', '≥6期', 5);
const ON_TIME = item('培训按期完成率', '100%', 10);
const SKILLED = item('持证上岗率', '≥90%', 30);
const CONTENT = item('学员满意度', '≥95%', 10);

/** Rows 13–18 of the sheet, the total in row 19. */
function groups(quantity: readonly FormItem[] = [TRAINED, COURSES], quality: readonly FormItem[] = [PASSED]): readonly FormGroup[] {
  return [
    {
      label: '产出指标',
      parts: [
        { label: '数量指标', items: quantity },
        { label: '质量指标', items: quality },
        { label: '时效指标', items: [ON_TIME] },
      ],
    },
    { label: '效益指标', parts: [{ label: '社会效益指标', items: [SKILLED] }] },
    { label: '满意度指标', parts: [{ label: '服务对象满意度指标', items: [CONTENT] }] },
  ];
}

const SOUND: Readonly<Record<string, Typed>> = {
  A2: '（2024年度）',
  D3: '技能培训项目',
  D4: '某市人力资源局',
  G4: '某市培训中心',
  D7: 100,
  E7: 120,
  F7: 108,
  D8: 0,
  E8: 10,
  F8: 10,
  B11: '培训 300 人次',
  F11: '培训 320 人次',
  F13: '320人次',
  H13: 20,
  F14: '6期',
  H14: 5,
  F15: '98%',
  H15: 15,
  F16: '100%',
  H16: 10,
  F17: '92%',
  H17: 30,
  F18: '96%',
  H18: 10,
};

async function named(typed: Readonly<Record<string, Typed>>, filledFrom = groups(), template = groups()): Promise<readonly string[]> {
  const sent = await book(draft('central-self-evaluation', template));
  const filled = typedInto(filledFrom === template ? sent : await book(draft('central-self-evaluation', filledFrom)), SHEET, typed);
  return againstTemplate(sent, filled).map(
    ({ rule, severity, cell, found, expected }) => `${severity} ${rule} ${cell}: ${expected} → ${found}`,
  );
}

test('an honest table departs from its template in nothing', async () => {
  expect(await named(SOUND)).toEqual([]);
});

test('the template itself, untouched or half filled in, departs from itself in nothing', async () => {
  expect(await named({})).toEqual([]);
  expect(await named({ D3: '技能培训项目', F13: '320人次' })).toEqual([]);
});

test('another spelling of the same is no change: spaces, width of characters, signs', async () => {
  expect(await named({ ...SOUND, D13: '培训 人次', E13: '>=300 人次', E15: '≥９５％', G14: '5' })).toEqual([]);
});

test.each<readonly [string, Readonly<Record<string, Typed>>, readonly string[]]>([
  ['a target that was lowered', { E13: '≥200人次' }, ['error template/target-changed E13: ≥300人次 → ≥200人次']],
  ['a target that was raised', { E17: '≥99%' }, ['error template/target-changed E17: ≥90% → ≥99%']],
  ['a target that was taken out', { E15: null }, ['error template/target-changed E15: ≥95% → ']],
  ['another operator', { E15: '≤95%' }, ['error template/target-changed E15: ≥95% → ≤95%']],
  ['another unit', { E14: '≥6天' }, ['error template/target-changed E14: ≥6期 → ≥6天']],
  [
    'points moved from one indicator to another',
    { G13: 15, G15: 20 },
    ['error template/weight-changed G13: 20 → 15', 'error template/weight-changed G15: 15 → 20'],
  ],
  ['another name of an indicator', { D14: '培训天数' }, ['error template/label-changed D14: 培训期数 → 培训天数']],
  ['another label of a level', { C15: '社会效益指标' }, ['error template/label-changed C15: 质量指标 → 社会效益指标']],
  ['another header', { I12: '备注' }, ['error template/label-changed I12: 偏差原因分析及改进措施 → 备注']],
  ['another line of funds', { B8: '其中：自筹资金' }, ['error template/label-changed B8: 上年结转 → 其中：自筹资金']],
  [
    'a total that was typed over its formula',
    { H19: 100 },
    ['error template/formula-changed H19: =IF(COUNT(H13:H18)=0,"",SUM(H13:H18,I6)) → 100'],
  ],
  ['a rate that was typed over its formula', { H7: 0.95 }, ['error template/formula-changed H7: =IFERROR(IF(F7="","",F7/E7),"") → 95.00%']],
  [
    'a formula that leaves a row out',
    { H19: '=IF(COUNT(H13:H17)=0,"",SUM(H13:H17,I6))' },
    ['error template/formula-changed H19: =IF(COUNT(H13:H18)=0,"",SUM(H13:H18,I6)) → =IF(COUNT(H13:H17)=0,"",SUM(H13:H17,I6))'],
  ],
])('%s', async (_what, tampered, expected) => {
  expect(await named({ ...SOUND, ...tampered })).toEqual(expected);
});

test('a row that was taken out', async () => {
  expect(await named({ A2: '（2024年度）' }, groups([TRAINED]))).toEqual(['error template/row-missing D13: 培训期数 ≥6期 5 → ']);
});

test('a row that was put in', async () => {
  const added = item('培训天数', '≥30天', 0);
  expect(await named({ A2: '（2024年度）' }, groups([TRAINED, COURSES, added]))).toEqual(['warning template/row-added D15:  → 培训天数']);
});

test('rows in another order', async () => {
  expect(await named({ A2: '（2024年度）' }, groups([COURSES, TRAINED]))).toEqual(['warning template/order-changed D13:  → 培训期数']);
});

test('an indicator that was moved under another heading and lowered', async () => {
  const lowered = item('培训人次', '≥30人次', 20);
  expect(await named({ A2: '（2024年度）' }, groups([COURSES], [PASSED, lowered]))).toEqual([
    'error template/target-changed E15: ≥300人次 → ≥30人次',
    'warning template/order-changed D15:  → 培训人次',
  ]);
});

test('a table that is missing', async () => {
  const sent = await book(draft('central-self-evaluation', groups()), draft('transfer-target'));
  const filled = typedInto(await book(draft('central-self-evaluation', groups())), SHEET, SOUND);
  expect(againstTemplate(sent, filled).map(({ rule, expected }) => `${rule} ${expected}`)).toEqual([
    'template/table-missing 转移支付区域绩效目标表',
  ]);
});

test('rows put in among the blank ones of a template are only noted, and blank ones may be deleted', async () => {
  const blank: readonly FormGroup[] = [
    {
      label: '产出指标',
      parts: [
        { label: '数量指标', items: [{}, {}, {}] },
        { label: '质量指标', items: [{}] },
      ],
    },
  ];
  const fewer: readonly FormGroup[] = [
    {
      label: '产出指标',
      parts: [
        { label: '数量指标', items: [TRAINED, COURSES] },
        { label: '质量指标', items: [PASSED] },
      ],
    },
  ];
  const more: readonly FormGroup[] = [
    {
      label: '产出指标',
      parts: [
        { label: '数量指标', items: [TRAINED, COURSES, ON_TIME, SKILLED] },
        { label: '质量指标', items: [PASSED] },
      ],
    },
  ];
  expect(await named({ A2: '（2024年度）' }, fewer, blank)).toEqual([]);
  const [only, ...rest] = await named({ A2: '（2024年度）' }, more, blank);
  expect(only).toMatch(/^info template\/row-added/);
  expect(rest).toEqual([]);
});
