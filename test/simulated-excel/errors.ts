/** An error as Office.js gives it: a code that never changes, and a message in the language of the interface. */
export class SimulatedError
  extends Error
  implements Pick<OfficeExtension.Error, 'code' | 'debugInfo' | 'traceMessages' | 'message' | 'name'>
{
  override readonly name = 'RichApi.Error';
  readonly code: string;
  readonly debugInfo: OfficeExtension.DebugInfo;
  readonly traceMessages: string[] = [];

  constructor(code: string, errorLocation = '') {
    super(`操作失败：${code === 'AccessDenied' ? '没有权限' : '请参阅错误代码'}。`);
    this.code = code;
    this.debugInfo = { code, message: this.message, errorLocation };
  }
}

/** Reading a property that was not loaded, or before the round trip. */
export function notLoaded(location: string): SimulatedError {
  return new SimulatedError('PropertyNotLoaded', location);
}
