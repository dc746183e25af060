/**
 * Runs all checks over random articles of the news corpus and prints, for each check, how often it speaks and a sample of
 * what it found in its sentence, to be read and judged: `tsx server/training/checkPrecision.ts NEWS [articles] [hits] [CODE …]`.
 * What was read goes into `server/src/checks/PRECISION.md`; no sentence of the corpus does.
 */
import type { Finding } from '../src/analysis';
import { Analyzer } from '../src/analyze';
import { Checker, checks } from '../src/checks/index';
import { readResourceTexts } from '../src/node/resources';
import { compileResources } from '../src/resources';
import { readParagraph } from '../src/text/layer';
import { readNews } from './news';

const [file = '', articles = '1000', hits = '30', ...codes] = process.argv.slice(2);
const resources = compileResources(readResourceTexts());

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};
const news = [...readNews(file)];
let seed = 20_26;
const random = (): number => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return seed / 2 ** 32;
};
const wanted = codes.length > 0 ? checks.filter(({ code }) => codes.includes(code)) : checks;
const choices = Object.fromEntries(
  wanted.map(({ code, severity }) => [code, severity === 'off' ? ('hint' as const) : severity]),
);
const found = new Map<string, { finding: Finding; text: string; sentence: string }[]>();
const analyzer = new Analyzer(resources);
const checker = new Checker(wanted, resources.words);
const above: number[] = [];
let analysing = 0;
let checking = 0;
for (let drawn = 0; drawn < Number(articles);) {
  const { title, text: body } = news[Math.floor(random() * news.length)]!;
  const text = `${title}\n${body}`;
  const before = performance.now();
  const analysis = analyzer.analyze(text, { checks: {} });
  analysing += performance.now() - before;
  if (!analysis.isArabic) continue;
  drawn++;
  const layers = analysis.paragraphs.map(({ start, end }) => readParagraph(text.slice(start, end), resources.words));
  const started = performance.now();
  const findings = checker.run(analysis, layers, { checks: choices });
  checking += performance.now() - started;
  const isLoud = ({ code, severity }: Finding): boolean =>
    severity !== 'hint' && checks.find((check) => check.code === code)?.severity !== 'off';
  above.push(findings.filter(isLoud).length);
  for (const finding of findings) {
    const list = found.get(finding.code) ?? [];
    const from = Math.max(0, finding.start - 110);
    const to = Math.min(text.length, finding.end + 110);
    const sentence = `${text.slice(from, finding.start)}⟦${text.slice(finding.start, finding.end)}⟧${text.slice(finding.end, to)}`;
    list.push({ finding, text, sentence: sentence.replace(/\s*\n\s*/g, ' ¶ ') });
    found.set(finding.code, list);
  }
}
above.sort((one, other) => one - other);
const at = (share: number): number => above[Math.floor(above.length * share)] ?? 0;
print(`# ${articles} articles; above hint: median ${at(0.5)}, 90 % ${at(0.9)}, most ${above.at(-1) ?? 0}`);
print(`# analysis ${analysing.toFixed(0)} ms, checks ${checking.toFixed(0)} ms`);
for (const { code, severity } of wanted) {
  const list = found.get(code) ?? [];
  print(`\n## ${code} ${severity}: ${list.length} hits in ${new Set(list.map(({ text }) => text)).size} articles`);
  const sample = list.map((hit) => ({ hit, key: random() })).sort((one, other) => one.key - other.key);
  for (const { hit } of sample.slice(0, Number(hits))) {
    const related = hit.finding.related.map(({ span }) => `  ↔ ${hit.text.slice(span.start, span.end)}`).join('');
    const fix = hit.finding.fixes[0]?.edits[0];
    print(
      `- ${hit.sentence}${fix && hit.finding.fixes[0]!.edits.length === 1 ? `  ⟶ «${fix.newText}»` : ''}${related}`,
    );
  }
}
