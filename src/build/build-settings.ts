/** What a build is asked for, by the environment and by options of webpack. */
export interface BuildSettings {
  /** The project's folder. */
  readonly root: string;
  /** For people to use: small, without source maps. */
  readonly production: boolean;
  /** Names of the entries to build; null for all. */
  readonly only: readonly string[] | null;
  /** Address that the pages will have, without a slash at its end. */
  readonly origin: string;
  /** Where Office.js comes from. */
  readonly officeJs: string;
}
