import { TextDecoder, TextEncoder } from 'node:util';
import type { Result } from '../../../src/core/localized';
import type { WorkbookSnapshot } from '../../../src/core/snapshot/types';
import { FakeHost } from './fake-host';

// Every browser has them; the simulated page does not.
Object.assign(globalThis, { TextDecoder, TextEncoder });
Blob.prototype.arrayBuffer ??= function (this: Blob): Promise<ArrayBuffer> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result as ArrayBuffer);
    reader.readAsArrayBuffer(this);
  });
};

/** A workbook as it was read from a file, open beside the pane. */
export class OpenedHost extends FakeHost {
  #snapshot: WorkbookSnapshot;

  constructor(snapshot: WorkbookSnapshot) {
    super({});
    this.#snapshot = snapshot;
  }

  /** Somebody changes the workbook to this. */
  become(snapshot: WorkbookSnapshot): void {
    this.#snapshot = snapshot;
  }

  override async read(): Promise<Result<WorkbookSnapshot>> {
    this.reads += 1;
    return { ok: true, value: this.#snapshot };
  }
}

/** A file as a person picks it. */
export function pickedFile(name: string, bytes: Uint8Array): File {
  return new File([new Uint8Array(bytes)], name);
}
