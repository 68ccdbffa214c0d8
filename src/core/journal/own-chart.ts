/** What the name of a chart that the product draws begins with; a number follows. Anything else on its sheets is somebody's. */
export const OWN_CHART = 'PerfScore ';
