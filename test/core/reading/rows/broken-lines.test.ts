import { said } from './said';

const HEADER = '一级指标|二级指标|三级指标|年度指标值|实际完成值|分值|得分|偏差原因分析及改进措施';
const ROWS = [
  '产出指标|数量指标|接受培训的基层干部人数|≥200人|180人|20|18|部分培训改为线上举行',
  '|质量指标|道路养护情况|路面平整无坑槽|路面平整无明显坑槽|20|20|',
  '|时效指标|道路养护完成及时率|≥95%|96%|10|10|',
  '|成本指标|道路养护成本|≤2100元/平方米|1989元/平方米|10|10|',
  '效益指标|社会效益指标|农村公共服务水平提升|明显提升|明显提升|30|30|',
  '满意度指标|服务对象满意度指标|群众对道路养护的满意度|≥90%|95%|10|10|',
];

/** What is read of these rows, their numbers and cells aside: lines that a page broke off move what stands below them. */
const meaning = (rows: readonly string[]): readonly string[] =>
  said([HEADER, ...rows].join('\n')).map((line) => line.replace(/^\d+ /, '').replace(/\b[A-H]\d+ /g, ''));

const SOUND = meaning(ROWS);

/** The rows with what stands behind so many letters of one cell in a row of its own below it. */
function broken(row: number, column: number, after: number): readonly string[] {
  const cells = ROWS[row]!.split('|');
  const rest = cells.map((text, at) => (at === column ? text.slice(after) : ''));
  return [
    ...ROWS.slice(0, row),
    cells.map((text, at) => (at === column ? text.slice(0, after) : text)).join('|'),
    rest.join('|'),
    ...ROWS.slice(row + 1),
  ];
}

const NAMES = ROWS.flatMap((row, at) => {
  const name = row.split('|')[2]!;
  return [name.length - 1, name.length - 2, name.length - 3, Math.ceil(name.length / 2)].map((after) => [name, at, after] as const);
});

test.each(NAMES)('%s stays one name where row %i of a page breaks behind its letter %i', (_name, row, after) => {
  expect(meaning(broken(row, 2, after)).slice(0, SOUND.length)).toEqual(SOUND);
});

test.each([
  [0, 7, 4],
  [0, 7, 6],
  [1, 3, 4],
  [1, 4, 6],
  [3, 3, 6],
  [3, 3, 7],
  [3, 4, 6],
])('a value or a reason that breaks stays one: row %i, column %i, behind letter %i', (row, column, after) => {
  expect(meaning(broken(row, column, after))).toEqual(SOUND);
});

const named = (name: string): string => `产出指标/数量指标/${name}`;

test.each([
  ['a target', '||培训场次|≥20场||||', `${named('培训场次')} | >= 20场 | – | – | –`],
  ['an actual value', '||培训场次||21场|||', `${named('培训场次')} | none – | 21场 | – | –`],
  ['points', '||培训场次|||10||', `${named('培训场次')} | none – | – | 10 | –`],
  ['a score', '||培训场次||||9|', `${named('培训场次')} | none – | – | – | 9`],
])('a name with %s behind it is an indicator of its own', (_what, line, read) => {
  expect(meaning([ROWS[0]!, line, ...ROWS.slice(1)])).toEqual([SOUND[0], read, ...SOUND.slice(1)]);
});
