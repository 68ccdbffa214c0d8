/** What a package may cost before it is refused: a workbook is somebody else's file and may be made to hurt. */
export interface PackageLimits {
  /** Largest file taken, in bytes. */
  readonly fileBytes: number;
  /** Entries of the archive. */
  readonly entries: number;
  /** Bytes of one unpacked part. */
  readonly partBytes: number;
  /** Bytes of all unpacked parts together. */
  readonly totalBytes: number;
  /**
   * Unpacked bytes of all parts for each byte of the file. Genuine sheets reach 100, where Apache POI draws its line: one long
   * text in all cells of a column packs a thousand times. So the ratio alone tells nothing, and counts only beyond `ratioFrom`;
   * what a file can cost is bounded by the other limits.
   */
  readonly ratio: number;
  /** A package of up to this many unpacked bytes may have any ratio. */
  readonly ratioFrom: number;
  /** Cells with content, all sheets together: Excel itself gives an add-in no more at once. */
  readonly cells: number;
  /** Characters that formats add to what cells hold, all sheets together. */
  readonly characters: number;
}

export const DEFAULT_LIMITS: PackageLimits = {
  fileBytes: 1024 ** 3,
  entries: 20_000,
  partBytes: 480 * 1024 ** 2,
  totalBytes: 1024 ** 3,
  ratio: 250,
  ratioFrom: 128 * 1024 ** 2,
  cells: 5_000_000,
  characters: 100_000_000,
};
