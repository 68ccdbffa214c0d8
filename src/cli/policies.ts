import { DEFAULT_POLICY, policies } from '../core/scoring/policies';
import { describedPolicies } from '../core/scoring/policies/about';
import type { Localized } from '../core/localized';
import { describePolicy } from './policy-text';
import { EXIT } from './terminal';
import type { ExitStatus, Terminal } from './terminal';

const WORDS = {
  heading: {
    'zh-CN': '查看其中一种：perfscore policies 编号；校验时用 --policy 编号 选用',
    'en-US': 'To read about one: perfscore policies ID; to use it: --policy ID',
  },
  default: { 'zh-CN': '（默认）', 'en-US': ' (default)' },
  unknown: {
    'zh-CN': '没有计分规则 {id}。全部计分规则见 perfscore policies。',
    'en-US': 'There is no policy {id}. For all policies see perfscore policies.',
  },
} satisfies Record<string, Localized>;

/** `perfscore policies [ID]`: all scoring policies, or one with all its figures and its source. */
export async function showPolicies(id: string | null, terminal: Terminal): Promise<ExitStatus> {
  const { say, style, out } = terminal;
  if (id === null) {
    const width = Math.max(...policies.map((policy) => policy.id.length));
    const lines = policies.map(
      (policy) => `${policy.id.padEnd(width)}  ${say(policy.name)}${policy.id === DEFAULT_POLICY.id ? say(WORDS.default) : ''}\n`,
    );
    await out.write(`${lines.join('')}\n${style.faint(say(WORDS.heading))}\n`);
    return EXIT.clean;
  }
  const policy = describedPolicies.find((each) => each.id === id);
  if (!policy) {
    terminal.complain(`perfscore: ${say(WORDS.unknown, { id })}`);
    return EXIT.unusable;
  }
  const lines = describePolicy(policy).map(
    ({ name, text }) => `  ${say(name)}${terminal.language === 'zh-CN' ? '：' : ': '}${say(text)}\n`,
  );
  await out.write(`${style.title(policy.id)}\n  ${style.strong(say(policy.name))}\n  ${say(policy.description)}\n${lines.join('')}`);
  return EXIT.clean;
}
