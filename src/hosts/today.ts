/** The day by this machine's calendar, `2026-03-01`: the core has no clock. */
export function today(now = new Date()): string {
  return [`${now.getFullYear()}`, `${now.getMonth() + 1}`.padStart(2, '0'), `${now.getDate()}`.padStart(2, '0')].join('-');
}
