/** One line of a table by column name. Missing cells are empty strings. */
export type Row = Readonly<Record<string, string>>;

/**
 * Reads a tab-separated table whose first line that is no comment names the columns. Lines that begin with `#` and empty
 * lines are left out. Missing cells read as ''.
 */
export function readTable(text: string): Row[] {
  const lines = text.split(/\r?\n/).filter((line) => line !== '' && !line.startsWith('#'));
  const columns = (lines[0] ?? '').split('\t');
  return lines.slice(1).map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

/** Reads lines of `key<TAB>words separated by spaces`, as in `function-words.tsv`. */
export function readWordLists(text: string): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const line of text.split(/\r?\n/)) {
    if (line === '' || line.startsWith('#')) continue;
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
