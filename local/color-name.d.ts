// CSS colour names with their red, green and blue, from a package without types.
declare module 'color-name' {
  const colors: Readonly<Record<string, readonly [number, number, number]>>;
  export default colors;
}
