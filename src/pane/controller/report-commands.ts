import type { Language } from '../../core/localized';
import { today } from '../../hosts/today';
import { reportName, XLSX_TYPE } from '../download';
import type { SaveFile } from '../pane-options';
import type { CheckCommands } from './check-commands';
import type { ReportKind } from './workbook-report';
import type { Workspace } from './workspace';

/** What kind of content each report is to a browser. */
const TYPES: Readonly<Record<ReportKind, string>> = { html: 'text/html', xlsx: XLSX_TYPE, json: 'application/json' };

/** 导出报告: what the last check found, as something to hand in. */
export class ReportCommands {
  readonly #workspace: Workspace;
  readonly #checks: CheckCommands;

  constructor(workspace: Workspace, checks: CheckCommands) {
    this.#workspace = workspace;
    this.#checks = checks;
  }

  /** Checks anew where needed, and saves a report of what was found; its name, or null where a person was told why there is none. */
  async save(kind: ReportKind, language: Language, save: SaveFile): Promise<string | null> {
    const { host, store, tasks } = this.#workspace;
    let name: string | null = null;
    await tasks.run({ name: 'report', cancellable: true }, async (task) => {
      const before = store.getState();
      if ((before.checked === null || before.stale) && !(await this.#checks.run('report', task))) return;
      const { checked } = store.getState();
      const read = await host.read(task);
      if (!checked) return;
      if (!read.ok) return this.#checks.tell(read.problem, 'report');
      const { workbookReport } = await import('./workbook-report');
      const content = await workbookReport(kind, checked, store.getState(), read.value, language, today());
      name = reportName(checked.workbook, language === 'zh-CN' ? '-校验报告' : '-report', kind);
      save(name, content, TYPES[kind]);
    });
    return name;
  }
}
