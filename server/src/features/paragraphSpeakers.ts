import type { Analysis, Speaker, Span } from '../analysis';

/** One who speaks in a paragraph. */
export interface ParagraphSpeaker {
  readonly speaker: Speaker;
  /** In this paragraph. */
  readonly statements: number;
  /** Cues of all statements of the article that are this speaker's, in text order. */
  readonly cues: readonly Span[];
}

/** A paragraph with all who speak in it. */
export interface SpeakersOfParagraph {
  readonly paragraph: Span;
  /** In the order in which they begin to speak. */
  readonly speakers: readonly ParagraphSpeaker[];
}

/** The paragraphs in which somebody speaks, with those who do. Linear in the statements. Empty for text that is not Arabic. */
export function paragraphSpeakers(analysis: Analysis): SpeakersOfParagraph[] {
  if (!analysis.isArabic) return [];
  const cuesOf = new Map<string, Span[]>();
  const byParagraph = new Map<number, Map<string, { speaker: Speaker; statements: number }>>();
  for (const { speaker, paragraph, cue } of analysis.attributions) {
    const key = speaker.id ?? speaker.label;
    const cues = cuesOf.get(key);
    if (cues) cues.push(cue);
    else cuesOf.set(key, [cue]);
    const here = byParagraph.get(paragraph) ?? new Map<string, { speaker: Speaker; statements: number }>();
    byParagraph.set(paragraph, here);
    const known = here.get(key);
    if (known) known.statements++;
    else here.set(key, { speaker, statements: 1 });
  }
  return [...byParagraph].flatMap(([index, speakers]) => {
    const paragraph = analysis.paragraphs[index];
    if (!paragraph) return [];
    const { start, end } = paragraph;
    return {
      paragraph: { start, end },
      speakers: [...speakers].map(([key, found]) => ({ ...found, cues: cuesOf.get(key) ?? [] })),
    };
  });
}
