import type { Localized } from '../../src/core/localized';
import { LOCKED, licenceOf, MANIFEST, SCRIPTS } from './lock';
import { AT_RUN_TIME, FOR_BUILDING } from './reasons';

function rows(versions: Readonly<Record<string, string>>, reasons: Readonly<Record<string, Localized>>): readonly string[] {
  const locked = new Map(LOCKED);
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
    '## 不需要运行的安装脚本 · Install scripts that need not run',
    '',
    ...Object.entries(SCRIPTS).map(([name, reason]) => `- ${name}: ${reason}`),
    '',
  ].join('\n');
}
