import type { DocumentCheck } from './check';
import { insertFix } from './edits';
import { firstIndex } from '../text/firstIndex';

/** Longer targets are clauses. */
const mostWords = 4;

/** Somebody is accused (a charge, not mere criticism) and never speaks in the article. */
export const noResponse: DocumentCheck = {
  code: 'SRC014',
  scope: 'document',
  severity: 'hint',
  message: {
    ar: 'اتهام بلا رد من الطرف المعني: {target}.',
    en: 'Accusation without the other side’s response: {target}.',
  },
  reason: 'Hear all sides: who is accused gets a word, or the article says that none could be had.',
  examples: {
    bad: [
      {
        text: 'اتهم الوزير سامر الحلو <bad>الدول الغربية</bad> بانتهاك القوانين الدولية.',
        fixed:
          'اتهم الوزير سامر الحلو الدول الغربية بانتهاك القوانين الدولية. ولم يتسن الحصول على تعليق من الدول الغربية.',
      },
    ],
    good: ['دعا الوزير سامر الحلو الدول الغربية إلى احترام القوانين الدولية.'],
  },
  run({ analysis, layers }, _observed, report) {
    const { text, attributions, entities } = analysis;
    const speakers = new Set(attributions.map(({ speaker }) => speaker.id));
    const reported = new Set<string>();
    for (const { target, stanceCoarse, paragraph, cueKind, source } of attributions) {
      if (!target || stanceCoarse !== 'accuse') continue;
      // «واتهمت متحدثة …», «يتهم فلان بـ»: whoever stands behind a verb without a subject may be its subject.
      if (cueKind === 'verb' && !source) continue;
      const name = text.slice(target.start, target.end).replace(/\s+[بل]ـ?$/, '');
      if (name.split(/\s+/).length > mostWords) continue;
      const inside = entitiesIn(entities, target);
      // «تتهم لندن موسكو»: only where the target is one name or title, and nothing beside it, is it sure who is meant.
      const end = target.start + name.length;
      if (!inside.some((entity) => entity.start === target.start && entity.end >= end)) continue;
      if (inside.some(({ chain }) => chain !== null && speakers.has(chain))) continue;
      if (reported.has(name)) continue;
      reported.add(name);
      // «ولم يتسن الحصول على تعليق»: the writer asked.
      if (/لم (?:يتسن|يصدر|يرد|ترد|تعلق|يعلق)|رفضت? التعليق/.test(text)) return;
      const { end: last } = analysis.paragraphs[paragraph]!;
      const isClosed = /[.!؟]$/.test(layers[paragraph]?.text ?? '');
      report({
        start: target.start,
        end,
        values: { target: name },
        fixes: isClosed
          ? [insertFix(last, ` ولم يتسن الحصول على تعليق من ${name}.`, `ولم يتسن الحصول على تعليق من ${name}.`)]
          : [],
      });
    }
  },
};

function entitiesIn<T extends { readonly start: number; readonly end: number }>(
  entities: readonly T[],
  span: { readonly start: number; readonly end: number },
): T[] {
  const out: T[] = [];
  const first = firstIndex(entities.length, (index) => entities[index]!.start >= span.start);
  for (let index = first; index < entities.length && entities[index]!.start < span.end; index++)
    out.push(entities[index]!);
  return out;
}
