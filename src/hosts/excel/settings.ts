/** Reads a setting kept with the workbook; null where there is none. Throws errors of Office.js. */
export async function loadSetting(context: Excel.RequestContext, key: string): Promise<string | null> {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load('value');
  await context.sync();
  if (setting.isNullObject) return null;
  const value: unknown = setting.value;
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Keeps a setting with the workbook, or (`json` null) takes it out; whether there was anything to do. Throws errors of Office.js. */
export async function saveSetting(context: Excel.RequestContext, key: string, json: string | null): Promise<boolean> {
  if (json !== null) {
    context.workbook.settings.add(key, json);
    await context.sync();
    return true;
  }
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load('key');
  await context.sync();
  if (setting.isNullObject) return false;
  setting.delete();
  await context.sync();
  return true;
}
