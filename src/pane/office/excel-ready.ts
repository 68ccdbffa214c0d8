/** What the page turned out to live in. */
export type Surroundings = 'excel' | 'other' | 'no-office';

/** Waits until Office.js has started. `no-office`: its script was not loaded; `other`: a browser page or another program. */
export async function excelReady(): Promise<Surroundings> {
  if (typeof Office === 'undefined') return 'no-office';
  const { host } = await Office.onReady();
  return host === Office.HostType.Excel ? 'excel' : 'other';
}
