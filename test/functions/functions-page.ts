import { isJxError, jxFunctions, type JxFunction, type JxResult } from '../../src/functions/evaluators';
import type { FunctionMetadata, FunctionsMetadata } from '../../src/build/metadata-plugin';
import { GENERATED, markdownTable, page } from '../docs/markdown';
import { FUNCTION_EXAMPLES } from './function-examples';

interface TwoLanguages {
  readonly chinese: string;
  readonly english: string;
}

function languages(text: string): TwoLanguages {
  const oneLine = text.replace(/([\u3000-\uffef])\s*\n\s*/g, '$1').replace(/\s*\n\s*/g, ' ');
  const [chinese = '', english = ''] = oneLine.split(' | ');
  return { chinese: chinese.trim(), english: english.trim() };
}

function paragraphs(description: string): readonly string[] {
  return description.split(/\n\s*\n/).flatMap((paragraph) => {
    const { chinese, english } = languages(paragraph);
    return english === '' ? [chinese] : [chinese, english];
  });
}

function signature({ id, parameters }: FunctionMetadata): string {
  const names = parameters.map(({ name, optional, repeating }) => (repeating ? `${name}1, [${name}2], …` : optional ? `[${name}]` : name));
  return `JX.${id}(${names.join(', ')})`;
}

function literal(value: unknown): string {
  return typeof value === 'number' ? String(value) : `"${String(value).replaceAll('"', '""')}"`;
}

function shown(result: JxResult): string {
  if (isJxError(result)) return `${result.error}：${result.reason['zh-CN']}`;
  if (typeof result === 'boolean') return result ? 'TRUE' : 'FALSE';
  if (typeof result === 'object') return result.map((row) => row.join(' · ')).join('；');
  return result === '' ? '（空）' : String(result);
}

function section(entry: FunctionMetadata): string {
  const name = entry.id as JxFunction;
  const parameters = entry.parameters.map((parameter) => {
    const { chinese, english } = languages(parameter.description);
    return [`\`${parameter.name}\``, chinese, english];
  });
  const examples = FUNCTION_EXAMPLES[name].map((args) => [
    `\`=JX.${name}(${args.map(literal).join(', ')})\``,
    shown(jxFunctions[name](...args)),
  ]);
  return page(
    `## ${name}`,
    `\`=${signature(entry)}\``,
    ...paragraphs(entry.description),
    markdownTable(['参数 · Argument', '说明', 'Meaning'], parameters),
    markdownTable(['示例 · Example', '结果 · Result'], examples),
  ).trimEnd();
}

const INTRODUCTION = `# 工作表函数 · Worksheet functions

函数名在各种语言的 Excel 中相同。函数不联网、不修改表格；加载项写入的公式互不嵌套引用。对方没有安装本加载项时会显示 \`#NAME?\`，上报前请在面板中“定稿”。

The names are the same in every language of Excel. The functions use no network and change nothing. A receiver without the add-in sees \`#NAME?\`: choose Finalize in the pane before handing a file in.

| 结果 · Result | 含义 | Meaning |
|---|---|---|
| 空 · empty | 实际完成值、金额或得分还没有填 | the actual value, amount or score is not filled in yet |
| \`#N/A\` | 不适用，或需要人工评分；错误提示里有原因 | nothing applies, or a person must score; the error's note says why |
| \`#VALUE!\` | 指标值、分值等无法识别；错误提示里有原因 | a target, weight and so on cannot be read; the error's note says why |

## 空单元格 · Empty cells

网页版和较新的桌面版 Excel 把空单元格作为“空”传给函数，较早的桌面版传 0，从版本号无法区分。因此：公式里直接写的 0 就是 0；引用的单元格给出 0 时，除非已知这个 Excel 会传“空”，函数先查看该单元格是否真的为空（一次计算只查一次），为空则结果为空。

Excel on the web and newer desktop versions hand an empty cell over as "empty", older desktop versions as 0, and no version number says which. So a 0 typed into a formula is 0; where a referenced cell gives 0, the function first looks whether that cell is empty (one look per calculation) unless this Excel is known to hand over "empty". An empty cell gives an empty result.`;

/** The page of the worksheet functions: from their doc comments, with examples calculated now. */
export function functionsPage({ functions }: FunctionsMetadata): string {
  return page(GENERATED, INTRODUCTION, ...functions.map(section));
}
