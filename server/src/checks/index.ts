import type { Check } from './check';
import { annaAfterQala } from './grm001-anna-after-qala';
import { innaAfterOtherVerb } from './grm002-inna-after-other-verb';
import { akkadaAla } from './grm003-akkada-ala';
import { missingNisba } from './grm006-missing-nisba';
import { malformedTitle } from './grm007-malformed-title';
import { mixedFinalYa } from './ort001-mixed-final-ya';
import { taMarbuta } from './ort002-ta-marbuta';
import { missingHamza } from './ort003-missing-hamza';
import { tatweelInWord } from './ort005-tatweel';
import { sporadicDiacritics } from './ort006-sporadic-diacritics';
import { invisibleCharacter } from './ort007-invisible';
import { presentationForm } from './ort008-presentation-form';
import { mixedDigits } from './ort009-mixed-digits';
import { lookAlikeLetter } from './ort010-look-alike';
import { repeatedWord } from './ort011-repeated-word';
import { hamzaSeat } from './ort012-hamza-seat';
import { spaceBeforeMark } from './pun001-space-before-mark';
import { noSpaceAfterMark } from './pun002-no-space-after-mark';
import { latinMark } from './pun003-latin-mark';
import { spaceInsideMarks } from './pun005-space-inside-marks';
import { detachedConjunction } from './pun006-detached-conjunction';
import { repeatedSpaces } from './pun007-repeated-spaces';
import { noFinalMark } from './pun008-no-final-mark';
import { unbalancedQuotation } from './quo001-unbalanced';
import { mixedQuotationStyles } from './quo002-mixed-styles';
import { nestedSameMark } from './quo004-nested-same-mark';
import { quotationAcrossParagraphs } from './quo007-across-paragraphs';

/** Every check, in the order of the documentation (ATTRIBUTION E). The one place where a check is registered. */
export const checks: readonly Check[] = [
  unbalancedQuotation,
  mixedQuotationStyles,
  nestedSameMark,
  quotationAcrossParagraphs,
  annaAfterQala,
  innaAfterOtherVerb,
  akkadaAla,
  missingNisba,
  malformedTitle,
  mixedFinalYa,
  taMarbuta,
  missingHamza,
  tatweelInWord,
  sporadicDiacritics,
  invisibleCharacter,
  presentationForm,
  mixedDigits,
  lookAlikeLetter,
  repeatedWord,
  hamzaSeat,
  spaceBeforeMark,
  noSpaceAfterMark,
  latinMark,
  spaceInsideMarks,
  detachedConjunction,
  repeatedSpaces,
  noFinalMark,
];

/** The page and anchor that explains a check, relative to the root of the extension. */
export function checkDocumentation(code: string): string {
  return `docs/checks.md#${code.toLowerCase()}`;
}

export { Checker } from './run';
export type { CheckOptions, SeverityChoice } from './run';
