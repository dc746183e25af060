import type { Fix, TextEdit } from '../analysis';

/** A fix that puts `newText` for a stretch of text. */
export function replaceFix(start: number, end: number, newText: string, shown = newText): Fix {
  return {
    title: { ar: `تغيير إلى «${shown}»`, en: `Replace with “${shown}”` },
    edits: [{ start, end, newText }],
  };
}

/** A fix that takes a stretch of text away. */
export function deleteFix(start: number, end: number, what: { readonly ar: string; readonly en: string }): Fix {
  return { title: { ar: `حذف ${what.ar}`, en: `Delete ${what.en}` }, edits: [{ start, end, newText: '' }] };
}

/** A fix that puts `newText` at an offset. */
export function insertFix(at: number, newText: string, shown = newText): Fix {
  return {
    title: { ar: `إدراج «${shown}»`, en: `Insert “${shown}”` },
    edits: [{ start: at, end: at, newText }],
  };
}

/** A fix of several edits, which must not overlap. */
export function editsFix(ar: string, en: string, edits: readonly TextEdit[]): Fix {
  return { title: { ar, en }, edits };
}
