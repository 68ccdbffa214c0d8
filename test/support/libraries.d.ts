declare const libraries: {
  /** Where the libraries stand that were put together. */
  readonly folder: string;
  /** The decimal arithmetic as the build ships it. */
  readonly decimal: string;
  readonly moduleNameMapper: Readonly<Record<string, string>>;
};
export = libraries;
