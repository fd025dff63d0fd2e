/** The build hands stylesheets over as text. */
declare module '*.css' {
  const text: string;
  // biome-ignore lint/style/noDefaultExport: the bundler's text loader exports nothing else
  export default text;
}
