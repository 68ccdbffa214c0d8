/**
 * Stands in for the patterns by which the grid would hyphenate words of some sixty languages: cells are not hyphenated, and
 * the build leaves the patterns out.
 */
export default null;
