/** How much of a text is looked at: enough for a headline and its first paragraphs, cheap at any size. */
export const sampleLength = 4096;

/** From this share of Arabic letters on, a text counts as Arabic. News has Latin names, addresses and units in it. */
const leastShare = 0.6;
/** Fewer letters than this say nothing. */
const leastLetters = 20;

const letters = /\p{L}/gu;
const arabicLetters = /\p{Script=Arabic}/u;
/** Letters that Persian, Urdu, Pashto, Kurdish and Uyghur use and Arabic news does not, but for a rare foreign name. */
const otherLanguages =
  /[\u0679\u067e\u0681\u0685\u0686\u0688\u0689\u0691\u0693\u0695\u0696\u0698\u069a\u06a9\u06ab\u06af\u06b5\u06ba\u06bc\u06be\u06c1\u06c6\u06c7\u06c8\u06cb\u06cc\u06cd\u06ce\u06d0\u06d2\u06d5]/u;

/** More of these among the Arabic letters than this, and the text is in another language of the script. */
const mostOtherLetters = 0.04;

/**
 * Whether a text reads as Arabic, judged by the letters of its first few kilobytes: enough of them, most of them of the
 * Arabic script, and few that only other languages of the script use. Never throws; an empty text is not Arabic.
 */
export function looksArabic(text: string): boolean {
  let all = 0;
  let arabic = 0;
  let other = 0;
  for (const [letter] of text.slice(0, sampleLength).matchAll(letters)) {
    all++;
    if (!arabicLetters.test(letter)) continue;
    arabic++;
    if (otherLanguages.test(letter)) other++;
  }
  return arabic >= leastLetters && arabic >= leastShare * all && other <= mostOtherLetters * arabic;
}
