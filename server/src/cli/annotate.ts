import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Analysis, Bilingual } from '../analysis';
import { analyze } from '../analyze';
import { compileCorrections, noCorrections, readCorrections, type Corrections } from '../corrections/index';
import { readUserEntities, type UserEntity } from '../entities/userEntities';
import { toAnnotationDocument } from '../export/annotations';
import { renderHtml } from '../export/html';
import { renderText, type Palette } from '../export/text';
import { SpeakerPlaces } from '../features/marks';
import { reading } from '../features/reading';
import { decode, type Encoding } from '../text/decode';
import { annotateLines } from './annotateLines';
import { readJson, type Means } from './document';
import { choosePalette, COLOUR_CHOICES } from './colours';
import type { Command } from './command';
import { EXIT_FINE, EXIT_INPUT, UsageError } from './exitCodes';
import { describeSystemError, findInputs, readInput, STANDARD_INPUT, type Input } from './inputs';
import type { Guidelines, Io, ReadArticle, Readers } from './io';
import { Output } from './output';

const FORMATS = ['json', 'text', 'html'] as const;
const LANGUAGES = ['en', 'ar'] as const satisfies readonly (keyof Bilingual)[];
const GUIDELINES = ['isnad', 'anercorp'] as const satisfies readonly Guidelines[];
const ENCODINGS = ['auto', 'utf-8', 'utf-16le', 'utf-16be', 'windows-1256'] as const satisfies readonly (
  Encoding | 'auto'
)[];

const HELP = `isnad annotate: who said what in Arabic news articles

Usage: isnad annotate [OPTION…] [PATH…]

  PATH is a file, a folder (every .txt below it), or - for standard input, which is also
  read when no PATH is given and standard input is not a terminal.

Options:
  --format NAME        json: annotation documents, schema isnad/annotations/1 (default)
                       text: paragraphs with their statements, speakers and findings, for people
                       html: the article as the reading view shows it, one page that needs
                       nothing else; several articles need --out
  --out DIR            write DIR/<stem>.json or .html for each <stem>.txt instead of printing;
                       folders keep their structure
  --ndjson             read {"id", "text"} a line and print one document a line, in order;
                       a line that cannot be read gives {"error", "line"} in its place
  --guidelines NAME    isnad (default), or anercorp: names as PERS, LOC, ORG and MISC without
                       nesting, by the guidelines of ANERcorp, for comparison
  --entities FILE      names of your own: name, type, aliases (a|b), role, with tabs between
  --corrections FILE   what readers have corrected: the .isnad/corrections.json of a workspace
  --encoding NAME      auto (default), utf-8, utf-16le, utf-16be or windows-1256
  --language en|ar     language of messages in the text and html formats (default en)
  --color WHEN         auto (default), always or never
  --quiet              no notices; errors are still printed
  -h, --help           this page

Several articles without --out are printed as one json document a line. Text that is not
Arabic gives an empty document and a notice. Offsets count UTF-16 code units of the text
without its byte order mark.

Exit codes:
  0  everything was analysed
  1  some input could not be analysed (binary, unreadable, a bad line)
  2  wrong arguments
`;

/** `isnad annotate`: articles in, annotation documents, a view for people or pages out. */
export const annotate: Command = {
  name: 'annotate',
  summary: 'who said what, names, topics and findings of articles',
  help: HELP,
  run,
};

interface Options {
  readonly paths: readonly string[];
  readonly format: (typeof FORMATS)[number];
  readonly out: string | null;
  readonly ndjson: boolean;
  readonly guidelines: Guidelines;
  /** File of names of a newsroom, absolute; null for none. */
  readonly entities: string | null;
  /** File of corrections of readers, absolute; null for none. */
  readonly corrections: string | null;
  readonly encoding: (typeof ENCODINGS)[number];
  readonly language: (typeof LANGUAGES)[number];
  readonly palette: Palette;
  readonly quiet: boolean;
}

async function run(argv: readonly string[], io: Io): Promise<number> {
  const options = readOptions(argv, io);
  const names = await readNames(options, io);
  const corrections = await readCorrected(options, io);
  if (names === null || corrections === null) return EXIT_INPUT;
  const { guidelines } = options;
  const means = (): Means => ({ resources: io.loadResources(guidelines, names), guidelines, corrections });
  if (options.ndjson) return annotateLines(options.paths[0] ?? STANDARD_INPUT, means(), io);
  return new Annotation(options, means, names.length + corrections.list.length === 0, io).run();
}

