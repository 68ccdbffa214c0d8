import { keyOf } from '../snapshot/grid';
import { NAME_ENDINGS } from '../vocabulary/names';

/** True where a text ends as names of indicators do, a bracket behind it aside: 打卡发放率, 湿地恢复面积（公顷）. */
export function isFinishedName(text: string): boolean {
  const key = keyOf(text).replace(/[(][^()]*[)]$/, '');
  return NAME_ENDINGS.some((ending) => key.endsWith(ending));
}
