const reflexives = new Set(['نفسه', 'نفسها', 'نفسهم', 'أنفسهم', 'ذاته', 'ذاتها', 'ذاتهم', 'عينه', 'عينها']);

/** «المصدر نفسه», «الصحيفة ذاتها»: a word after a noun that says it is the one just named. */
export function isReflexive(norm: string): boolean {
  return reflexives.has(norm);
}
