import type { ParagraphCheck } from './check';
import { replaceFix } from './edits';

/** Glyph codes in place of letters (U+FB50–FDFF, U+FE70–FEFC), one finding a run. Ligatures of blessing such as ﷺ stay. */
export const presentationForm: ParagraphCheck = {
  code: 'ORT008',
  scope: 'paragraph',
  severity: 'warning',
  message: { ar: 'محرف من أشكال العرض.', en: 'Arabic presentation form.' },
  reason: 'Glyph codes from old documents look right and are found by no search: ﻣ is not م.',
  examples: {
    bad: [{ text: 'وصل <bad>ﺍﻟﻮﻓﺪ</bad> أمس إلى المدينة.', fixed: 'وصل الوفد أمس إلى المدينة.' }],
    good: ['وصل الوفد أمس إلى المدينة.', 'ولد النبي محمد ﷺ في مكة.'],
  },
  looksFor: { character: isForm },
  run({ layer }, report) {
    const { text } = layer;
    for (let at = 0; at < text.length; at++) {
      if (!isForm(text.charCodeAt(at))) continue;
      const start = at;
      while (at < text.length && isForm(text.charCodeAt(at))) at++;
      const plain = text.slice(start, at).normalize('NFKC').replace(/\s/g, '');
      report({ start, end: at, fixes: [replaceFix(start, at, plain)] });
    }
  },
};

function isForm(unit: number): boolean {
  if (unit < 0xfb50 || unit > 0xfefc) return false;
  if (unit === 0xfdf2 || (unit >= 0xfdfa && unit <= 0xfdfd) || unit === 0xfd3e || unit === 0xfd3f) return false;
  return unit <= 0xfdff || unit >= 0xfe70;
}
