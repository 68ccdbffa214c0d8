import { type Language, success } from '../../core/localized';
import { PackageHost, type PackageStorage } from './package-host';

class MemoryStorage implements PackageStorage {
  constructor(public bytes: Uint8Array) {}

  load(): ReturnType<PackageStorage['load']> {
    return Promise.resolve(success(this.bytes));
  }

  store(bytes: Uint8Array): ReturnType<PackageStorage['store']> {
    this.bytes = bytes;
    return Promise.resolve(success(undefined));
  }
}

/** A workbook held as bytes in memory: for the browser, where there is no file system. */
export class MemoryHost extends PackageHost {
  private readonly memory: MemoryStorage;

  /**
   * @param bytes an .xlsx or .xlsm file; reading says so where it is none
   * @param name file name for reports
   * @param language of notes
   */
  constructor(bytes: Uint8Array, name: string, language: Language = 'zh-CN') {
    const memory = new MemoryStorage(bytes);
    super(memory, name, language);
    this.memory = memory;
  }

  /** The workbook as it is now, for saving. */
  bytes(): Uint8Array {
    return this.memory.bytes;
  }

  /** Takes over a file that somebody else changed. */
  replaceBytes(bytes: Uint8Array): void {
    this.memory.bytes = bytes;
  }
}
