import { WordClass } from '../lexicon/words';
import type { DocumentCheck } from './check';
import { wordSet } from './wordSet';

interface Said {
  readonly start: number;
  readonly end: number;
}

/** قيل, يقال, ذُكر: somebody said it, and the article does not say who. */
export const impersonalClaim: DocumentCheck<readonly Said[]> = {
  code: 'SRC006',
  scope: 'document',
  severity: 'information',
  message: { ar: 'معلومة منسوبة إلى مجهول («{cue}»).', en: 'Claim attributed to nobody (“{cue}”).' },
  reason: 'Source every statement: «it was said» hides whether anybody did.',
  examples: {
    bad: [{ text: '<bad>وقيل</bad> إن الوزير سامر الحلو قدم استقالته.' }],
    good: ['وقال المتحدث باسم الحكومة سامر الحلو إن الوزير قدم استقالته.'],
  },
  looksFor: { word: ({ norm }) => /^[وف]?(?:قيل|يقال)$/.test(norm) },
  observe({ layer, hits }) {
    const { tokens, words } = layer;
    const out: Said[] = [];
    for (const index of hits)
      if (((words[index + 1]?.classes ?? 0) & (WordClass.inna | WordClass.anna)) !== 0)
        out.push({ start: tokens.start[index]!, end: tokens.end[index]! });
    return out.length > 0 ? out : null;
  },
  run({ analysis: { text, attributions } }, observed, report) {
    const said = new Map<number, Said>();
    for (const { start, noted } of observed)
      for (const cue of noted) said.set(cue.start + start, { start: cue.start + start, end: cue.end + start });
    for (const { cue, cueKind, cueLemma, linker, speaker, source, inherited } of attributions)
      // Vowels can say that the verb is active: «أكدتُ», «قَالوا».
      if (
        cueKind === 'passive' &&
        // «كُتب عليهما»، «لم يُتهموا بجريمة»: only a clause is a claim.
        linker &&
        /^[أإا]ن/.test(text.slice(linker.start, linker.end)) &&
        speaker.id === null &&
        !source &&
        !inherited &&
        !isVowelledActive(text.slice(cue.start, cue.end), cueLemma)
      )
        said.set(cue.start, cue);
    for (const { start, end } of said.values()) report({ start, end, values: { cue: text.slice(start, end) } });
  },
};

/** Lemmas of which the present with a damma on its prefix is passive; of others («تُحذر», «تُبين») it is active as well. */
const plainLemmas = wordSet('قال ذكر زعم اعتقد توقع ظن احتمل انتظر نقل');

function isVowelledActive(form: string, lemma: string): boolean {
  if (/^[وف]?[يتن]\u064f/.test(form) && !plainLemmas.has(lemma)) return true;
  return /ت[\u064f\u064e\u0650]$|^[وف]?.\u064e/.test(form);
}
