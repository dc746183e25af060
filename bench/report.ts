import type { Summary } from './statistics';

/** One line of a table. */
export interface Row {
  readonly measure: string;
  readonly subject: string;
  readonly summary: Summary;
  /** This subject's median over Isnad's in the same measure; of Isnad itself, over what the section says. */
  readonly ratio: number | null;
  /** What the house aims at (DESIGN), as text. */
  readonly aim?: string;
}

export interface Section {
  readonly title: string;
  readonly unit: string;
  /** What `ratio` divides by what. */
  readonly ratioOf: string;
  readonly rows: readonly Row[];
  readonly notes: readonly string[];
}

/** Rows of one measure: every subject beside the reference subject. */
export function rowsBeside(
  measure: string,
  reference: string,
  summaries: ReadonlyMap<string, Summary>,
  aims: Readonly<Record<string, string>> = {},
): Row[] {
  const base = summaries.get(reference)?.median ?? NaN;
  return Array.from(summaries, ([subject, summary]) => ({
    measure,
    subject,
    summary,
    ratio: subject === reference ? null : summary.median / base,
    ...(aims[subject] === undefined ? {} : { aim: aims[subject] }),
  }));
}

/** The section as a table of fixed columns. */
export function formatSection(section: Section): string {
  const header = ['', '', 'median', 'p95', 'min', 'max', 'n', section.ratioOf, 'aim'];
  let previous = '';
  const body = section.rows.map(({ measure, subject, summary, ratio, aim }) => {
    const first = measure === previous ? '' : measure;
    previous = measure;
    const { median, p95, min, max, count } = summary;
    const figures = [median, p95, min, max].map(formatNumber);
    return [first, subject, ...figures, String(count), ratio === null ? '' : `${formatNumber(ratio)}×`, aim ?? ''];
  });
  const widths = header.map((name, column) => Math.max(name.length, ...body.map((row) => row[column]!.length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) =>
        column < 2 || column === 8 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd();
  return [
    `${section.title} (${section.unit})`,
    line(header),
    ...body.map(line),
    ...section.notes.map((note) => `  ${note}`),
    '',
  ].join('\n');
}

function formatNumber(value: number): string {
  if (!Number.isFinite(value)) return '-';
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3);
}
