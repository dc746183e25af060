import type { EntityType } from '../analysis';
import type { NameCorrector, SameNames } from '../entities/corrector';
import { describe } from '../entities/describe';
import { withoutProclitics } from '../entities/proclitics';
import { isForeignSpelling, partKey } from '../entities/keys';
import type { Knowledge } from '../entities/knowledge';
import type { LocalMention } from '../entities/mentions';
import type { ParagraphText } from '../text/layer';
import { keyL2 } from '../text/normalise';
import type { NameCorrection, SameCorrection } from './correction';
import { nameKey } from './words';

interface CorrectedName {
  readonly words: readonly string[];
  readonly type: EntityType | null;
}

interface Occurrence {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType | null;
  /** Letters before the name that the word table does not take off: «لزهرون». */
  readonly joined: number;
}

/** A shorter name may be the rest of an ordinary word («ولي», «لي»), so only the word table takes letters off before it. */
const leastJoined = 4;

/** The corrections of names, ready to be applied to paragraphs. */
export class CorrectedNames implements NameCorrector {
  /** By first word, the longest first. */
  private readonly byFirst = new Map<string, CorrectedName[]>();
  private readonly same = new Map<string, SameNames>();
  /** Corrected once: a keystroke changes the mentions of one paragraph. */
  private readonly kept = new WeakMap<readonly LocalMention[], readonly LocalMention[]>();

  constructor(names: readonly NameCorrection[], same: readonly SameCorrection[]) {
    const types = new Map<string, EntityType | null>();
    for (const { names: written, type } of names) for (const name of written) types.set(nameKey(name), type);
    for (const [key, type] of types) {
      const words = key.split(' ');
      const entry = { words, type };
      const others = this.byFirst.get(words[0]!);
      if (others) others.push(entry);
      else this.byFirst.set(words[0]!, [entry]);
    }
    for (const others of this.byFirst.values()) others.sort((one, other) => other.words.length - one.words.length);
    for (const { name, as } of same) this.join(name, as);
  }

  /** The mentions of a paragraph as readers say they are; the same list where they say nothing of it. */
  correct(text: ParagraphText, mentions: readonly LocalMention[], knowledge: Knowledge): readonly LocalMention[] {
    if (this.byFirst.size === 0) return mentions;
    let corrected = this.kept.get(mentions);
    if (!corrected) {
      corrected = this.corrected(text, mentions, knowledge);
      this.kept.set(mentions, corrected);
    }
    return corrected;
  }

  /** What a name is one and the same with, as readers say; null for nothing. */
  sameAs(form: string): SameNames | null {
    return this.same.size === 0 ? null : (this.same.get(nameKey(form)) ?? null);
  }

  private corrected(
    text: ParagraphText,
    mentions: readonly LocalMention[],
    knowledge: Knowledge,
  ): readonly LocalMention[] {
    let corrected = mentions;
    for (const occurrence of this.occurrences(text)) corrected = withName(text, corrected, occurrence, knowledge);
    return corrected === mentions
      ? mentions
      : [...corrected].sort((one, other) => one.from - other.from || other.to - one.to);
  }

  /** All names that are the same as one of the two are the same; what was said last gives the label. */
  private join(name: string, as: string): void {
    const keys = [nameKey(name), nameKey(as)];
    const groups = new Set(keys.flatMap((key) => this.same.get(key)?.key ?? []));
    const group = { key: keys[1]!, label: as };
    for (const [key, known] of this.same) if (groups.has(known.key)) this.same.set(key, group);
    for (const key of keys) this.same.set(key, group);
  }

  /** Where corrected names stand, from left to right without overlap. Linear in the words. */
  private occurrences({ words }: ParagraphText): Occurrence[] {
    const found: Occurrence[] = [];
    for (let from = 0; from < words.length;) {
      const here = this.occurrenceAt(words, from);
      if (here) found.push(here);
      from = here?.to ?? from + 1;
    }
    return found;
  }

  private occurrenceAt(words: ParagraphText['words'], from: number): Occurrence | null {
    const word = words[from]!;
    const forms = [word.norm, withoutProclitics(word)];
    if (/^[وفبلك]/.test(word.norm) && word.norm.length > leastJoined) forms.push(word.norm.slice(1));
    for (let index = 0; index < forms.length; index++) {
      for (const { words: name, type } of this.byFirst.get(keyL2(forms[index]!)) ?? []) {
        const to = from + name.length;
        if (to > words.length) continue;
        const isHere = name.every((part, at) => at === 0 || keyL2(words[from + at]!.norm) === part);
        if (isHere) return { from, to, type, joined: index === 2 ? 1 : 0 };
      }
    }
    return null;
  }
}

/**
 * The mentions with one name as it should be. A longer name that holds it keeps it («بنك الأردن»); what crosses it or lies in it
 * goes when it is a name, and only the mention itself goes when it is none.
 */
function withName(
  text: ParagraphText,
  mentions: readonly LocalMention[],
  { from, to, type, joined }: Occurrence,
  knowledge: Knowledge,
): readonly LocalMention[] {
  const isItself = (mention: LocalMention): boolean => mention.from === from && mention.to === to;
  const rest = mentions.filter((mention) => !isItself(mention));
  if (type === null) return rest.length === mentions.length ? mentions : rest;
  const holder = rest.find(
    (mention) => mention.from <= from && mention.to >= to && mention.type !== 'ROLE' && mention.type !== 'EVENT',
  );
  if (holder && rest.length === mentions.length) return mentions;
  const described = describe(text, type, from, to, 1, knowledge);
  const firstForm = described.form.split(' ')[0]!;
  const isShifted = joined > 0 && text.words[from]!.norm === firstForm;
  const isForeign = (type === 'PER' || type === 'GPE') && isForeignSpelling(text.words[from]!);
  const parts = [partKey(firstForm.slice(joined), isForeign), ...described.parts.slice(1)];
  const made = isShifted
    ? {
        ...described,
        form: described.form.slice(joined),
        parts,
        key: parts.join(' '),
        proclitic: described.proclitic + joined,
      }
    : described;
  const isBeside = (mention: LocalMention): boolean =>
    mention.to <= from || mention.from >= to || (mention.from <= from && mention.to >= to);
  return [...rest.filter(isBeside), made];
}
