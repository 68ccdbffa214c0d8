import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
}

const README = `# PerfScore 绩效表校验与计分

\`\`\`sh
npx perfscore check 自评表.xlsx
npx perfscore --help
\`\`\`

查出绩效目标表、自评表、评价指标体系里算错的、填错的和需要人工核对的地方。一切在本机完成，不上传任何数据。

Checks Chinese budget-performance tables: what does not add up, what was filled in wrongly, what a person has to look at. Everything stays on this machine.

LICENSE：本程序的许可。licenses.txt：其中开源组件的许可。/ LICENSE is the program's own licence, licenses.txt those of the open-source parts in it.
`;

/**
 * Packs the built command as an npm package that needs no other package. npm gives every file the same time, so the same
 * command makes the same bytes.
 * @param built the folder of the built command and of the licences of its parts
 * @param folder where the package is written
 * @throws where npm cannot pack it
 */
export function packCommand(root: string, built: string, folder: string): void {
  const { name, version, description, license, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Manifest;
  const staging = mkdtempSync(join(tmpdir(), 'perfscore-package-'));
  try {
    const files = ['perfscore.js', 'licenses.txt'];
    for (const file of files) cpSync(join(built, file), join(staging, file));
    cpSync(join(root, 'LICENSE'), join(staging, 'LICENSE'));
    writeFileSync(join(staging, 'README.md'), README);
    const manifest = { name, version, description, license, engines, bin: { perfscore: 'perfscore.js' }, files };
    writeFileSync(join(staging, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    const packed = spawnSync('npm', ['pack', '--ignore-scripts', '--pack-destination', folder], {
      cwd: staging,
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    if (packed.status !== 0) throw new Error(packed.stderr);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}
