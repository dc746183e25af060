import type { Check } from './check';
import { weekdayOfDate } from './dat001-weekday';
import { noTime } from './dat002-no-time';
import { relativeDate } from './dat003-relative-date';
import { titleVariants } from './ent001-title-variants';
import { surnameFirst } from './ent002-surname-first';
import { acronym } from './ent003-acronym';
import { conflictingRoles } from './ent004-conflicting-roles';
import { annaAfterQala } from './grm001-anna-after-qala';
import { innaAfterOtherVerb } from './grm002-inna-after-other-verb';
import { akkadaAla } from './grm003-akkada-ala';
import { verbGender } from './grm004-verb-gender';
import { participleGender } from './grm005-participle-gender';
import { missingNisba } from './grm006-missing-nisba';
import { malformedTitle } from './grm007-malformed-title';
import { sharedGenitive } from './grm008-shared-genitive';
import { annaAfterContinuation } from './grm009-anna-after-continuation';
import { lamForIla } from './grm010-lam-for-ila';
import { calquedKaf } from './grm011-calqued-kaf';
import { mixedFinalYa } from './ort001-mixed-final-ya';
import { taMarbuta } from './ort002-ta-marbuta';
import { missingHamza } from './ort003-missing-hamza';
import { nameSpelling } from './ort004-name-spelling';
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
import { commaBeforeSpeech } from './pun004-comma-before-speech';
import { spaceInsideMarks } from './pun005-space-inside-marks';
import { detachedConjunction } from './pun006-detached-conjunction';
import { repeatedSpaces } from './pun007-repeated-spaces';
import { noFinalMark } from './pun008-no-final-mark';
import { unbalancedQuotation } from './quo001-unbalanced';
import { mixedQuotationStyles } from './quo002-mixed-styles';
import { unquotedSpeech } from './quo003-unquoted-speech';
import { nestedSameMark } from './quo004-nested-same-mark';
import { scareQuotes } from './quo005-scare-quotes';
import { firstPersonAfterInna } from './quo006-first-person-after-inna';
import { quotationAcrossParagraphs } from './quo007-across-paragraphs';
import { anonymousSource } from './src001-anonymous-source';
import { noNamedSource } from './src002-no-named-source';
import { unattributedQuotation } from './src003-unattributed-quotation';
import { singleSource } from './src004-single-source';
import { ambiguousSpeaker } from './src005-ambiguous-speaker';
import { impersonalClaim } from './src006-impersonal-claim';
import { repeatedClaim } from './src007-repeated-claim';
import { lateSpeaker } from './src008-late-speaker';
import { loadedVerb } from './src009-loaded-verb';
import { unnamedMedia } from './src010-unnamed-media';
import { noAntecedent } from './src011-no-antecedent';
import { roleOnly } from './src012-role-only';
import { undatedDocument } from './src013-undated-document';
import { noResponse } from './src014-no-response';

/** Every check, in the order of the documentation (ATTRIBUTION E). The one place where a check is registered. */
export const checks: readonly Check[] = [
  anonymousSource,
  noNamedSource,
  unattributedQuotation,
  singleSource,
  ambiguousSpeaker,
  impersonalClaim,
  repeatedClaim,
  lateSpeaker,
  loadedVerb,
  unnamedMedia,
  noAntecedent,
  roleOnly,
  undatedDocument,
  noResponse,
  unbalancedQuotation,
  mixedQuotationStyles,
  unquotedSpeech,
  nestedSameMark,
  scareQuotes,
  firstPersonAfterInna,
  quotationAcrossParagraphs,
  annaAfterQala,
  innaAfterOtherVerb,
  akkadaAla,
  verbGender,
  participleGender,
  missingNisba,
  malformedTitle,
  sharedGenitive,
  annaAfterContinuation,
  lamForIla,
  calquedKaf,
  mixedFinalYa,
  taMarbuta,
  missingHamza,
  nameSpelling,
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
  commaBeforeSpeech,
  spaceInsideMarks,
  detachedConjunction,
  repeatedSpaces,
  noFinalMark,
  weekdayOfDate,
  noTime,
  relativeDate,
  titleVariants,
  surnameFirst,
  acronym,
  conflictingRoles,
];

/** The page and anchor that explains a check, relative to the root of the extension. */
export function checkDocumentation(code: string): string {
  return `docs/checks.md#${code.toLowerCase()}`;
}

export { Checker } from './run';
export { profiles } from './profiles';
export type { CheckProfile } from './profiles';
export type { SeverityChoice } from './check';
export type { CheckOptions } from './run';
