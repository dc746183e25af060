import { WordClass } from '../lexicon/words';
import { TokenKind } from '../text/tokens';
import type { ParagraphCheck } from './check';
import { findComplementiser, readingOf } from './complementiser';
import { replaceFix } from './edits';
import { wordSet } from './wordSet';

/** Verbs that open speech as قال does, or are read with إن by good editors. */
const openLikeQala = wordSet('قال أضاف تابع أردف استطرد أقسم حلف علق رد أجاب كتب صاح هتف علم شهد ختم اختتم');

/** إن after a reporting verb that governs أن. */
export const innaAfterOtherVerb: ParagraphCheck = {
  code: 'GRM002',
  scope: 'paragraph',
  severity: 'warning',
  message: { ar: 'بعد «{cue}» تفتح همزة «أن».', en: 'After {cue} use أن.' },
  reason:
    'Verbs such as أكد, أوضح and أعلن take a clause as their object, and that begins with أن. Only قال opens speech with إن.',
  examples: {
    bad: [
      { text: 'وأكد العمدة <bad>إن</bad> الجسر آمن.', fixed: 'وأكد العمدة أن الجسر آمن.' },
      { text: 'وأوضحت <bad>إنها</bad> لن تحضر.', fixed: 'وأوضحت أنها لن تحضر.' },
    ],
    good: [
      'وأكد العمدة أن الجسر آمن.',
      'وأكد العمدة قائلا إن الجسر آمن.',
      'وأكد العمدة: إن الجسر آمن.',
      'وقال إن الجسر آمن.',
      'وقيل إن الجسر آمن في هذا الفصل.',
      'وأضاف إن الجسر آمن.',
      'وقال مسؤول لم يذكر اسمه لوكالة محلية إن الجسر آمن.',
      'ونقلت الوكالة عن شهود قولهم إن الجسر آمن.',
    ],
  },
  looksFor: { word: ({ classes, norm }) => (classes & WordClass.inna) !== 0 && norm.startsWith('إ') },
  run({ layer, hits }, report) {
    const { text, tokens, words } = layer;
    const first = layer.sentences[layer.sentenceOf[hits[0] ?? 0]!]!.from;
    const last = hits.at(-1) ?? -1;
    // «قال المسؤول، الذي لم يذكر اسمه، إن»: إن belongs to the قال that still waits for it.
    let awaitsInna = false;
    for (let index = first; index <= last; index++) {
      if (index > first && layer.sentenceOf[index] !== layer.sentenceOf[index - 1]) awaitsInna = false;
      if (tokens.kind[index] !== TokenKind.Arabic) continue;
      if ((words[index]!.classes & (WordClass.inna | WordClass.anna)) !== 0) awaitsInna = false;
      if (
        words[index]!.cues.some(({ entry }) => entry.lemma === 'قال') ||
        /^[وف]?(?:قيل|يقال|تقال)$/.test(words[index]!.norm)
      )
        awaitsInna = true;
      if (awaitsInna || words[index]!.cues.length === 0) continue;
      const reading = readingOf(
        layer,
        index,
        ({ entry, suffix, lenient, form }) =>
          !lenient &&
          suffix === '' &&
          form !== 'jussive' &&
          entry.frames.complementiser &&
          entry.prior >= 0.4 &&
          !openLikeQala.has(entry.lemma),
      );
      if (!reading || words[index]!.cues.some(({ entry }) => openLikeQala.has(entry.lemma))) continue;
      const at = findComplementiser(layer, index, 8);
      if (at < 0 || (words[at]!.classes & WordClass.inna) === 0) continue;
      const start = tokens.start[at]!;
      const end = tokens.end[at]!;
      const form = text.slice(start, end);
      // A comma before إن may stand for a colon; إن before a verb is «if».
      if (!form.startsWith('إ') || text.charAt(tokens.start[at - 1]!) === '،') continue;
      // «مون جيه إن»
      if (words[at - 1]!.norm === 'جيه') continue;
      const next = words[at + 1];
      if (
        form === 'إن' &&
        (!next || (next.classes & WordClass.negation) !== 0 || /^(?:كان|شاء|صح|أراد|أمكن|وجد)/.test(next.norm))
      )
        continue;
      report({ start, end, values: { cue: words[index]!.bare }, fixes: [replaceFix(start, end, `أ${form.slice(1)}`)] });
    }
  },
};
