/** Two hundred files that nobody should have to read, always the same ones. */

export interface HostileFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** True when the command line must refuse it. */
  readonly isBinary: boolean;
}

/** Pseudo-random numbers from a seed (mulberry32), so that a failure can be seen again. */
class Chance {
  constructor(private state: number) {}

  /** 0 to 1, 1 excluded. */
  next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit);
  }

  pick<Item>(items: ArrayLike<Item>): Item {
    return items[this.below(items.length)]!;
  }

  /** `length` picks, joined. */
  many(items: ArrayLike<string>, length: number, glue = ''): string {
    return Array.from({ length }, () => this.pick(items)).join(glue);
  }
}

/** Cues, linkers, names, titles and fillers: what an engine for attributions stumbles over when they come in any order. */
const WORDS = (
  'قال قالت وأضاف مؤكدا مشيرا إلى أن إن أنه بأن أوضح نفى دعا طالب بحسب وفقا لما ذكرت صحيفة وكالة وزير الخارجية رئيس ' +
  'الوزراء الأمين العام للأمم المتحدة السيد محمد أحمد بن علي القاهرة دمشق الرباط يوم الثلاثاء 12 2024 ٣٫٥ % مليون دولار ' +
  'من في على حول خلال بعد لكن حيث كما التي الذي هذا وهو لا لم لن يبدو الملف الاتفاق المشروع الجديد أمس «الخطة» "الهدنة" ' +
  '، . ؟ : ؛ ( ) « » " … - – د. أ.د. https://example.org/a?b=c name@example.org #وسم @حساب COVID-19'
).split(' ');

/** What stands between the cues of a real article. */
const FILLERS = (
  'افتتح مجلس المدينة الحديقة الجديدة قرب النهر بعد أشغال دامت عامين وشملت غرس أشجار كثيرة ومد طريق للدراجات بطول ستة ' +
  'كيلومترات في حين ينتظر السكان إصلاح الجسر القديم قبل موسم الأمطار ، .'
).split(' ');

const MARKS = Array.from('،؛؟.:!«»"“”()[]{}…-–—/\\|*#@%٪');
const DIACRITICS = Array.from('\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0670\u0640\u0610');
const BIDI_CONTROLS = Array.from(
  '\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200c\u200d\ufeff',
);
const ODD_SPACES = Array.from(' \t\u00a0\u2003\u2028\u2029\u0085\v\f\r\n\u3000');
const ASTRAL = Array.from('😀🇵🇸👩‍🌾𝒳𐎀\u{1ee00}\u{10ffff}');

function prose(chance: Chance, words: number): string {
  let text = '';
  for (let index = 0; index < words; index++) {
    text += chance.pick(WORDS) + (chance.below(40) === 0 ? '.\n' : ' ');
  }
  return text;
}

/** As thick with cues as a real article: about one word in forty. */
function calmProse(chance: Chance, words: number): string {
  return Array.from({ length: words / 40 }, () => `${chance.many(FILLERS, 38, ' ')} ${prose(chance, 2)}\n`).join('');
}

function randomBytes(chance: Chance, length: number): Uint8Array {
  return Uint8Array.from({ length }, () => chance.below(256));
}

/** Bytes changed, dropped or doubled here and there. */
function damaged(chance: Chance, bytes: Uint8Array, places: number): Uint8Array {
  const result = Array.from(bytes);
  for (let place = 0; place < places; place++) {
    const at = chance.below(result.length);
    const kind = chance.below(3);
    if (kind === 0) result[at] = 0x80 + chance.below(128);
    else result.splice(at, kind === 1 ? 1 : 0, ...(kind === 1 ? [] : [result[at]!]));
  }
  return Uint8Array.from(result);
}

function windows1256(text: string): Uint8Array {
  const table = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (character) => Math.max(0x20, table.indexOf(character)));
}

function utf16(text: string, options: { readonly bigEndian: boolean; readonly bom: boolean }): Uint8Array {
  const bytes = Buffer.from((options.bom ? '\ufeff' : '') + text, 'utf16le');
  return options.bigEndian ? bytes.swap16() : bytes;
}

type Kind = (chance: Chance) => string | Uint8Array;

const BINARY_KINDS: Readonly<Record<string, Kind>> = {
  bytes: (chance) => randomBytes(chance, 64 + chance.below(20_000)),
  zeros: (chance) => new Uint8Array(1 + chance.below(5000)),
  picture: (chance) => Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), randomBytes(chance, 3000)]),
  page: (chance) => Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(chance, 500)]),
  controls: (chance) => chance.many(['\u0001', '\u0002', '\u0003', 'ق', ' '], 500),
};

