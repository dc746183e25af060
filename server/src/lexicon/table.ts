/** One line of a table by column name. Missing cells are empty strings. */
export type Row = Readonly<Record<string, string>>;

/**
 * Reads a tab-separated table whose first line that is no comment names the columns. Lines that begin with `#` and empty
 * lines are left out. Missing cells read as ''. For tables of some hundred lines; longer ones are a {@link LineTable}.
 */
export function readTable(text: string): Row[] {
  const rows: Row[] = [];
  let columns: readonly string[] | null = null;
  for (const line of linesOf(text)) {
    const cells = line.split('\t');
    if (!columns) {
      columns = cells;
      continue;
    }
    const row: Record<string, string> = {};
    for (let column = 0; column < columns.length; column++) row[columns[column]!] = cells[column] ?? '';
    rows.push(row);
  }
  return rows;
}

/** Reads lines of `key<TAB>words separated by spaces`, as in `function-words.tsv`. */
export function readWordLists(text: string): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const line of linesOf(text)) {
    const tab = line.indexOf('\t');
    if (tab < 0) continue;
    lists.set(
      line.slice(0, tab),
      line
        .slice(tab + 1)
        .split(' ')
        .filter((word) => word !== ''),
    );
  }
  return lists;
}

/** Lines of a table without their ends, in order; no empty ones and no comments. */
function linesOf(text: string): string[] {
  return text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
}
