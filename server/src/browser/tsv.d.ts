/** The browser bundle takes the tables in as text (esbuild loader `text`). */
declare module '*.tsv' {
  const text: string;
  export default text;
}
