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
  /** Unpacked bytes per packed byte; Apache POI draws the line at the same 100. */
  readonly ratio: number;
  /** Parts up to this many unpacked bytes may have any ratio: small sheets of equal rows pack very well. */
  readonly ratioFrom: number;
  /** Cells with content, all sheets together: Excel itself gives an add-in no more at once. */
  readonly cells: number;
}

export const DEFAULT_LIMITS: PackageLimits = {
  fileBytes: 1024 ** 3,
  entries: 20_000,
  partBytes: 480 * 1024 ** 2,
  totalBytes: 1024 ** 3,
  ratio: 100,
  ratioFrom: 16 * 1024 ** 2,
  cells: 5_000_000,
};