/** The corrections of the file that was named; null when there is no such file, or it is no file of corrections. */
async function readCorrected({ corrections: path }: Options, io: Io): Promise<Corrections | null> {
  if (path === null) return noCorrections;
  const stderr = new Output(io.stderr);
  try {
    const text = readFileSync(path, 'utf8');
    const list = readCorrections(text);
    if (list.length > 0 || /"corrections"\s*:\s*\[\s*\]/.test(text)) return compileCorrections(list);
    await stderr.write(`isnad: ${path}: no corrections in it\n`);
  } catch (error) {
    await stderr.write(`isnad: ${path}: ${describeSystemError(error)}\n`);
  }
  return null;
}

/** The names of the file that was named, with what cannot be read told; null when there is no such file. */
async function readNames({ entities, quiet }: Options, io: Io): Promise<readonly UserEntity[] | null> {
  if (entities === null) return [];
  const stderr = new Output(io.stderr);
  try {
    const read = readUserEntities(readFileSync(entities, 'utf8'));
    if (!quiet)
      for (const { line, problem } of read.problems)
        await stderr.write(`isnad: ${entities}:${line}: ${problem === 'type' ? 'no known type' : 'no name'}\n`);
    return read.entities;
  } catch (error) {
    await stderr.write(`isnad: ${entities}: ${describeSystemError(error)}\n`);
    return null;
  }
}

