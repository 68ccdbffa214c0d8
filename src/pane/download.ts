/** Hands bytes or text to the browser's own "save" under a name. */
export function download(name: string, content: Uint8Array | string, type: string): void {
  const url = URL.createObjectURL(new Blob([content as BlobPart], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the address once the click is over; some take it a moment later.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

export const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** `报表.xlsx` → `报表-已校验.xlsx`; the ending stays, since macros live in .xlsm only. */
export function copyName(name: string, suffix: string): string {
  const match = /^(.*?)(\.[^.]+)?$/.exec(name);
  return `${match?.[1] ?? name}${suffix}${match?.[2] ?? '.xlsx'}`;
}

/** `报表.xlsx` → `报表-校验报告.html`. */
export function reportName(name: string, suffix: string, ending: string): string {
  return `${name.replace(/\.[^.]+$/, '')}${suffix}.${ending}`;
}
