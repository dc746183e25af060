/**
 * Persian and Urdu letters that look like Arabic ones, ی ک ھ ہ, which come from another keyboard: «وزیر» for «وزير». A word with a
 * letter that Arabic does not have is a word of another language and stays.
 */

const otherLetters = /[پچژگۆەڕڵێٹڈںے]/;
/** Words whose final ی stands for ى and not for ي. */
const finalAlif = new Set(['علی', 'إلی', 'الی', 'حتی', 'لدی', 'متی', 'مدی', 'سوی', 'أخری', 'الأولی', 'موسی', 'مصطفی']);

/** Whether a UTF-16 unit is one of the four letters. */
export function isLookAlike(unit: number): boolean {
  return unit === 0x6cc || unit === 0x6a9 || unit === 0x6be || unit === 0x6c1;
}

/** Whether an Arabic word is written with one of the four letters. */
export function hasLookAlike(form: string): boolean {
  return /[\u06cc\u06a9\u06be\u06c1]/.test(form) && !otherLetters.test(form);
}

/** The word in Arabic letters, as long as it was; a word of another language as it is. */
export function withArabicLetters(form: string): string {
  if (!hasLookAlike(form)) return form;
  const ya = finalAlif.has(form) || finalAlif.has(form.replace(/^[وف]/, '')) ? 'ى' : 'ي';
  return form
    .replace(/\u06cc$/, ya)
    .replace(/\u06cc/g, 'ي')
    .replace(/\u06a9/g, 'ك')
    .replace(/[\u06be\u06c1]/g, 'ه');
}
