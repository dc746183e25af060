/** Dignities, and the titles that they go with. */
const dignities: ReadonlyMap<string, readonly string[]> = new Map([
  ['سمو', ['أمير', 'أميرة', 'ولي']],
  ['جلالة', ['ملك', 'ملكة', 'سلطان']],
  ['فخامة', ['رئيس']],
  ['معالي', ['وزير', 'وزيرة']],
  ['سيادة', ['رئيس']],
  ['سعادة', ['سفير', 'سفيرة']],
  ['فضيلة', ['مفتي', 'إمام']],
  ['غبطة', ['بطريرك']],
  ['قداسة', ['بابا']],
  ['دولة', []],
  ['سماحة', ['مفتي']],
  ['عطوفة', []],
  ['نيافة', []],
]);

/** The dignity of a word with a pronoun («سموه», «جلالتها»), which stands for whoever is called so; '' for other words. */
export function courtesyOf(bare: string): string {
  const noun = /^(..+?)(?:ه|ها)$/.exec(bare)?.[1] ?? '';
  const whole = noun.replace(/ت$/, 'ة');
  return dignities.has(whole) ? whole : '';
}

/** The dignities that a word of a title gives its bearer: «سمو» itself, «أمير». */
export function dignitiesOf(stem: string): string[] {
  return [...dignities].flatMap(([dignity, titles]) => (dignity === stem || titles.includes(stem) ? [dignity] : []));
}
