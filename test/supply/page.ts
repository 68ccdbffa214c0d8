import type { Localized } from '../../src/core/localized';
import { BROUGHT, LOCKED, licenceOf, MANIFEST, SCRIPTS } from './lock';
import { AT_RUN_TIME, FOR_BUILDING, ON_DEMAND } from './reasons';

function rows(
  versions: Readonly<Record<string, string>>,
  reasons: Readonly<Record<string, Localized>>,
  packages: typeof LOCKED = LOCKED,
): readonly string[] {
  const locked = new Map(packages);
  return Object.entries(versions).map(([name, version]) => {
    const why = reasons[name];
    return `| ${name} | ${version} | ${licenceOf(name, locked.get(`node_modules/${name}`)?.license) ?? '?'} | ${why?.['zh-CN'] ?? '?'} | ${why?.['en-US'] ?? '?'} |`;
  });
}

/** Every dependency with its reason and its licence. */
export function dependenciesPage(): string {
  const head = ['| 包 package | 版本 version | 许可 licence | 用途 | what for |', '|---|---|---|---|---|'];
  return [
    '# 依赖 · Dependencies',
    '',
    '每个直接依赖都写明用途，版本都是固定的；测试核对本页与 `package.json`、`package-lock.json` 一致，锁定文件里每个包都有校验和、许可允许随产品分发（或只用于测试）。',
    '',
    'Every direct dependency has its reason and a fixed version. Tests hold this page to `package.json` and `package-lock.json`; every package of the lock file has its checksum and a licence that lets it be passed on (or is used in tests alone).',
    '',
    '`npm run supply` 再核对一遍，并向软件源查询已知漏洞（软件源不答复时照实说明）。安装脚本都不需要运行：`npm ci --ignore-scripts` 之后可以构建、测试和使用。命令 `perfscore` 构建后是一个文件，运行时不需要任何包。',
    '',
    '`npm run supply` checks the same again and asks the registry for known advisories (and says so where it does not answer). No install script needs to run: `npm ci --ignore-scripts` is enough to build, test and use it. The built command `perfscore` is one file that needs no package.',
    '',
    '## 随产品运行 · At run time',
    '',
    ...head,
    ...rows(MANIFEST.dependencies, AT_RUN_TIME),
    '',
    '## 构建和测试 · Building and testing',
    '',
    ...head,
    ...rows(MANIFEST.devDependencies, FOR_BUILDING),
    '',
    '## 用到时才安装 · Installed where they are needed',
    '',
    '很少有人运行的命令（变异测试、速度比较、Office 代码检查）所需的包不随 `npm ci` 安装，由命令在自己的文件夹里按固定版本安装；装不了就停下并说明。',
    '',
    'The packages of commands that few people run (mutation testing, comparison of speed, the Office rules of the lint) do not come with `npm ci`: the command installs them in its own folder, in fixed versions, and stops with the reason where it cannot.',
    '',
    ...head,
    ...BROUGHT.flatMap(({ dependencies, locked }) => rows(dependencies, ON_DEMAND, locked)),
    '',
    '## 不需要运行的安装脚本 · Install scripts that need not run',
    '',
    ...Object.entries(SCRIPTS).map(([name, reason]) => `- ${name}: ${reason}`),
    '',
  ].join('\n');
}
