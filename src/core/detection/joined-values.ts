/** Two columns in one cell, the second a figure (6 ≥300份, 10 10): what is before the white space, and the figure behind it. */
export const TWO_VALUES = /^\s*(\S{1,60})\s{1,4}([≥≤<>=＞＜≧≦]?\d\S{0,40})\s*$/u;
