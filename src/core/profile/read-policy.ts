import { Decimal, HUNDRED, plain } from '../decimal';
import { DEFAULT_POLICY, policies, policyById } from '../scoring/policies';
import type { ExecutionRule, Policy } from '../scoring/types';
import { policyFaults } from '../scoring/validate-policy';
import { isFields, numberField, objectField, refuseOthers, wordField, type Faults, type Fields } from './checked-fields';

/** Id of a policy that a unit wrote itself. */
const OWN_POLICY = 'own';

const HIGHER = ['completion', 'zero'] as const;
const LOWER = ['target-over-actual', 'one-minus-deviation', 'zero'] as const;

/** A number of per cents as a fraction. */
function fraction(perCents: string): string {
  return plain(new Decimal(perCents).div(HUNDRED));
}

function readExecution(fields: Fields, base: ExecutionRule, faults: Faults): ExecutionRule {
  const given = objectField(fields, 'execution', faults);
  if (!given) return base;
  refuseOthers(given, ['fullFrom', 'perPoint', 'parts'], 'execution：', faults);
  const [fullFrom, perPoint] = [numberField(given, 'fullFrom', faults), numberField(given, 'perPoint', faults)];
  const parts = wordField(given, 'parts', ['open', 'pro-rata'] as const, faults) ?? 'open';
  if (fullFrom === undefined && perPoint === undefined) return { kind: 'proportional' };
  return { kind: 'steps', fullFrom: fraction(fullFrom ?? '100'), perPoint: perPoint ?? '1', parts };
}

function readBands(fields: Fields, base: Policy['qualitative'], faults: Faults): Policy['qualitative'] {
  const given = objectField(fields, 'bands', faults);
  if (!given) return base;
  refuseOthers(given, ['achieved', 'partly'], 'bands：', faults);
  const [achieved, partly] = [numberField(given, 'achieved', faults), numberField(given, 'partly', faults)].map(
    (each) => each && fraction(each),
  );
  const upper = achieved ?? base[0]!.from;
  const lower = partly ?? base[1]!.from;
  return [
    { id: 'achieved', from: upper, to: '1' },
    { id: 'partly', from: lower, to: upper },
    { id: 'not', from: '0', to: lower },
  ];
}

function readMissed(fields: Fields, base: Policy['missed'], faults: Faults): Policy['missed'] {
  const given = objectField(fields, 'missed', faults);
  if (!given) return base;
  refuseOthers(given, ['higher', 'lower', 'equal'], 'missed：', faults);
  const [higher, lower, equal] = [
    wordField(given, 'higher', HIGHER, faults),
    wordField(given, 'lower', LOWER, faults),
    wordField(given, 'equal', HIGHER, faults),
  ];
  return {
    higherIsBetter: higher ? { kind: higher } : base.higherIsBetter,
    lowerIsBetter: lower ? { kind: lower } : base.lowerIsBetter,
    equal: equal ? { kind: equal } : base.equal,
  };
}

/** The usual points by level-1 label; those of the base, where they still leave room for the execution rate's. */
function readLevels(fields: Fields, base: Policy, executionWeight: string, faults: Faults): Policy['levelSplits'] {
  const given = fields['levels'];
  if (given === undefined) return executionWeight === base.executionWeight ? base.levelSplits : [];
  if (!isFields(given)) {
    faults.push({ 'zh-CN': '“levels”应写成 {"产出": 50, …}', 'en-US': '"levels" must be written {"产出": 50, …}' });
    return [];
  }
  return [Object.fromEntries(Object.keys(given).map((label) => [label, numberField(given, label, faults) ?? '0']))];
}

function ownPolicy(fields: Fields, profileName: string, faults: Faults): Policy {
  refuseOthers(
    fields,
    ['base', 'executionPoints', 'execution', 'levels', 'missed', 'explainFrom', 'bands', 'decimals'],
    'policy：',
    faults,
  );
  const base = policyById(
    wordField(
      fields,
      'base',
      policies.map((policy) => policy.id),
      faults,
    ) ?? DEFAULT_POLICY.id,
  )!;
  const executionWeight = numberField(fields, 'executionPoints', faults) ?? base.executionWeight;
  const explainFrom = numberField(fields, 'explainFrom', faults);
  const decimals = numberField(fields, 'decimals', faults);
  return {
    ...base,
    id: OWN_POLICY,
    name: {
      'zh-CN': `${profileName}（自定，以“${base.name['zh-CN']}”为基础）`,
      'en-US': `${profileName} (own, based on "${base.name['en-US']}")`,
    },
    executionWeight,
    execution: readExecution(fields, base.execution, faults),
    levelSplits: readLevels(fields, base, executionWeight, faults),
    missed: readMissed(fields, base.missed, faults),
    explainFrom: explainFrom === undefined ? base.explainFrom : fraction(explainFrom),
    qualitative: readBands(fields, base.qualitative, faults),
    decimals: decimals === undefined ? base.decimals : Number(decimals),
  };
}

/** The policy of a profile: the id of a known one, or one of the unit's own; null where the profile leaves it out. */
export function readPolicy(given: unknown, profileName: string, faults: Faults): Policy | null {
  if (given === undefined) return null;
  if (typeof given === 'string') {
    const known = policyById(given);
    if (!known)
      faults.push({
        'zh-CN': `没有计分规则“${given}”，可用：${policies.map((policy) => policy.id).join('、')}`,
        'en-US': `there is no policy "${given}"; known: ${policies.map((policy) => policy.id).join(', ')}`,
      });
    return known;
  }
  if (!isFields(given)) {
    faults.push({ 'zh-CN': '“policy”应为计分规则的编号或 {…}', 'en-US': '"policy" must be the id of a policy or an object {…}' });
    return null;
  }
  const before = faults.length;
  const policy = ownPolicy(given, profileName, faults);
  // What is wrong with a field is said already; only sound fields are looked at together.
  if (faults.length === before) faults.push(...policyFaults(policy));
  return policy;
}
