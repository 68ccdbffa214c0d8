import { createDOMRenderer, RendererProvider } from '@fluentui/react-components';
import { act, cleanup, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { Language } from '../../../src/core/localized';
import { Pane } from '../../../src/pane/components/Pane';
import { PaneController, type ControllerOptions } from '../../../src/pane/controller/pane-controller';
import { loadMessages, type Messages } from '../../../src/pane/messages/catalogue';
import type { OwnMarks } from '../../../src/pane/agreed-settings';
import { FakeEngine } from './fake-engine';
import { FakeHost } from './fake-host';
import { outcome } from './sample-outcome';

jest.setTimeout(30_000);
beforeAll(() => loadMessages('en-US'));

export const SHEET = '自评表';

/** The workbook that the sample findings speak of. */
export function sampleHost(): FakeHost {
  const host = new FakeHost({ [SHEET]: [['项目支出绩效自评表']] });
  for (const [cell, value] of [
    ['D5', '17.00'],
    ['H12', 4],
    ['E14', '≥95'],
    ['G5', '87.4%'],
  ] as const)
    host.edit(SHEET, cell, value);
  return host;
}

/** Findings of the sample that still hold: a figure that was put right is no finding any more. */
export function sampleEngine(): FakeEngine {
  return new FakeEngine((snapshot) => {
    const cell = (column: number, row: number) => snapshot.sheets[0]?.cells.find((one) => one.row === row && one.column === column)?.text;
    const all = outcome();
    const findings = all.result.findings.filter((finding) =>
      finding.cell === 'D5' ? cell(4, 5) === '17.00' : finding.cell === 'H12' ? Number(cell(8, 12)) > 2 : true,
    );
    return { ...all, result: { ...all.result, findings } };
  });
}

export interface RenderedPane {
  readonly user: UserEvent;
  readonly host: FakeHost;
  readonly engine: FakeEngine;
  readonly controller: PaneController;
}

interface RenderOptions extends Partial<Omit<ControllerOptions, 'host' | 'engine'>> {
  readonly host?: FakeHost;
  readonly engine?: FakeEngine;
  readonly language?: Language;
  readonly messages?: Messages;
}

/** Styles are looked at in the browser; without thousands of rules the simulated DOM answers much faster. */
const withoutStyles = { ...createDOMRenderer(), insertCSSRules: () => undefined };

/** What was set on this machine, by workbook: a pane that is rendered anew over the same host knows its own settings again. */
const MACHINE = new WeakMap<FakeHost, OwnMarks>();

function marksOf(host: FakeHost): OwnMarks {
  const known = MACHINE.get(host);
  if (known) return known;
  const marks = new Set<string>();
  const own: OwnMarks = {
    has: (key, json) => Promise.resolve(marks.has(`${key} ${json}`)),
    add: (key, json) => Promise.resolve(void marks.add(`${key} ${json}`)),
  };
  MACHINE.set(host, own);
  return own;
}

/** The workbook keeps a setting that was made on this machine. */
export async function keepOwn(host: FakeHost, key: string, value: unknown): Promise<void> {
  const json = JSON.stringify(value);
  host.settings.set(key, json);
  await marksOf(host).add(key, json);
}

/** The whole pane over a controller, started. */
export async function showPane(
  controller: PaneController,
  { language = 'zh-CN', messages }: Pick<RenderOptions, 'language' | 'messages'> = {},
): Promise<UserEvent> {
  cleanup();
  const user = userEvent.setup({ delay: null, pointerEventsCheck: 0 });
  render(
    <RendererProvider renderer={withoutStyles}>
      <Pane controller={controller} language={language} theme="light" {...(messages ? { messages } : {})} />
    </RendererProvider>,
  );
  await act(() => controller.start());
  return user;
}

/** The whole pane over a fake host and engine, started. */
export async function renderPane({
  host = sampleHost(),
  engine = sampleEngine(),
  language,
  messages,
  ...rest
}: RenderOptions = {}): Promise<RenderedPane> {
  const controller = new PaneController({ host, engine, own: marksOf(host), ...rest });
  const user = await showPane(controller, { ...(language ? { language } : {}), ...(messages ? { messages } : {}) });
  return { user, host, engine, controller };
}

/** The pane with the sample workbook checked. */
export async function renderChecked(options: RenderOptions = {}): Promise<RenderedPane> {
  const pane = await renderPane(options);
  await act(() => pane.controller.checks.check());
  return pane;
}
