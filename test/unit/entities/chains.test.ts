import assert from 'node:assert/strict';
import { readDocument } from './fixture';

describe('who is who', () => {
  const read = () =>
    readDocument(
      'استقبل وزير الخارجية المصري سامح شكري، الأمين العام للأمم المتحدة أنطونيو غوتيريش في القاهرة.',
      'وقال شكري إن الوزير يتابع الملف، فيما دعا أمين العام الأمم المتحدة إلى الهدوء.',
    );

  it('knows a person by title, surname and bare title', () => {
    const { labelOf } = read();
    assert.equal(labelOf(0, 'وزير الخارجية المصري'), 'سامح شكري');
    assert.equal(labelOf(1, 'شكري'), 'سامح شكري');
    assert.equal(labelOf(1, 'الوزير'), 'سامح شكري');
  });

  it('knows a name written in one word or in two', () => {
    const { labelOf } = readDocument(
      'قال أحمد أبو زيد إن الطريق مفتوح، وقال عبد الرحمن الراشد إن الجسر مغلق.',
      'وأضاف أبوزيد أن العمل مستمر، وأكد عبدالرحمن الراشد الخبر.',
    );
    assert.equal(labelOf(1, 'أبوزيد'), 'أحمد أبو زيد');
    assert.equal(labelOf(1, 'عبدالرحمن الراشد'), labelOf(0, 'عبد الرحمن الراشد'));
  });

  it('reads a malformed title as the right one (ATTRIBUTION B.6, 4)', () => {
    assert.equal(read().labelOf(1, 'أمين العام الأمم المتحدة'), 'أنطونيو غوتيريش');
  });

  it('numbers chains by first mention, and mentions know their chain', () => {
    const { document } = read();
    assert.equal(document.chains[0]!.id, 'E1');
    assert.ok(document.chains.every((chain) => chain.mentions.length > 0));
  });

  it('takes a ministry of any country for the one of the article, and drops a class noun', () => {
    const { labelOf } = readDocument(
      'قالت وزارة المالية المصرية إن الدين زاد، وأعلنت شركة غوغل الخبر.',
      'وأضافت وزارة المالية أن العجز قل، ورحبت غوغل بالقرار.',
    );
    assert.equal(labelOf(1, 'وزارة المالية'), 'وزارة المالية المصرية');
    assert.equal(labelOf(1, 'غوغل'), labelOf(0, 'شركة غوغل'));
  });

  it('gives nothing for a phrase whose head is no mention, and for odd ranges', () => {
    const { document, labelOf } = readDocument('قال مصدر في وزارة الداخلية المصرية إن الطريق مفتوح.');
    assert.equal(labelOf(0, 'مصدر في وزارة الداخلية المصرية'), null);
    assert.equal(document.resolvePhrase(7, 0, 3), null);
    assert.equal(document.resolvePhrase(0, 3, 3), null);
  });
});
