/**
 * Bytes to text. UTF-8 and UTF-16 with and without a byte order mark, and Windows-1256, told apart by evidence.
 *
 * The byte order mark belongs to the encoding, not to the text: editors do not count it, so offsets do not either. Line
 * endings and every other character stay as they are in the file.
 */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1256';

/** A file as text, and how it was read. */
export interface Decoded {
  /** The text without its byte order mark. Holds no lone surrogates. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly hadBom: boolean;
  /** How many U+FFFD stand for bytes that could not be read. A U+FFFD that the file itself holds is not counted. */
  readonly replacements: number;
  /** True when the bytes are no text in any encoding known here; `text` is then a best effort and not worth reading. */
  readonly isBinary: boolean;
}

/**
 * Decodes a file. Never throws but for a file whose text is longer than a string can be (about 500 million characters).
 * `encoding` other than `auto` is taken at its word; only a byte order mark of that same encoding is then left out.
 * Linear in the number of bytes.
 */
export function decode(bytes: Uint8Array, encoding: Encoding | 'auto' = 'auto'): Decoded {
  if (encoding !== 'auto') return decodeAs(bytes, encoding);
  if (startsWith(bytes, PDF_SIGNATURE)) return { ...decodeAs(bytes, 'utf-8'), isBinary: true };
  const marked = BOMS.find((bom) => startsWith(bytes, bom.bytes));
  if (marked !== undefined) return decodeAs(bytes, marked.encoding);
  const wide = guessUtf16(bytes);
  if (wide !== null) return decodeAs(bytes, wide);
  const utf8 = decodeAs(bytes, 'utf-8');
  if (utf8.replacements === 0) return utf8;
  // Text that was written as UTF-8 and damaged later still holds far more whole sequences than broken ones.
  const whole = countWholeSequences(bytes);
  if (whole >= utf8.replacements) return utf8;
  if (arabicEvidence(bytes) > 0) return decodeAs(bytes, 'windows-1256');
  return utf8.replacements * 100 > utf8.text.length * MAX_REPLACED_PERCENT ? { ...utf8, isBinary: true } : utf8;
}

/** More unreadable characters than this make a file binary. */
const MAX_REPLACED_PERCENT = 30;

/** More control characters than this make a file binary; a stray one does not. */
const MAX_CONTROL_PERCENT = 2;

const PDF_SIGNATURE = [0x25, 0x50, 0x44, 0x46, 0x2d];

const BOMS: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return bytes.length >= prefix.length && prefix.every((byte, index) => bytes[index] === byte);
}

function decodeAs(bytes: Uint8Array, encoding: Encoding): Decoded {
  const bom = BOMS.find((candidate) => candidate.encoding === encoding)?.bytes ?? [];
  const hadBom = bom.length > 0 && startsWith(bytes, bom);
  const body = hadBom ? bytes.subarray(bom.length) : bytes;
  const { text, genuine } = readBody(body, encoding);
  return {
    text,
    encoding,
    hadBom,
    replacements: countReplacementCharacters(text) - genuine,
    isBinary: hasManyControls(text),
  };
}

/** The text of bytes without a byte order mark, and how many U+FFFD were written out in them. */
function readBody(body: Uint8Array, encoding: Encoding): { text: string; genuine: number } {
  switch (encoding) {
    case 'utf-8':
      return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(body), genuine: countUtf8Replacement(body) };
    case 'utf-16le':
      return readUtf16(body);
    case 'utf-16be':
      return readUtf16(swapped(body));
    case 'windows-1256':
      return { text: readWindows1256(body), genuine: 0 };
  }
}

/** Lone surrogates and half a code unit at the end become U+FFFD. */
function readUtf16(littleEndian: Uint8Array): { text: string; genuine: number } {
  let genuine = 0;
  for (let index = 0; index + 1 < littleEndian.length; index += 2) {
    if (littleEndian[index] === 0xfd && littleEndian[index + 1] === 0xff) genuine++;
  }
  return { text: new TextDecoder('utf-16le', { ignoreBOM: true }).decode(littleEndian), genuine };
}

function swapped(bytes: Uint8Array): Uint8Array {
  const result = new Uint8Array(bytes);
  for (let index = 0; index + 1 < bytes.length; index += 2) {
    result[index] = bytes[index + 1]!;
    result[index + 1] = bytes[index]!;
  }
  return result;
}

/**
 * Bytes 0x80 to 0xFF of Windows-1256. A table of our own because a Node that was built with little ICU data has no such
 * TextDecoder.
 */
const WINDOWS_1256 =
  '€پ‚ƒ„…†‡ˆ‰ٹ‹Œچژڈگ‘’“”•–—ک™ڑ›œ\u200c\u200dں' +
  '\u00a0،¢£¤¥¦§¨©ھ«¬\u00ad®¯°±²³´µ¶·¸¹؛»¼½¾؟' +
  'ہءآأؤإئابةتثجحخدذرزسشصض×طظعغـفقك' +
  'àلâمنهوçèéêëىيîï\u064b\u064c\u064d\u064eô\u064f\u0650÷\u0651ù\u0652ûü\u200e\u200fے';

const CHUNK = 8192;

function readWindows1256(bytes: Uint8Array): string {
  const units = new Uint16Array(Math.min(bytes.length, CHUNK));
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    const length = Math.min(CHUNK, bytes.length - start);
    for (let index = 0; index < length; index++) {
      const byte = bytes[start + index]!;
      units[index] = byte < 0x80 ? byte : WINDOWS_1256.charCodeAt(byte - 0x80);
    }
    text += String.fromCharCode(...units.subarray(0, length));
  }
  return text;
}

