declare module '*.csv' {
  /** One record a row, keyed by the header row; every value is a string. */
  const rows: Record<string, string>[];
  export default rows;
}
