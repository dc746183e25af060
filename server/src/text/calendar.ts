/** Days of the week from Sunday, without article, in the spellings of newspapers; the usual one first. */
export const weekdays: readonly (readonly string[])[] = [
  ['أحد', 'احد'],
  ['اثنين', 'إثنين'],
  ['ثلاثاء'],
  ['أربعاء', 'اربعاء'],
  ['خميس'],
  ['جمعة'],
  ['سبت'],
];

/**
 * Months of the Gregorian year from January, as newspapers of Egypt and the Gulf, the Levant, Algeria and Tunisia, and Morocco
 * call them; those of two words («كانون الثاني») apart.
 */
export const months: readonly (readonly string[])[] = [
  ['يناير', 'جانفي'],
  ['فبراير', 'فيفري', 'شباط'],
  ['مارس', 'آذار', 'اذار'],
  ['أبريل', 'ابريل', 'إبريل', 'أفريل', 'افريل', 'نيسان'],
  ['مايو', 'ماي', 'أيار', 'ايار'],
  ['يونيو', 'يونيه', 'جوان', 'حزيران'],
  ['يوليو', 'يوليه', 'جويلية', 'يوليوز', 'تموز'],
  ['أغسطس', 'اغسطس', 'أوت', 'اوت', 'غشت', 'آب'],
  ['سبتمبر', 'شتنبر', 'أيلول', 'ايلول'],
  ['أكتوبر', 'اكتوبر'],
  ['نوفمبر', 'نونبر'],
  ['ديسمبر', 'دجنبر'],
];
