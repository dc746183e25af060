/** The browser bundle takes the tables in as text (esbuild loader `text`). */
declare module '*.tsv' {
  const text: string;
  export default text;
}

/** … and the learned models as bytes (esbuild loader `binary`). */
declare module '*.bin' {
  const bytes: Uint8Array;
  export default bytes;
}
