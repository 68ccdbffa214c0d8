declare module '*/@fluentui/tokens/lib/global/colors.js' {
  type Shades = Readonly<Record<string, string>>;
  export const berry: Shades;
  export const cranberry: Shades;
  export const darkOrange: Shades;
  export const darkRed: Shades;
  export const green: Shades;
  export const lightGreen: Shades;
  export const marigold: Shades;
  export const orange: Shades;
  export const plum: Shades;
  export const red: Shades;
  export const yellow: Shades;
}
