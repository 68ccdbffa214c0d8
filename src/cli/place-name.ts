/** A cell of a workbook as people write it: `Sheet1!H12`. */
export function placeName({ sheet, cell }: { readonly sheet: string; readonly cell: string }): string {
  return `${sheet}!${cell}`;
}