function readOptions(argv: readonly string[], io: Io): Options {
  const { values, positionals } = parse(argv);
  const format = choose('--format', values.format, FORMATS, 'json');
  const out = values.out ?? null;
  const ndjson = values.ndjson ?? false;
  const guidelines = choose('--guidelines', values.guidelines, GUIDELINES, 'isnad');
  if (guidelines !== 'isnad' && format !== 'json') throw new UsageError('--guidelines changes json only');
  if (out === '') throw new UsageError('--out needs the name of a folder');
  if (out !== null && format === 'text') throw new UsageError('--out writes json or html');
  if (ndjson && (out !== null || format !== 'json')) throw new UsageError('--ndjson prints json lines only');
  if (ndjson && positionals.length > 1) throw new UsageError('--ndjson reads one stream');
  if (positionals.filter((path) => path === STANDARD_INPUT).length > 1) throw new UsageError('- may be given once');
  if (positionals.length === 0 && io.stdin.isTTY === true) throw new UsageError('nothing to read');
  return {
    paths: positionals.length === 0 ? [STANDARD_INPUT] : positionals,
    format,
    out: out === null ? null : resolve(io.cwd, out),
    ndjson,
    guidelines,
    entities: values.entities === undefined ? null : resolve(io.cwd, values.entities),
    corrections: values.corrections === undefined ? null : resolve(io.cwd, values.corrections),
    encoding: choose('--encoding', values.encoding?.toLowerCase(), ENCODINGS, 'auto'),
    language: choose('--language', values.language, LANGUAGES, 'en'),
    palette: choosePalette(choose('--color', values.color, COLOUR_CHOICES, 'auto'), io),
    quiet: values.quiet ?? false,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        out: { type: 'string' },
        ndjson: { type: 'boolean' },
        guidelines: { type: 'string' },
        entities: { type: 'string' },
        corrections: { type: 'string' },
        encoding: { type: 'string' },
        language: { type: 'string' },
        color: { type: 'string' },
        quiet: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function choose<Choice extends string>(
  option: string,
  value: string | undefined,
  choices: readonly Choice[],
  fallback: Choice,
): Choice {
  if (value === undefined) return fallback;
  const chosen = choices.find((choice) => choice === value);
  if (chosen === undefined) throw new UsageError(`${option} is one of ${choices.join(', ')}, not '${value}'`);
  return chosen;
}

/** From so many articles on, threads that each load the tables are worth their start. */
const worthThreads = 64;

/** One article after it was read: what to print or write, and what to say. */
interface Outcome {
  readonly input: Input;
  readonly result: string | null;
  readonly notices: readonly string[];
  readonly problem: string | null;
}

/** One run over the articles that the paths stand for. */
class Annotation {
  private readonly stdout: Output;
  private readonly stderr: Output;
  private failed = false;
  private style: string | null = null;
  /** Where each result was written, so that two articles of one name do not overwrite each other. */
  private readonly written = new Map<string, string>();

  constructor(
    private readonly options: Options,
    /** Makes what articles are read by, when there is something to read. */
    private readonly makeMeans: () => Means,
    /** Threads read their own tables, without the names and the corrections of a newsroom. */
    private readonly mayUseThreads: boolean,
    private readonly io: Io,
  ) {
    this.stdout = new Output(io.stdout);
    this.stderr = new Output(io.stderr);
  }

  async run(): Promise<number> {
    const { inputs, problems } = findInputs(this.options.paths, this.io.cwd);
    for (const { name, problem } of problems) await this.fail(name, problem);
    if (this.options.format === 'html' && this.options.out === null && inputs.length > 1)
      throw new UsageError('several pages need --out');
    if (inputs.length === 0) return this.failed ? EXIT_INPUT : EXIT_FINE;
    const readers = this.readersFor(inputs.length);
    try {
      await this.readAll(inputs, readers);
    } finally {
      await readers.close();
    }
    return this.failed ? EXIT_INPUT : EXIT_FINE;
  }

  /** Results come out in the order of the inputs, however many are being read. */
  private async readAll(inputs: readonly Input[], readers: Readers): Promise<void> {
    const reading: Promise<Outcome>[] = [];
    for (const input of inputs) {
      if (this.stdout.closed) return;
      reading.push(this.read(input, readers));
      if (reading.length >= readers.most) await this.tell(await reading.shift()!);
    }
    for (const outcome of reading) await this.tell(await outcome);
  }

  private readersFor(count: number): Readers {
    const { format, guidelines } = this.options;
    const { startReaders } = this.mayUseThreads ? this.io : {};
    if (format === 'json' && count >= worthThreads && startReaders) return startReaders(guidelines);
    const means = this.makeMeans();
    return {
      most: 1,
      read: (text, name) => Promise.resolve(this.draw(text, name, means)),
      close: () => Promise.resolve(),
    };
  }

  private draw(text: string, name: string, means: Means): ReadArticle {
    const { format, palette, language } = this.options;
    if (format === 'json') return readJson(text, name, means);
    const analysis = analyze(text, means.resources, means);
    const result =
      format === 'text' ? `${renderText(analysis, name, { palette, language })}\n` : this.page(analysis, name);
    return { result, isArabic: analysis.isArabic };
  }

  private page(analysis: Analysis, name: string): string {
    const document = toAnnotationDocument(analysis, name);
    const drawn = { ...reading(analysis, new SpeakerPlaces()), document };
    this.style ??= this.io.loadStyle();
    const article = { name: basename(name), text: analysis.text, reading: drawn };
    return renderHtml(article, { language: this.options.language, style: this.style });
  }

  /** Reads one article. Never fails: what went wrong is in the outcome. */
  private async read(input: Input, readers: Readers): Promise<Outcome> {
    const notices: string[] = [];
    const failed = (problem: string): Outcome => ({ input, result: null, notices, problem });
    try {
      const decoded = decode(await readInput(input, this.io.stdin), this.options.encoding);
      if (decoded.isBinary) return failed('not a text file, or in an unknown encoding');
      const { replacements, encoding } = decoded;
      if (replacements > 0) {
        const broken = replacements === 1 ? '1 place is' : `${replacements} places are`;
        notices.push(`${broken} not valid ${encoding} and read as U+FFFD`);
      }
      const { result, isArabic } = await readers.read(decoded.text, input.name.replaceAll('\\', '/'));
      if (!isArabic) notices.push('not an Arabic text, nothing to annotate');
      return { input, result, notices, problem: null };
    } catch (error) {
      return failed(describeSystemError(error));
    }
  }

  private async tell({ input, result, notices, problem }: Outcome): Promise<void> {
    for (const message of notices) await this.notice(input.name, message);
    if (problem !== null) await this.fail(input.name, problem);
    if (result === null) return;
    if (this.options.out === null || this.options.format === 'text') await this.stdout.write(result);
    else await this.writeFile(input, this.options.out, result);
  }

  private async writeFile(input: Input, out: string, result: string): Promise<void> {
    const path = join(out, `${input.stem}.${this.options.format}`);
    const earlier = this.written.get(path);
    if (earlier !== undefined) {
      await this.fail(input.name, `${path} already holds the document of ${earlier}`);
      return;
    }
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, result);
      this.written.set(path, input.name);
    } catch (error) {
      await this.fail(input.name, `cannot write ${path}: ${describeSystemError(error)}`);
    }
  }

  private async fail(name: string, problem: string): Promise<void> {
    this.failed = true;
    await this.stderr.write(`isnad: ${name}: ${problem}\n`);
  }

  private async notice(name: string, message: string): Promise<void> {
    if (!this.options.quiet) await this.stderr.write(`isnad: ${name}: ${message}\n`);
  }
}
