/** A way in which a run can come to harm, tried on the command line as a process of its own. */
export interface Trial {
  readonly name: string;
  /** What went wrong, a line each; nothing where no half file was left and no file of others harmed. */
  readonly run: () => Promise<readonly string[]>;
}
