import { foldL2, keyL2 } from '../text/normalise';
import { LineTable } from './lineTable';
import { ShareTable } from './wordTables';

const possessivePronouns = ['هما', 'هم', 'ها', 'نا', 'ه'];

/** Nouns, verbs and adjectives of the news corpus: what a word is when it is no name and in no closed class. */
export class OrdinaryWords {
  private readonly verbs: ShareTable;
  private readonly nouns: LineTable;
  // Without their hamza or dots («ابقاء», «علي المستوى») words are known by their L2 key.
  private readonly verbKeys: ShareTable;
  private readonly nounKeys: LineTable;
  private readonly wholeWords: LineTable;
  private readonly adjectives: LineTable;

  /** Keeps the tables as they are: a line is read when its word is met. */
  constructor(texts: {
    readonly verbs: string;
    readonly commonNouns: string;
    readonly wholeWords: string;
    readonly adjectives: string;
  }) {
    this.verbs = new ShareTable(new LineTable(texts.verbs));
    this.verbKeys = new ShareTable(new LineTable(texts.verbs, foldL2));
    this.nouns = new LineTable(texts.commonNouns);
    this.nounKeys = new LineTable(texts.commonNouns, foldL2);
    this.wholeWords = new LineTable(texts.wholeWords);
    this.adjectives = new LineTable(texts.adjectives);
  }

  /** Whether a form is a noun that takes the article now and then, also when it lost the hamza of its alif. */
  isNoun(form: string): boolean {
    return this.isWrittenNoun(form) || (form.startsWith('ا') && this.nounKeys.has(keyL2(form)));
  }

  /** The same, in this spelling. */
  isWrittenNoun(form: string): boolean {
    return this.nouns.has(form);
  }

  /** A relational or title adjective, looked up with its article. */
  isAdjective(form: string): boolean {
    return this.adjectives.has(form);
  }

  /** A word whose first letter is its own although it looks like a proclitic: «وصول», «بناء». */
  isWhole(form: string): boolean {
    return this.wholeWords.has(form);
  }

  hasVerb(form: string): boolean {
    return this.verbs.get(form) !== undefined;
  }

  /** How surely a word, or what stands after its و or ف, is a finite verb: 0 to 1. The س of the future is read off. */
  verbShare(norm: string, bare: string): number {
    const unprefixed = bare.startsWith('س') && !this.hasVerb(bare) ? bare.slice(1) : bare;
    return (
      this.verbs.get(norm) ??
      this.verbs.get(bare) ??
      this.verbs.get(unprefixed) ??
      (bare.startsWith('ا') ? this.verbKeys.get(keyL2(bare)) : undefined) ??
      0
    );
  }

  /** The noun that a possessive pronoun ends («رفضه» gives «رفض», «زيارتها» gives «زيارة»), or ''. */
  possessed(form: string): string {
    for (const pronoun of possessivePronouns) {
      if (!form.endsWith(pronoun) || form.length - pronoun.length < 3) continue;
      const rest = form.slice(0, -pronoun.length);
      if (this.isWrittenNoun(rest)) return rest;
      const changed = rest.slice(0, -1);
      if (rest.endsWith('ت') && this.isWrittenNoun(`${changed}ة`)) return `${changed}ة`;
      if (/[ؤئ]$/.test(rest) && this.isWrittenNoun(`${changed}ء`)) return `${changed}ء`;
    }
    return '';
  }
}
