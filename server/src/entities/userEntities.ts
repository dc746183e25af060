import type { EntityType } from '../analysis';

/** Somebody or something that a workspace knows: one line of its `.isnad/entities.tsv`. */
export interface UserEntity {
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  /** The title of a person («وزيرة الإسكان»); '' for none. */
  readonly role: string;
}

/** A line that cannot be read, counted from 1. */
export interface UserEntityProblem {
  readonly line: number;
  readonly problem: 'type' | 'name';
}

export interface UserEntities {
  readonly entities: readonly UserEntity[];
  readonly problems: readonly UserEntityProblem[];
}

/** Types of names that a workspace may add. */
const types: ReadonlySet<string> = new Set(['PER', 'ORG', 'MEDIA', 'GPE', 'LOC', 'FAC', 'EVENT', 'LAW']);

/** A name of more words is not found in a text, so a line with one is a mistake. */
const longestName = 8;

/**
 * Reads the names of a workspace: a line each of name, type, aliases (between `|`) and role, with tabs between them. Lines
 * that begin with `#`, empty lines and a first line of column names are left out. A line without a type of the guidelines
 * or without an Arabic name of one to eight words is told as a problem. Never throws. Linear.
 */
export function readUserEntities(text: string): UserEntities {
  const entities: UserEntity[] = [];
  const problems: UserEntityProblem[] = [];
  text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .forEach((written, index) => {
      const cells = written.split('\t').map((cell) => cell.trim().replace(/\s+/g, ' '));
      const [name = '', type = '', aliases = '', role = ''] = cells;
      if (written.trim() === '' || written.startsWith('#') || (name === 'name' && type === 'type')) return;
      if (!types.has(type.toUpperCase())) problems.push({ line: index + 1, problem: 'type' });
      else if (!isName(name)) problems.push({ line: index + 1, problem: 'name' });
      else
        entities.push({
          type: type.toUpperCase() as EntityType,
          name,
          aliases: aliases
            .split('|')
            .map((alias) => alias.trim())
            .filter(isName),
          role: type.toUpperCase() === 'PER' ? role : '',
        });
    });
  return { entities, problems };
}

function isName(name: string): boolean {
  return /\p{L}/u.test(name) && name.split(' ').length <= longestName;
}
