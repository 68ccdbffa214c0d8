import type { Localized } from '../../src/core/localized';

function why(zh: string, en: string): Localized {
  return { 'zh-CN': zh, 'en-US': en };
}

const UNIVER = why('工作台的表格（Univer 的开源部分）', "the workbench's grid (the open part of Univer)");
const TYPES = why('类型说明，只供编译', 'types, for the compiler alone');
const TESTING_LIBRARY = why('像人一样操作面板的测试', 'tests that use the pane as a person does');
const STRYKER = why('变异测试', 'mutation testing');
const WEBPACK_PART = why('构建：样式、页面、文件的复制', 'the build: styles, pages, files that are copied');
const PEER = why('速度比较中的对手，产品不用', 'a peer in the comparison of speed; the product does not use it');

/** What runs with the product, and why it is taken. */
export const AT_RUN_TIME: Readonly<Record<string, Localized>> = {
  '@e965/xlsx': why(
    '读旧格式 .xls、.et 的单元格和公式（SheetJS 社区版 0.20.3 在 npm 上的镜像，公开的漏洞都已修补）',
    'cells and formulas of the old formats .xls and .et (SheetJS Community Edition 0.20.3 as mirrored on npm, all published holes mended)',
  ),
  '@fluentui/react-components': why(
    '面板的控件，与 Office 一致，可用键盘和读屏',
    "the pane's controls, as Office has them, for keyboard and screen reader",
  ),
  '@fluentui/react-icons': why('同一套图标', 'the icons of the same'),
  '@microsoft/office-js': why('Excel 的接口；部署到内网时随加载项一起放', "Excel's interface, served with the add-in on intranets"),
  '@univerjs/core': UNIVER,
  '@univerjs/engine-formula': UNIVER,
  '@univerjs/preset-sheets-core': UNIVER,
  '@univerjs/preset-sheets-note': UNIVER,
  '@univerjs/sheets': UNIVER,
  '@univerjs/sheets-formula': UNIVER,
  '@univerjs/sheets-note': UNIVER,
  '@univerjs/sheets-numfmt': UNIVER,
  commander: why('命令行的选项和帮助', 'options and help of the command line'),
  'decimal.js': why('金额、比率和得分的十进制运算', 'decimal arithmetic of money, rates and scores'),
  docx: why('写成自评报告的 .docx 文档', 'writes drafted reports as .docx documents'),
  fflate: why('压缩与解压 .xlsx', 'packing and unpacking .xlsx'),
  numfmt: why('按 Excel 的数字格式显示', "showing numbers by Excel's formats"),
  react: why('面板和工作台的页面', 'the pages of pane and workbench'),
  'react-dom': why('面板和工作台的页面', 'the pages of pane and workbench'),
  rxjs: why('Univer 要求同一份', 'asked for by Univer, one copy'),
  tinyglobby: why('命令行的通配符', 'globs of the command line'),
};

/** What builds and tests it. */
export const FOR_BUILDING: Readonly<Record<string, Localized>> = {
  '@eslint-community/regexpp': why('拆开正则表达式，测试其工作量', 'takes regular expressions apart to test their work'),
  '@swc/core': why('快速转换 TypeScript', 'transforms TypeScript fast'),
  '@swc/jest': why('在 jest 里转换 TypeScript', 'the same in jest'),
  '@testing-library/dom': TESTING_LIBRARY,
  '@testing-library/react': TESTING_LIBRARY,
  '@testing-library/user-event': TESTING_LIBRARY,
  '@types/custom-functions-runtime': TYPES,
  '@types/jest': TYPES,
  '@types/node': TYPES,
  '@types/office-js': TYPES,
  '@types/react': TYPES,
  '@types/react-dom': TYPES,
  acorn: why('检查构建出的脚本用了哪些语法', 'checks which syntax built scripts use'),
  ajv: why(
    '核对 JSON 报告与其 JSON Schema，也是速度比较中的对手',
    'holds JSON reports to their schema; a peer in the comparison of speed, too',
  ),
  'axe-core': why('检查页面的无障碍', 'checks that pages are accessible'),
  'copy-webpack-plugin': WEBPACK_PART,
  'css-loader': WEBPACK_PART,
  'custom-functions-metadata-plugin': why('由注释生成工作表函数的说明', 'makes the description of worksheet functions from comments'),
  esbuild: why('为测试把命令合成一个文件', 'puts the command together for tests'),
  eslint: why('代码检查', 'lint'),
  'eslint-plugin-react-hooks': why('React 的代码检查', 'lint for React'),
  expect: why('变异测试和覆盖率里的断言', 'assertions in mutation testing and for coverage'),
  'fast-check': why('随机输入的测试', 'tests with random inputs'),
  'html-webpack-plugin': WEBPACK_PART,
  'istanbul-lib-instrument': why('数测试和模糊测试到达哪些行和分支', 'counts the lines and branches that tests and fuzzing reach'),
  jest: why('测试', 'tests'),
  'jest-circus': why('变异测试和覆盖率里运行测试', 'runs tests in mutation testing and for coverage'),
  'jest-environment-jsdom': why('面板的测试', "the pane's tests"),
  knip: why('找出没有人用的文件、导出和依赖', 'finds files, exports and dependencies that nothing uses'),
  'office-addin-dev-certs': why('试用时本机的证书', 'certificates for trying it on this machine'),
  'office-addin-manifest': why('检查清单文件', 'checks the manifest'),
  'playwright-core': why('在真实浏览器里测试', 'tests in a real browser'),
  prettier: why('统一代码的写法', 'one way of setting code'),
  saxes: why('检查写出的 XML', 'checks XML that was written'),
  'style-loader': WEBPACK_PART,
  'swc-loader': WEBPACK_PART,
  'terser-webpack-plugin': WEBPACK_PART,
  tsx: why('直接运行 TypeScript 的命令', 'runs commands written in TypeScript'),
  typescript: why('类型检查', 'type checks'),
  'typescript-eslint': why('TypeScript 的代码检查', 'lint for TypeScript'),
  webpack: why('构建', 'the build'),
  'webpack-cli': why('构建', 'the build'),
  yaml: why('检查问题表单', 'checks the forms of issues'),
};

/** What a command that few people run installs by itself, in its own folder. */
export const ON_DEMAND: Readonly<Record<string, Localized>> = {
  '@sparticuz/chromium': why(
    '没有浏览器、又不能安装的电脑上测试用的浏览器',
    'a browser for the tests where there is none and none may be installed',
  ),
  '@stryker-mutator/api': STRYKER,
  '@stryker-mutator/core': STRYKER,
  'eslint-plugin-office-addins': why('Office 加载项的代码检查（npm run lint:office）', 'lint for Office add-ins (npm run lint:office)'),
  hucre: PEER,
  'read-excel-file': PEER,
};
