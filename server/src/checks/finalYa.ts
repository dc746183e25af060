import type { Word, WordLexicon } from '../lexicon/words';
import { wordSet } from './wordSet';

/** Words whose final ى is an alif and never a ي, without proclitics; proper nouns and plurals among them. */
const alifMaqsura = wordSet(`
  على إلى حتى متى لدى مدى سوى منى موسى عيسى يحيى مصطفى مرتضى مجتبى ليلى سلمى هدى ندى نهى رؤى لبنى بشرى ذكرى مستشفى
  مستوى مبنى معنى مقهى ملهى مرمى مأوى مجرى مرسى ملتقى منتدى مبتغى منفى مغزى محتوى مرأى مسعى مقتضى مصفى مسمى أعلى
  أدنى أقصى أولى أخرى كبرى صغرى عظمى وسطى قصوى يمنى يسرى أسمى أرقى أقوى أحرى أوفى أغنى أنقى أحلى أغلى أزكى أجدى
  مرضى قتلى جرحى أسرى موتى صرعى غرقى هلكى ثكلى قوى قرى فتى هوى ضحى تقى ذرى رحى عصى حمى صدى ثرى أذى ردى غنى سدى قضى
  مضى رأى جرى بنى سعى نفى رمى بقى لقى أتى حكى روى نوى طوى شكى أعطى ألقى ألغى أبدى أجرى أخفى أدلى أنهى أرسى أوصى
  أفتى أبقى أدى أثنى تبنى تلقى تولى تخلى تحدى تعدى تصدى تأنى تمنى اشترى انتهى التقى اكتفى اختفى احتوى ارتدى اعتدى
  اقتضى استدعى استثنى استولى يرى تبقى يبقى يتلقى تتلقى يتولى تتولى يسعى تسعى نسعى يتبنى تتبنى يتخلى يتحدى ينسى
  يخشى تخشى نخشى يتمنى تتمنى يدعى تدعى يسمى تسمى يلغى شتى معطى مغطى ملقى مستبقى مبتلى متوفى محلى مجلى فوضى جدوى
  عدوى شكوى دعوى فتوى بلوى نجوى تقوى سلوى حلوى رضوى حبلى أنثى قربى بلى كلى أسى ترى أفعى مدعى مستدعى مربى منتهى
  مصلى موسيقى كسرى سرى مغنى عسى سمى صلى غطى نادى عانى لاقى تلاشى توالى تعالى تفادى تعافى توفى يتوفى أضحى أمسى أنحى
  حلى شورى إحدى حسنى مثلى هلسنكى
`);

/** Words that are two different words with ى and with ي: nothing follows from them. */
const twoReadings = wordSet('على إلى لدى متى حتى سوى مدى منى حسنى يسرى مصرى بشرى ندى حوالى الى هدى');

/** Common words that end in ي and are known by heart: where they end in ى, it stands for ي. */
const knownYa = wordSet(`
  في الذي التي هي التالي الحالي الماضي الثاني الثلاثي أي بالتالي الباقي النائي الرئيسي الأساسي الجاري الآتي القاضي
  النادي الوالي المفتي المدعي الأهالي الأراضي اللواتي اللاتي الذاتي الداخلي الخارجي السياسي الاقتصادي الاجتماعي
  الرسمي الأمني العسكري المدني الوطني الدولي الإقليمي المحلي الحقيقي الصحفي الإعلامي الديني
`);

/**
 * Whether a word that ends in ى means ي («الروسى», «فى»): true or false when it is certain, null when nobody can tell.
 *
 * @param word a word whose normal form ends in ى or ي
 */
export function endsInYaSound(word: Word, lexicon: WordLexicon): boolean | null {
  let sound = sounds.get(word);
  if (sound === undefined) {
    sound = judge(word, lexicon);
    sounds.set(word, sound);
  }
  return sound;
}

/** What {@link endsInYaSound} said: a word belongs to one lexicon, and says the same wherever it stands. */
const sounds = new WeakMap<Word, boolean | null>();

function judge({ norm }: Word, lexicon: WordLexicon): boolean | null {
  const last = norm.charAt(norm.length - 1);
  if ((last !== 'ى' && last !== 'ي') || norm.length < 2) return null;
  const withAlif = `${norm.slice(0, -1)}ى`;
  const withYa = `${norm.slice(0, -1)}ي`;
  const stem = stripProclitics(withAlif);
  if (twoReadings.has(stem)) return null;
  if (alifMaqsura.has(stem) || alifMaqsura.has(withAlif)) return false;
  const plainYa = withYa.replace(/^[وف](?=..)/, '');
  if (knownYa.has(withYa) || knownYa.has(plainYa)) return true;
  // A definite relational adjective or a name that the lexicon knows with ي, and not with ى.
  const ya = lexicon.word(withYa);
  const alif = lexicon.word(withAlif);
  if (ya.nameUsual !== 0 && alif.name === 0 && alif.verb === 0 && !alif.isCommonNoun && !/^[وف]?[سيأ]/.test(withAlif))
    return true;
  return null;
}

function stripProclitics(form: string): string {
  let stem = form.replace(/^[وف](?=...)/, '');
  if (stem.startsWith('لل') && stem.length > 4) stem = stem.slice(2);
  else stem = stem.replace(/^[بكل]?ال(?=..)/, '');
  return stem;
}
