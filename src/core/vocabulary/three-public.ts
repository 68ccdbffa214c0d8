/** 公务用车购置及运行维护费: made of its two parts, whether a table says so or not. */
const WHOLE = /用车(?:购置(?:费)?(?:及|和|与|、)运行|运行(?:维护)?(?:费)?(?:及|和|与|、)购置|费)/;
const PART = /用车(?:购置|运行)|^车辆(?:购置|运行)/;

/** True where a name is that of all money for official cars. */
export function namesVehicles(key: string): boolean {
  return WHOLE.test(key);
}

/** True where a name is that of buying them, or of running them. */
export function namesPartOfVehicles(key: string): boolean {
  return PART.test(key) && !WHOLE.test(key);
}