function countReplacementCharacters(text: string): number {
  let count = 0;
  for (let at = text.indexOf('\ufffd'); at !== -1; at = text.indexOf('\ufffd', at + 1)) count++;
  return count;
}

/** EF BF BD is U+FFFD wherever it stands, because EF never continues a sequence. */
function countUtf8Replacement(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(0xef); at !== -1; at = bytes.indexOf(0xef, at + 1)) {
    if (bytes[at + 1] === 0xbf && bytes[at + 2] === 0xbd) count++;
  }
  return count;
}

/** Counts U+0000 to U+001F and U+007F, but for the white space among them and the old end-of-file and escape marks. */
function hasManyControls(text: string): boolean {
  let count = 0;
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index);
    if (unit === 0x7f || (unit < 0x20 && !(unit >= 0x09 && unit <= 0x0d) && unit !== 0x1a && unit !== 0x1b)) count++;
  }
  return count * 100 > text.length * MAX_CONTROL_PERCENT;
}

/** Enough to tell encodings apart by; one article is far shorter. */
const SAMPLE = 1 << 16;

/**
 * UTF-16 without a byte order mark shows in its high bytes: 00 for spaces and figures, 06 for Arabic letters, always at
 * the same parity. In UTF-8 both are control characters, so ordinary text is never taken for UTF-16.
 */
function guessUtf16(bytes: Uint8Array): Encoding | null {
  if (bytes.length < 2 || bytes.length % 2 !== 0) return null;
  const length = Math.min(bytes.length, SAMPLE);
  let controls = 0;
  let little = 0;
  let big = 0;
  for (let index = 0; index + 1 < length; index += 2) {
    const first = bytes[index]!;
    const second = bytes[index + 1]!;
    if (isZeroOrSix(first) || isZeroOrSix(second)) controls++;
    if (isPlausibleUnit(second, first)) little++;
    if (isPlausibleUnit(first, second)) big++;
  }
  const units = length >> 1;
  if (controls * 2 < units) return null;
  const best = Math.max(little, big);
  if (best * 10 < units * 9 || little === big) return null;
  return little > big ? 'utf-16le' : 'utf-16be';
}

function isZeroOrSix(byte: number): boolean {
  return byte === 0x00 || byte === 0x06;
}

/** Latin without controls, Arabic, general punctuation, Arabic presentation forms. */
function isPlausibleUnit(high: number, low: number): boolean {
  if (high === 0x00) return (low >= 0x20 && low !== 0x7f) || (low >= 0x09 && low <= 0x0d);
  return high === 0x06 || high === 0x20 || (high >= 0xfb && high <= 0xfe);
}

/** Sequences of two to four bytes that are formed as UTF-8 asks. */
function countWholeSequences(bytes: Uint8Array): number {
  let count = 0;
  for (let index = 0; index < bytes.length; index++) {
    const lead = bytes[index]!;
    const following =
      lead >= 0xc2 && lead <= 0xdf ? 1 : lead >= 0xe0 && lead <= 0xef ? 2 : lead >= 0xf0 && lead <= 0xf4 ? 3 : 0;
    if (following === 0) continue;
    let taken = 0;
    while (taken < following && (bytes[index + taken + 1]! & 0xc0) === 0x80) taken++;
    if (taken === following) count++;
    index += taken;
  }
  return count;
}

/** Letters of Arabic news in a thousand letters, counted over twenty million characters of it. */
const LETTER_FREQUENCIES =
  'ا147.6 ل112.5 ي81.1 م62.5 و53.9 ن52.3 ر49.0 ت48.2 ب36.3 ع32.1 د31.0 ة30.5 ف26.2 س25.5 ق22.6 ه22.5 أ21.3 ك19.6 ' +
  'ح17.2 ج13.4 ش9.7 إ9.4 ص9.2 ط8.7 ى8.4 خ8.3 ض6.8 ز6.5 ث5.8 ذ5.6 غ4.5 ئ4.3 ء3.2 ظ2.0 ؤ1.1 آ1.0';

/** Bytes that any language may use: punctuation and signs. They speak neither for nor against. */
const NEUTRAL = '\u00a0،؛؟«»“”‘’–—…·•°\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652ـ';

/** Log likelihood of each high byte under Arabic news in Windows-1256 against evenly spread bytes. */
const BYTE_EVIDENCE = compileByteEvidence();

function compileByteEvidence(): Float64Array {
  const perMille = new Map(LETTER_FREQUENCIES.split(' ').map((entry) => [entry.charAt(0), Number(entry.slice(1))]));
  const evidence = new Float64Array(128);
  for (let index = 0; index < 128; index++) {
    const character = WINDOWS_1256.charAt(index);
    evidence[index] = NEUTRAL.includes(character) ? 0 : Math.log(((perMille.get(character) ?? 0.2) / 1000) * 128);
  }
  return evidence;
}

/** Positive when the letters above ASCII are spread as those of Arabic news in Windows-1256 are. */
function arabicEvidence(bytes: Uint8Array): number {
  let evidence = 0;
  for (const byte of bytes) {
    if (byte >= 0x80) evidence += BYTE_EVIDENCE[byte - 0x80]!;
  }
  return evidence;
}
