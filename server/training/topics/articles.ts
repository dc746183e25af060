/** Articles as stem hashes, the form in which all topic training reads them. */
import type { ParagraphKind } from '../../src/analysis';
import { type Word, WordClass, type WordLexicon } from '../../src/lexicon/words';
import { paragraphKind, splitParagraphs } from '../../src/text/paragraphs';
import { tokenize } from '../../src/text/tokens';
import { stemHashes } from '../../src/topics/evidence';
import { hashOf, topicStem } from '../../src/topics/stem';
import type { TopicModel } from '../../src/topics/model';

export interface TopicArticle {
  readonly id: string;
  readonly source: string;
  readonly category: string;
  readonly title: string;
  readonly paragraphs: readonly Int32Array[];
  readonly kinds: readonly ParagraphKind[];
}

/** Closed classes whose words say something of the subject all the same. */
const contentClasses = WordClass.ordinalAdjective | WordClass.speechNoun | WordClass.time;

/** Turns texts into stem hashes, and remembers which stems are function words. */
export class ArticleReader {
  readonly functionStems = new Set<number>();
  private readonly hashes = new Map<Word, number>();
  private readonly hasher: Pick<TopicModel, 'hash'>;

  constructor(private readonly lexicon: WordLexicon) {
    this.hasher = { hash: (word) => this.hash(word) };
  }

  /** Reads a text with its headline as a first line of its own, or without headline when `title` is ''. */
  read(article: { id: string; source: string; category: string; title: string; text: string }): TopicArticle {
    const paragraphs: Int32Array[] = [];
    const kinds: ParagraphKind[] = [];
    const text = article.title === '' ? article.text : `${article.title}\n${article.text}`;
    for (const { start, end } of splitParagraphs(text)) {
      const line = text.slice(start, end);
      kinds.push(paragraphKind(line, paragraphs.length === 0));
      paragraphs.push(this.stems(line));
    }
    return {
      id: article.id,
      source: article.source,
      category: article.category,
      title: article.title,
      paragraphs,
      kinds,
    };
  }

  /** Stem hashes of one line. */
  stems(line: string): Int32Array {
    const tokens = tokenize(line);
    const words: Word[] = [];
    for (let index = 0; index < tokens.count; index++)
      words.push(this.lexicon.word(line.slice(tokens.start[index], tokens.end[index])));
    return stemHashes({ tokens, words }, this.hasher as TopicModel);
  }

  private hash(word: Word): number {
    const known = this.hashes.get(word);
    if (known !== undefined) return known;
    const hash = hashOf(topicStem(word));
    if ((word.classes & ~contentClasses) !== 0) this.functionStems.add(hash);
    this.hashes.set(word, hash);
    return hash;
  }
}

/** A number from 0 to 99 that depends on the id alone: splits the corpus the same way on every machine. */
export function bucketOf(id: string, salt: string): number {
  return (hashOf(salt + id) >>> 0) % 100;
}
