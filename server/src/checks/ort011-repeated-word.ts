import { personName } from '../lexicon/words';
import { TokenKind } from '../text/tokens';
import type { ParagraphCheck } from './check';
import { deleteFix } from './edits';
import { wordSet } from './wordSet';

/** Words that are said twice on purpose. */
const saidTwice = wordSet(`
  جدا كثيرا رويدا يوما شيئا واحدا سويا بين دكا صفا هيا نعم لا كلا حذار خطوة كلمة بيتا مثنى أبدا فردا حرفا بابا
  قليلا طويلا هنيئا مهلا آه ها لي بي يو تشي دوم كوكو نانا توتو مليون هكذا أرض جو بحر واحد فلان وفلان كده بره مدنية
  سلمية زنقة دار شارع عاجل قديما وحدة مئة ألف
`);

/** The same word twice in a row. Idioms and names («محمد محمد») are left out. */
export const repeatedWord: ParagraphCheck = {
  code: 'ORT011',
  scope: 'paragraph',
  severity: 'warning',
  message: { ar: 'كلمة مكررة.', en: 'Repeated word.' },
  reason: 'A word typed twice is the commonest slip of editing and the hardest to see.',
  examples: {
    bad: [{ text: 'سنبقى في <bad>في</bad> الموقع حتى الصباح.', fixed: 'سنبقى في الموقع حتى الصباح.' }],
    good: ['الأمر مهم جدا جدا في نظره.', 'وصل محمد محمد حسن أمس.', 'قال «لا»، لا أكثر.'],
  },
  run({ layer }, report) {
    const { text, tokens, words } = layer;
    for (let index = 1; index < tokens.count; index++) {
      if (tokens.kind[index] !== TokenKind.Arabic || tokens.kind[index - 1] !== TokenKind.Arabic) continue;
      if (words[index]!.norm !== words[index - 1]!.norm) continue;
      const start = tokens.start[index]!;
      const end = tokens.end[index]!;
      const before = tokens.end[index - 1]!;
      if (end - start < 2 || end - start !== before - tokens.start[index - 1]! || start === before) continue;
      if (text.slice(start, end) !== text.slice(tokens.start[index - 1], before)) continue;
      // «سي إن إن», «يو إس إس»
      if (index > 1 && /^(?:سي|يو|إف|اف|أف|بي|دي|إم|ام)$/.test(words[index - 2]!.norm)) continue;
      const { norm, name, classes } = words[index]!;
      // Names of Latin letters («آي آي بي») have two letters, and so have prepositions, which are known.
      if (end - start === 2 && classes === 0) continue;
      if (saidTwice.has(norm) || (name & personName) !== 0) continue;
      report({ start, end, fixes: [deleteFix(before, end, { ar: 'التكرار', en: 'the repetition' })] });
    }
  },
};
