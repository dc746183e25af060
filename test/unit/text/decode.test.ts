import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode, type Encoding } from '../../../server/src/text/decode';

const ARTICLE = 'قال المتحدث باسم البلدية: «نفتح الجسر غدا»، وأضاف أن الأشغال انتهت قبل موعدها.\r\nولم يذكر الكلفة.\n';

/** Whole code points only, as every file holds; a leading U+FEFF would be a byte order mark. */
const texts = fc.string({ unit: 'binary' }).filter((text) => !text.startsWith('\ufeff'));

const arabicTexts = fc
  .array(fc.constantFrom(...Array.from('ابتثجحخدذرزسشصضطظعغفقكلمنهوية  ،.\n')), { minLength: 20, maxLength: 200 })
  .map((letters) => letters.join(''));

function utf8(text: string, bom = false): Uint8Array {
  return Buffer.from((bom ? '\ufeff' : '') + text, 'utf8');
}

function utf16le(text: string, bom = false): Uint8Array {
  return Buffer.from((bom ? '\ufeff' : '') + text, 'utf16le');
}

function utf16be(text: string, bom = false): Uint8Array {
  return Buffer.from(utf16le(text, bom)).swap16();
}

function windows1256(text: string): Uint8Array {
  const table = new TextDecoder('windows-1256').decode(Uint8Array.from({ length: 256 }, (_, byte) => byte));
  return Uint8Array.from(text, (character) => {
    const byte = table.indexOf(character);
    assert.notEqual(byte, -1, `${character} is not in Windows-1256`);
    return byte;
  });
}

function check(bytes: Uint8Array, encoding: Encoding, text: string, hadBom = false): void {
  assert.deepEqual(decode(bytes), { text, encoding, hadBom, replacements: 0, isBinary: false });
}

describe('decode', () => {
  it('reads UTF-8, and leaves the byte order mark out of the text', () => {
    check(utf8(ARTICLE), 'utf-8', ARTICLE);
    check(utf8(ARTICLE, true), 'utf-8', ARTICLE, true);
  });

  it('reads UTF-16 of either byte order', () => {
    check(utf16le(ARTICLE, true), 'utf-16le', ARTICLE, true);
    check(utf16be(ARTICLE, true), 'utf-16be', ARTICLE, true);
    check(utf16le(ARTICLE), 'utf-16le', ARTICLE);
    check(utf16be(ARTICLE), 'utf-16be', ARTICLE);
    check(utf16le('سلام'), 'utf-16le', 'سلام');
  });

  it('knows Windows-1256 by its letters', () => {
    check(windows1256(ARTICLE), 'windows-1256', ARTICLE);
    check(windows1256('عمان'), 'windows-1256', 'عمان');
  });

  it('holds the same table as the platform', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    assert.equal(decode(bytes, 'windows-1256').text, new TextDecoder('windows-1256').decode(bytes));
  });

  it('does not take other eight-bit texts for Arabic', () => {
    const french = Buffer.from(
      'Le ministre a déclaré que la réunion était reportée à l’été.'.replace('’', "'"),
      'latin1',
    );
    assert.equal(decode(french).encoding, 'utf-8');
    const cyrillic = Uint8Array.from(
      'cceee8f1f2f020f1eae0e7e0eb2c20f7f2ee20e2f1f2f0e5f7e020eff0eef8ebe0'.match(/../g)!,
      (hex) => parseInt(hex, 16),
    );
    assert.equal(decode(cyrillic).encoding, 'utf-8');
  });

  it('counts what it could not read, but not what the file says itself', () => {
    const bytes = Buffer.concat([
      utf8('أكد \ufffd الوزير '),
      Buffer.from([0xd8]),
      utf8(' أن الأمر '),
      Buffer.from([0xff]),
    ]);
    const { replacements, encoding, isBinary } = decode(bytes);
    assert.deepEqual({ replacements, encoding, isBinary }, { replacements: 2, encoding: 'utf-8', isBinary: false });
  });

  it('replaces lone surrogates of UTF-16', () => {
    const decoded = decode(Buffer.concat([utf16le('أ', true), Buffer.from([0x00, 0xd8]), utf16le('ب')]));
    assert.equal(decoded.text, 'أ\ufffdب');
    assert.equal(decoded.replacements, 1);
  });

  it('knows binary files', () => {
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61', 'hex');
    assert.equal(decode(picture).isBinary, true);
    assert.equal(decode(utf8('%PDF-1.7\nendstream')).isBinary, true);
    assert.equal(decode(new Uint8Array(1000)).isBinary, true);
  });

  it('bears a stray control character', () => {
    assert.equal(decode(utf8(`${ARTICLE}\u0000${ARTICLE}`)).isBinary, false);
  });

  it('reads nothing from nothing', () => {
    check(new Uint8Array(0), 'utf-8', '');
  });

  it('takes a named encoding at its word', () => {
    assert.equal(decode(utf8('سلام'), 'windows-1256').text, 'ط³ظ„ط§ظ…');
  });

  it('gives back every text that was written as UTF-8', () => {
    fc.assert(
      fc.property(texts, fc.boolean(), (text, bom) => {
        const decoded = decode(utf8(text, bom), 'utf-8');
        assert.deepEqual([decoded.text, decoded.hadBom, decoded.replacements], [text, bom, 0]);
      }),
    );
  });

  it('gives back every text that was written as UTF-16 with a byte order mark', () => {
    fc.assert(
      fc.property(texts, (text) => {
        assert.equal(decode(utf16le(text, true)).text, text);
        assert.equal(decode(utf16be(text, true)).text, text);
      }),
    );
  });

  it('tells four encodings of one Arabic text apart', () => {
    fc.assert(
      fc.property(arabicTexts, (text) => {
        assert.equal(decode(utf8(text)).text, text);
        assert.equal(decode(utf16le(text)).text, text);
        assert.equal(decode(utf16be(text)).text, text);
      }),
    );
  });

  it('never throws, and never leaves a lone surrogate', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom<Encoding | 'auto'>('auto', 'utf-8', 'utf-16le', 'utf-16be', 'windows-1256'),
        (bytes, encoding) => {
          const decoded = decode(bytes, encoding);
          assert.doesNotMatch(decoded.text, /\p{Surrogate}/u);
          assert.ok(decoded.replacements >= 0 && decoded.replacements <= decoded.text.length);
        },
      ),
    );
  });
});
