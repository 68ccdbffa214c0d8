import schema from '../../docs/report.schema.json';
import { GENERATED, markdownTable, page } from './markdown';

/** The part of JSON Schema that the report's description uses. */
export interface Shape {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly items?: Shape;
  readonly oneOf?: readonly Shape[];
  readonly additionalProperties?: Shape | boolean;
}

const WHOLE = schema as Shape & { readonly definitions: Readonly<Record<string, Shape>> };
const DECIMAL = '#/definitions/decimal';
const own = (shape: Shape): Shape => (shape.$ref ? WHOLE.definitions[shape.$ref.split('/').at(-1)!]! : shape);

function typeName(shape: Shape): string {
  if (shape.$ref === DECIMAL) return 'decimal';
  if (shape.$ref)
    return own(shape).type === 'object'
      ? `[${shape.$ref.split('/').at(-1)!}](#${shape.$ref.split('/').at(-1)!.toLowerCase()})`
      : typeName(own(shape));
  if (shape.oneOf) return shape.oneOf.map(typeName).join(' / ');
  if (shape.const !== undefined) return `\`${JSON.stringify(shape.const)}\``;
  if (shape.enum) return shape.enum.map((value) => `\`${JSON.stringify(value)}\``).join(' ');
  if (shape.items) return `${typeName(shape.items)}[]`;
  return [shape.type ?? []].flat().join(' / ');
}

/** Keys of an object, with those of objects that are written out in it. */
function rowsOf(shape: Shape, before = ''): readonly (readonly string[])[] {
  return Object.entries(shape.properties ?? {}).flatMap(([name, value]) => {
    const inner = value.oneOf?.find((one) => one.properties) ?? (value.items?.properties ? value.items : value);
    const said = value.description ?? (value.$ref ? own(value).description : undefined) ?? '';
    const optional = shape.required?.includes(name) ? '' : '?';
    return [
      [`\`${before}${name}\`${optional}`, typeName(value), said],
      ...(inner.properties ? rowsOf(inner, `${before}${name}${inner === value.items ? '[]' : ''}.`) : []),
    ];
  });
}

const HEADER = ['键 key', '类型 type', '内容 what it holds'];

/** docs/report.md: every key of the JSON report, from its schema. */
export function reportPage(): string {
  const parts = Object.entries(WHOLE.definitions).filter(([, shape]) => shape.properties);
  return page(
    GENERATED,
    '# JSON 报告的格式 · The JSON report',
    '`perfscore check --format json`、`perfscore merge`，以及面板、工作台里“数据（.json）”写出的报告。同样的内容写成给程序用的 JSON Schema：[report.schema.json](report.schema.json)，测试用真实的表核对：每个写出的键都在其中，其中的每个键都写得出来。',
    'What `perfscore check --format json`, `perfscore merge` and the data report of pane and workbench write. The same for programs, as JSON Schema: [report.schema.json](report.schema.json). Tests hold it to reports of real tables: every key that is written stands in it, and every key in it is written by one of them.',
    '```sh\nperfscore check 自评表.xlsx --format json --out 报告.json\n```',
    '键后面有 `?` 的，没有内容时不写。数都是十进制文字（不带千分位），不会有二进制小数的误差。以后可以增加键；去掉或改名就是新的 `schema`。退出状态：0 没有错误，1 有错误，2 命令或有的文件不能用。',
    'A key with `?` is left out where there is nothing to say. Figures are decimal texts without thousands separators, so that none is spoiled by binary fractions. Keys may be added; one dropped or renamed makes a new `schema`. Exit status: 0 no errors, 1 errors, 2 the command or a file could not be used.',
    '## 报告 · The report',
    markdownTable(HEADER, rowsOf(WHOLE)),
    ...parts.flatMap(([name, shape]) => [`## ${name}`, markdownTable(HEADER, rowsOf(shape))]),
  );
}
