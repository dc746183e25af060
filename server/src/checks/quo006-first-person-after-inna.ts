import type { DocumentCheck } from './check';
import { editsFix } from './edits';
import type { ParagraphText } from '../text/layer';
import { tokensIn } from './person';
import { styleMarks, usualStyle } from './styles';

/** «قال إننا سنعمل»: the person turns to the first inside indirect speech. */
export const firstPersonAfterInna: DocumentCheck = {
  code: 'QUO006',
  scope: 'document',
  severity: 'hint',
  message: { ar: 'تحول الضمير إلى المتكلم في كلام غير مباشر.', en: 'First person inside indirect speech.' },
  reason: 'In indirect speech «we» is the newspaper. Quote the speaker, or turn the sentence to the third person.',
  examples: {
    bad: [
      {
        text: 'وقال رئيس اللجنة فريد السهلي <bad>إننا</bad> سنعمل مع الجميع.',
        fixed: 'وقال رئيس اللجنة فريد السهلي: «إننا سنعمل مع الجميع».',
      },
    ],
    good: [
      'وقال رئيس اللجنة فريد السهلي إن اللجنة ستعمل مع الجميع.',
      'وقال رئيس اللجنة فريد السهلي: «إننا سنعمل مع الجميع».',
    ],
  },
  run({ analysis, layers }, _observed, report) {
    const { text } = analysis;
    for (const { type, linker, content, cue, paragraph } of analysis.attributions) {
      const only = content.length === 1 ? content[0] : undefined;
      if ((type !== 'indirect' && type !== 'mixed') || !linker || !only || only.start < linker.end) continue;
      if (analysis.paragraphs[paragraph]?.kind === 'headline') continue;
      const form = text.slice(linker.start, linker.end);
      if (!/^[أإ]ن(?:نا|ني|ي)$/.test(form)) continue;
      // «أعتقد أننا» and all that stands between marks is the speaker’s own «we».
      if (
        /^[وف]?[أن]/.test(text.slice(cue.start, cue.end)) &&
        !/^[وف]?(?:أ(?:كد|وضح|ضاف|علن|شار|فاد|برز|قر))/.test(text.slice(cue.start, cue.end))
      )
        continue;
      const layer = layers[paragraph];
      const base = analysis.paragraphs[paragraph]?.start ?? 0;
      if (layer && isQuoted(layer, linker.start - base)) continue;
      const marks = styleMarks[usualStyle(layers) ?? 'angle'];
      let before = linker.start;
      while (before > 0 && /\s/.test(text.charAt(before - 1))) before--;
      if (text.charAt(before - 1) === '،') before--;
      const said = text.slice(linker.start, only.end);
      const fixes =
        /[«»“”"]/.test(said) || !form.startsWith('إ')
          ? []
          : [
              editsFix(`تحويله إلى كلام مباشر ${marks.join('…')}`, `Make it direct speech ${marks.join('…')}`, [
                { start: before, end: linker.start, newText: `: ${marks[0]}` },
                { start: only.end, end: only.end, newText: marks[1] },
              ]),
            ];
      report({ start: linker.start, end: linker.end, fixes });
    }
  },
};

function isQuoted(layer: ParagraphText, at: number): boolean {
  const { from } = tokensIn(layer, at, at);
  return (layer.quotationOf[from] ?? -1) >= 0;
}
