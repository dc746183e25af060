import { buildBundles } from '/work/main/bench/bundles.ts';
import { arabicArticles, textOfSize, oneLine } from '/work/main/bench/texts.ts';
async function main(){
const b = await buildBundles();
const {articles}=arabicArticles();
const t=(n:string,x:string)=>{const s=performance.now();const a=b.analyze(x);const ms=performance.now()-s;console.log(n.padEnd(28),x.length,a.wordCount+' words',ms.toFixed(0)+' ms',(ms*1e3/Math.max(1,x.length)).toFixed(2)+' us/char', (a.wordCount/ms/1000).toFixed(3)+' Mw/s');return ms;};
for(let i=0;i<3;i++) t('article',textOfSize(articles,4000,i));
for(const k of [10_000,30_000,100_000,300_000,1_000_000]) t('varied '+k,textOfSize(articles,k));
for(const k of [10_000,30_000,100_000,300_000]) t('one line '+k,oneLine(textOfSize(articles,k)));
const P={ 'opening marks': 'قال: «كلام ( ','closing marks':'كلام » ) ','straight':'قال "كلام ','one cue':'قال ','participles':'مؤكدا أن ','linkers':'أن إن بأن ','names':'محمد بن علي ','mentions':'قال محمد علي إنه. ','lines':'قال\n','abbr':'د. أ.د. ','long word':'قالالوزير','diac':'قَالَ الوَزِيرُ إِنَّ ','marks':'«»،؛(). ' };
for(const [n,p] of Object.entries(P)){ let last=0; for(const k of [5000,10000,20000,40000]){ const x=p.repeat(Math.ceil(k/p.length)); last=t(n,x); if(last>3000)break;} }
}
void main();
