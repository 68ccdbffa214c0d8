import type { DescribedPolicy } from '../types';
import { caiyu202010 } from './caiyu-2020-10';
import { aboutCaiyu202010 } from './caiyu-2020-10.about';
import { guangxiSteps } from './guangxi-steps';
import { aboutGuangxiSteps } from './guangxi-steps.about';
import { hubei } from './hubei';
import { aboutHubei } from './hubei.about';
import { jinan } from './jinan';
import { aboutJinan } from './jinan.about';

/** The policies with what a person reads of them. Beside the policies, not in them: a worksheet function calculates without it. */
export const describedPolicies: readonly DescribedPolicy[] = [
  { ...caiyu202010, ...aboutCaiyu202010 },
  { ...hubei, ...aboutHubei },
  { ...jinan, ...aboutJinan },
  { ...guangxiSteps, ...aboutGuangxiSteps },
];
