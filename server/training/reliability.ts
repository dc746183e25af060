/** What was said of something, 0 to 1, and whether it came out right. */
interface Judged {
  readonly said: number;
  readonly isRight: boolean;
}

/**
 * How far probabilities hold: a Markdown table of what was said and what was right, with the expected calibration error.
 *
 * @param what they are said of, for the head of the table
 * @param bounds of the rows, ascending, the last one above 1; empty rows are left out
 */
export function reliabilityTable(what: string, judged: readonly Judged[], bounds: readonly number[]): string {
  const digits = Math.max(...bounds.slice(0, -1).map((bound) => (String(bound).split('.')[1] ?? '').length));
  const shown = (bound: number): string => Math.min(1, bound).toFixed(digits);
  const rows: string[] = [];
  let error = 0;
  for (let at = 0; at + 1 < bounds.length; at++) {
    const bin = judged.filter(({ said }) => said >= bounds[at]! && said < bounds[at + 1]!);
    if (bin.length === 0) continue;
    const said = bin.reduce((sum, one) => sum + one.said, 0) / bin.length;
    const right = bin.filter(({ isRight }) => isRight).length / bin.length;
    error += Math.abs(said - right) * bin.length;
    const range = `${shown(bounds[at]!)} to ${shown(bounds[at + 1]!)}`;
    rows.push(`| ${range} | ${String(bin.length)} | ${said.toFixed(2)} | ${right.toFixed(2)} |`);
  }
  return [
    `| said | ${what} | said on average | right |`,
    '|---|--:|--:|--:|',
    ...rows,
    '',
    `expected calibration error ${(error / judged.length).toFixed(3)}`,
  ].join('\n');
}
