/** What the core uses of Papa Parse. Its published types need those of Node, which the core must not see. */
declare module 'papaparse' {
  interface UnparseConfig {
    newline?: string;
    /** Puts an apostrophe before what a spreadsheet would take for a formula. */
    escapeFormulae?: boolean | RegExp;
  }
  const papa: { unparse(rows: readonly (readonly string[])[], config?: UnparseConfig): string };
  // biome-ignore lint/style/noDefaultExport: the package is one object, whose members Node cannot import by name
  export default papa;
}