const TEXT_KINDS: Readonly<Record<string, Kind>> = {
  empty: () => '',
  blank: (chance) => chance.many(ODD_SPACES, chance.below(2000)),
  prose: (chance) => prose(chance, chance.below(2000)),
  'one-word': (chance) => chance.pick(WORDS),
  'no-spaces': (chance) => chance.many(WORDS, chance.below(500)),
  'one-line': (chance) => chance.many(WORDS, 5000, ' '),
  'one-letter-words': (chance) => chance.many(Array.from('وفبكل'), 5000, ' '),
  'one-long-word': (chance) => chance.many(Array.from('ابتثجحخ'), 20_000),
  'marks-only': (chance) => chance.many(MARKS, 5000),
  'diacritics-only': (chance) => chance.many(DIACRITICS, 5000),
  'letters-under-diacritics': (chance) => `قال الوزير إن ${`ق${chance.many(DIACRITICS, 300)}`.repeat(20)}`,
  'open-quotations': (chance) => chance.many(['قال: «', 'أكد أن "', '“', '('], 2000, ' كلام '),
  'closed-quotations': (chance) => chance.many(['»', '"', '”', ')'], 2000, ' كلام '),
  'nested-brackets': (chance) => `${'('.repeat(3000)}قال الوزير${'«'.repeat(chance.below(3000))}${')'.repeat(3000)}`,
  'one-cue-over-and-over': (chance) => chance.pick(['قال ', 'مؤكدا أن ', 'بحسب ', 'وأضاف: ']).repeat(3000),
  'linkers-only': () => 'أن إن بأن أنه '.repeat(2000),
  'names-only': () => 'محمد بن علي بن أحمد '.repeat(2000),
  'lines-of-one-word': (chance) => chance.many(WORDS, 5000, '\n'),
  'mixed-line-ends': (chance) =>
    chance.many(WORDS, 1000, ' ').replaceAll(' ', () => chance.pick(['\r\n', '\r', '\n', ' '])),
  'stray-controls': (chance) => `${prose(chance, 300)}\u0000\u0007${prose(chance, 300)}\u001b[31m`,
  'bidi-controls': (chance) => prose(chance, 300).replaceAll(' ', () => ` ${chance.pick(BIDI_CONTROLS)}`),
  'astral-characters': (chance) =>
    prose(chance, 300).replaceAll(' ', () => `${chance.pick(ASTRAL)} ${chance.pick(ASTRAL)}`),
  'astral-inside-words': (chance) => prose(chance, 300).replaceAll('ا', () => `ا${chance.pick(ASTRAL)}`),
  digits: (chance) => chance.many(Array.from('0123456789٠١٢٣٤٥٦٧٨٩,.٫٬%/-: '), 5000),
  links: (chance) => `قال ${'https://example.org/'.repeat(chance.below(500))}`,
  english: () => 'The minister said that the bridge would open. '.repeat(100),
  'byte-order-mark': (chance) => `\ufeff${prose(chance, 100)}`,
  'only-a-byte-order-mark': () => '\ufeff',
  'broken-utf-8': (chance) => damaged(chance, Buffer.from(prose(chance, 500)), 1 + chance.below(40)),
  'cut-utf-8': (chance) => Buffer.from(prose(chance, 200).trimEnd() + 'ق').subarray(0, -1),
  'utf-16le': (chance) => utf16(prose(chance, 300), { bigEndian: false, bom: true }),
  'utf-16be': (chance) => utf16(prose(chance, 300), { bigEndian: true, bom: true }),
  'utf-16-without-mark': (chance) => utf16(prose(chance, 300), { bigEndian: chance.below(2) === 0, bom: false }),
  'utf-16-lone-surrogates': (chance) =>
    utf16(
      prose(chance, 300).replaceAll(' ', () => chance.pick([' ', '\ud800', '\udc00 '])),
      { bigEndian: false, bom: true },
    ),
  'utf-16-odd-length': (chance) => utf16(prose(chance, 300), { bigEndian: false, bom: true }).subarray(0, -1),
  'windows-1256': (chance) => windows1256(prose(chance, 300)),
};

const COUNT = 200;

/** Every kind several times, and three files of 2 to 6 MB. */
export function hostileFiles(seed: number): HostileFile[] {
  const chance = new Chance(seed);
  const kinds = [
    ...Object.entries(BINARY_KINDS).map(([name, make]) => ({ name, make, isBinary: true })),
    ...Object.entries(TEXT_KINDS).map(([name, make]) => ({ name, make, isBinary: false })),
  ];
  const files: HostileFile[] = largeFiles(chance);
  for (let index = 0; files.length < COUNT; index++) {
    const { name, make, isBinary } = kinds[index % kinds.length]!;
    const content = make(chance);
    const bytes = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
    files.push({ name: `${String(index).padStart(3, '0')}-${name}.txt`, bytes, isBinary });
  }
  return files;
}

/** Longer than the server reads at once. That time grows with the text and no faster, also beyond, the bench measures. */
function largeFiles(chance: Chance): HostileFile[] {
  const page = calmProse(chance, 20_000);
  const line = prose(chance, 20_000).replaceAll('\n', '');
  return Object.entries({
    'large-one-line': repeatTo(line, 2),
    'large-one-word': repeatTo('قالالوزير', 5),
    'large-prose': repeatTo(page, 6),
  }).map(([name, text]) => ({ name: `${name}.txt`, bytes: Buffer.from(text), isBinary: false }));
}

function repeatTo(text: string, megabytes: number): string {
  return text.repeat(Math.ceil((megabytes * 1_000_000) / Buffer.byteLength(text)));
}
