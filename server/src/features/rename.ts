import type { Analysis, Entity, EntityType, Span, TextEdit } from '../analysis';
import { partKey } from '../entities/keys';
import { normaliseL1 } from '../text/normalise';
import { mentionsAt, mentionsOf, type MentionHit } from './lookup';
import { textOf } from './spans';

/** What may be renamed: names, not titles, peoples, dates and figures. */
const names: ReadonlySet<EntityType> = new Set(['PER', 'ORG', 'MEDIA', 'GPE', 'LOC', 'FAC', 'EVENT', 'LAW', 'PRODUCT']);

/** What would be renamed. */
export interface RenameTarget {
  /** The name under the offset, without what is joined to it. */
  readonly span: Span;
  readonly text: string;
}

/** One word of a name, with offsets into the article. */
interface NameWord extends Span {
  readonly form: string;
  /** Equal for spellings of one word. */
  readonly key: string;
  /** «للأمم»: ل has taken the article's place. */
  readonly isFused: boolean;
}

/** The name at an offset that can be renamed; null where there is none. */
export function renameTarget(analysis: Analysis, offset: number): RenameTarget | null {
  const hit = nameAt(analysis, offset);
  if (!hit) return null;
  const { core } = hit.entity;
  const [first] = wordsOf(analysis, core);
  const written = textOf(analysis, core);
  const text = first?.isFused ? `ال${written.slice(2)}` : written;
  return { span: { start: core.start, end: core.end }, text: text.replace(/\s+/g, ' ') };
}

/**
 * Writes a name anew wherever the article has it, in whatever spelling, and leaves what is joined to it («وبسيرجي») as it is.
 * A new name of as many words goes into short forms as well: «لافروف» of «سيرغي لافروف». One of more or fewer words replaces the
 * mentions that have all words of the old one. Null where there is no name or the new one has no letter. Linear in the
 * mentions of the chain.
 */
export function rename(analysis: Analysis, offset: number, newName: string): TextEdit[] | null {
  const hit = nameAt(analysis, offset);
  const wanted = newName.trim().split(/\s+/);
  if (!hit?.chain || !/\p{L}/u.test(newName)) return null;
  const old = wordsOf(analysis, hit.entity.core);
  const mentions = mentionsOf(analysis, hit.chain).filter(isName);
  const edits =
    wanted.length === old.length
      ? mentions.flatMap((mention) => respelt(wordsOf(analysis, mention.core), old, wanted))
      : mentions.flatMap((mention) => replaced(wordsOf(analysis, mention.core), old, wanted));
  return edits
    .filter(({ start, end, newText }) => analysis.text.slice(start, end) !== newText)
    .sort((one, other) => one.start - other.start);
}

const isName = ({ type }: Entity): boolean => names.has(type);

function nameAt(analysis: Analysis, offset: number): MentionHit | null {
  if (!analysis.isArabic) return null;
  return mentionsAt(analysis, offset).find(({ entity, chain }) => chain !== null && isName(entity)) ?? null;
}

function wordsOf({ text }: Analysis, core: Span): NameWord[] {
  return [...text.slice(core.start, core.end).matchAll(/[\p{L}\p{M}\p{N}\u0640]+/gu)].map(({ 0: form, index }) => {
    const plain = normaliseL1(form);
    const isFused = index === 0 && /^لل./.test(plain);
    return {
      start: core.start + index,
      end: core.start + index + form.length,
      form,
      key: partKey(isFused ? `ال${plain.slice(2)}` : plain, true),
      isFused,
    };
  });
}

/** Each word of a mention that is a word of the old name, as the new name has it. */
function respelt(mention: readonly NameWord[], old: readonly NameWord[], wanted: readonly string[]): TextEdit[] {
  return mention.flatMap((word, index) => {
    const at = old[index]?.key === word.key ? index : old.findIndex(({ key }) => key === word.key);
    return at < 0 ? [] : [{ start: word.start, end: word.end, newText: joined(wanted[at]!, word) }];
  });
}

function replaced(mention: readonly NameWord[], old: readonly NameWord[], wanted: readonly string[]): TextEdit[] {
  const [first] = mention;
  const isWhole = mention.length === old.length && mention.every(({ key }, index) => key === old[index]!.key);
  if (!first || !isWhole) return [];
  const newText = [joined(wanted[0]!, first), ...wanted.slice(1)].join(' ');
  return [{ start: first.start, end: mention.at(-1)!.end, newText }];
}

/** A new word in the place of one, with the ل that has taken the place of its article. */
function joined(newWord: string, { isFused }: NameWord): string {
  if (!isFused) return newWord;
  return newWord.startsWith('ال') ? `لل${newWord.slice(2)}` : `ل${newWord}`;
}
