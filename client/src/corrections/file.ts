/** A correction as it stands in the file. What is in it is the affair of the server. */
export type Correction = Readonly<Record<string, unknown>>;

interface CorrectionsFile {
  readonly version: number;
  readonly corrections: readonly Correction[];
}

const version = 1;

/** The corrections of a file, none for no file. Throws for a text that is no such file, so that nothing of it is overwritten. */
export function correctionsIn(text: string | undefined): readonly Correction[] {
  if (text === undefined || text.trim() === '') return [];
  const file = JSON.parse(text) as Partial<CorrectionsFile> | null;
  const list: unknown = file?.corrections;
  if (!Array.isArray(list)) throw new SyntaxError('no list of corrections');
  return list as readonly Correction[];
}

/** The file with a correction more, as its last. */
export function withCorrection(text: string | undefined, correction: Correction): string {
  return written([...correctionsIn(text), correction]);
}

/** The file without the last correction that is equal to one; undefined when there is none. */
export function withoutCorrection(text: string | undefined, correction: Correction): string | undefined {
  const all = correctionsIn(text);
  const wanted = JSON.stringify(correction);
  const at = all.findLastIndex((one) => JSON.stringify(one) === wanted);
  return at < 0 ? undefined : written(all.filter((_, index) => index !== at));
}

function written(corrections: readonly Correction[]): string {
  return `${JSON.stringify({ version, corrections } satisfies CorrectionsFile, null, 2)}\n`;
}
