#!/usr/bin/env node
// Turns every samples/gold/<stem>.gold into <stem>.gold.json beside it, and checks the result.
//
//   node samples/gold/compile.mjs            write the JSON files
//   node samples/gold/compile.mjs --check    write nothing, fail when a JSON file is missing or out of date
//   node samples/gold/compile.mjs --counts   also print the table of ../README.md
//
// The form of a .gold is described in ../README.md. Offsets are UTF-16 code units, half open, into the article as it
// is in the file. A span is given by its words, never by numbers, so the gold survives corrections of the article.
import { readFileSync, readdirSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));

// ATTRIBUTION A.4: fine stances and the coarse class each belongs to.
const COARSE = Object.fromEntries(
  Object.entries({
    assert: 'assert clarify note hint inform address write describe testify comment remind discuss justify stipulate',
    add: 'add',
    stress: 'stress',
    declare: 'declare announce decide order',
    deny: 'deny reject decline retract',
    demand: 'demand',
    propose: 'propose',
    warn: 'warn threaten',
    accuse: 'accuse',
    criticise: 'criticise complain',
    praise: 'praise agree',
    express: 'express apologise',
    thank: 'thank',
    promise: 'promise',
    reveal: 'reveal show conclude admit',
    ask: 'ask',
    answer: 'answer',
    estimate: 'estimate opine',
    relay: 'relay',
    perceive: 'perceive know',
    allege: 'allege',
  }).flatMap(([coarse, fine]) => fine.split(' ').map((name) => [name, coarse])),
);
const TIERS = ['core', 'extended'];
const TYPES = ['direct', 'direct-unquoted', 'indirect', 'mixed', 'speech-act'];
const KINDS = ['person', 'organisation', 'group', 'anonymous', 'document', 'media', 'unspecified', 'author'];
const INHERITED = ['elided', 'hal', 'pronoun', 'anaphor', 'addressee'];
const NAMES = ['PER', 'ORG', 'LOC'];
const ROOTS =
  'arts conflict crime disaster economy education environment health human-interest labour lifestyle politics religion science society sport weather'.split(
    ' ',
  );
const SEVERITIES = ['error', 'warning', 'information', 'hint'];

const isWord = (character) => character !== undefined && /[\p{L}\p{N}\p{M}\u0640]/u.test(character);

/** Whether [start, end) begins or ends inside an orthographic word of the text. */
function cutsWord(text, start, end) {
  return (isWord(text[start - 1]) && isWord(text[start])) || (isWord(text[end - 1]) && isWord(text[end]));
}

/** Non-blank lines of the article with their offsets; number 0 is the headline. */
function paragraphsOf(text) {
  const paragraphs = [];
  let start = 0;
  for (const line of text.split('\n')) {
    if (line.trim()) paragraphs.push({ start, end: start + line.length });
    start += line.length + 1;
  }
  return paragraphs;
}

/** All places in the paragraph where the words stand and cut no word («first … last» joins two ends). */
function occurrences(text, paragraph, words, mayCutWords) {
  const [first, last] = words.split(' … ');
  const found = [];
  for (
    let start = text.indexOf(first, paragraph.start);
    start >= 0 && start + first.length <= paragraph.end;
    start = text.indexOf(first, start + 1)
  ) {
    let end = start + first.length;
    if (last !== undefined) {
      const at = text.indexOf(last, end);
      if (at < 0 || at + last.length > paragraph.end) continue;
      end = at + last.length;
    }
    if (mayCutWords || !cutsWord(text, start, end)) found.push({ start, end });
  }
  return found;
}

/** Splits «words @2» into the words and the number of the occurrence, or null where none is given. */
function withOccurrence(value) {
  const match = /^(.*?)\s+@(\d+)$/su.exec(value);
  return match ? { words: match[1], nth: Number(match[2]) } : { words: value, nth: null };
}

function compile(stem) {
  const text = readFileSync(join(here, '..', stem + '.txt'), 'utf8');
  const paragraphs = paragraphsOf(text);
  const fail = (line, message) => {
    throw new Error(`${stem}.gold:${line}: ${message}`);
  };
  const spanOf = (place) => ({ start: place.start, end: place.end, text: text.slice(place.start, place.end) });
  const paragraphAt = (number, line) => paragraphs[number] ?? fail(line, `no paragraph ${number}`);
  /** The one place meant: by number, else the first after the cue, else the last before it, else it must be the only one. */
  const locate = (number, value, line, cue, mayCutWords = false) => {
    const { words, nth } = withOccurrence(value);
    const found = occurrences(text, paragraphAt(number, line), words, mayCutWords);
    if (!found.length) fail(line, `«${words}» is not in paragraph ${number}`);
    if (nth !== null) return spanOf(found[nth - 1] ?? fail(line, `no occurrence ${nth} of «${words}»`));
    if (cue) return spanOf(found.find((place) => place.start >= cue.end) ?? found[found.length - 1]);
    if (found.length > 1) fail(line, `«${words}» stands ${found.length} times in paragraph ${number}: add @1 …`);
    return spanOf(found[0]);
  };

  const gold = { id: stem, attributions: [], entities: [], topics: [], diagnostics: { must: [], mustNot: [] } };
  const byId = new Map();
  let number = 0;
  let current = null;
  let entityFrom = 0;
  readFileSync(join(here, stem + '.gold'), 'utf8')
    .split('\n')
    .forEach((raw, index) => {
      const line = index + 1;
      if (!raw.trim() || raw.startsWith('#')) return;
      const [, indent, key, rest] = /^(\s*)(\S+)\s*(.*)$/su.exec(raw.trimEnd());
      if (!indent) {
        current = null;
        if (key === 'topics') {
          gold.topics = rest.split(', ');
          for (const root of gold.topics) if (!ROOTS.includes(root)) fail(line, `${root} is no IPTC root`);
        } else if (key === 'paragraph') {
          number = Number(rest);
          entityFrom = paragraphAt(number, line).start;
        } else if (NAMES.includes(key)) {
          const [words, chain] = rest.split(' = ');
          const bounds = { start: entityFrom, end: paragraphAt(number, line).end };
          const place = occurrences(text, bounds, words, false)[0] ?? fail(line, `«${words}» not found from here on`);
          entityFrom = place.end;
          gold.entities.push({ paragraph: number, type: key, ...spanOf(place), entity: chain ?? words });
        } else if (key === 'must') {
          const [, code, severity, where, value, fix] = /^(\S+) (\S+) (\d+) (.*?)(?: -> (.*))?$/su.exec(rest);
          if (!SEVERITIES.includes(severity)) fail(line, `${severity} is no severity`);
          // A fault may sit inside a word (tatweel, a missing space), so these spans may cut words.
          const span = locate(Number(where), value.replaceAll('␣', ' '), line, null, true);
          const newText = fix?.replaceAll('␣', ' ').replaceAll('∅', '');
          gold.diagnostics.must.push({
            code,
            severity,
            ...span,
            ...(newText === undefined ? {} : { fix: { newText } }),
          });
        } else if (key === 'mustNot') {
          gold.diagnostics.mustNot.push(...rest.split(' '));
        } else {
          const [tier, type, stanceFine, polarity = 'positive'] = rest.split(' ');
          if (!TIERS.includes(tier) || !TYPES.includes(type) || !COARSE[stanceFine]) fail(line, `cannot read «${raw}»`);
          if (byId.has(key)) fail(line, `${key} is used twice`);
          current = {
            id: key,
            paragraph: number,
            tier,
            type,
            stance: COARSE[stanceFine],
            stanceFine,
            polarity,
            cue: null,
            source: null,
            linker: null,
            content: [],
            speaker: null,
            inherited: null,
            nestedIn: null,
            line,
          };
          byId.set(key, current);
          gold.attributions.push(current);
        }
      } else if (!current) fail(line, 'a field outside an attribution');
      else if (key === 'cue') current.cue = locate(number, rest, line, null);
      else if (key === 'source' || key === 'linker') {
        if (key === 'source' && rest.endsWith(' ^')) {
          const before = occurrences(text, paragraphAt(number, line), rest.slice(0, -2), false);
          const place = before.filter((found) => found.end <= current.cue.start).pop();
          current.source = spanOf(place ?? fail(line, `«${rest}» does not stand before the cue`));
        } else current[key] = locate(number, rest, line, current.cue);
      } else if (key === 'content') {
        const elsewhere = /^\[(\d+)\] (.*)$/su.exec(rest);
        current.content.push(
          elsewhere
            ? locate(Number(elsewhere[1]), elsewhere[2], line, null)
            : locate(number, rest, line, current.linker ?? current.cue),
        );
      } else if (key === 'speaker') {
        const [label, kind] = rest.split(' · ');
        if (!KINDS.includes(kind)) fail(line, `${kind} is no kind of source`);
        current.speaker = { label: kind === 'unspecified' ? null : label, kind };
      } else if (key === 'inherited') {
        const [kind, from, ...antecedent] = rest.split(' ');
        if (!INHERITED.includes(kind)) fail(line, `${kind} is no kind of inheritance`);
        current.inherited = { kind, from: from === '-' ? null : from };
        if (antecedent.length) current.inherited.antecedent = locate(number, antecedent.join(' '), line, null);
      } else if (key === 'nested') current.nestedIn = rest;
      else fail(line, `unknown field ${key}`);
    });

  // Resolve the references and check what a reader of the JSON relies on.
  for (const attribution of gold.attributions) {
    const { line, inherited, nestedIn } = attribution;
    delete attribution.line;
    if (inherited?.from && inherited.from !== 'clause' && !byId.has(inherited.from))
      fail(line, `inherited from unknown ${inherited.from}`);
    if (nestedIn && !byId.has(nestedIn)) fail(line, `nested in unknown ${nestedIn}`);
    if (!attribution.speaker && inherited?.from) {
      const speaker = byId.get(inherited.from)?.speaker;
      if (speaker) attribution.speaker = { ...speaker };
    }
    if (!attribution.speaker) fail(line, 'no speaker');
    if (!attribution.cue || !attribution.content.length) fail(line, 'no cue or no content');
    if (!attribution.source && !inherited && attribution.speaker.kind !== 'unspecified')
      fail(line, 'neither source nor inherited speaker');
  }
  gold.attributions.sort((a, b) => a.cue.start - b.cue.start);
  gold.entities.sort((a, b) => a.start - b.start || b.end - a.end);
  gold.diagnostics.must.sort((a, b) => a.start - b.start);
  verify(stem, text, gold);
  return gold;
}

/** Every span equals its slice, no span of an annotation cuts a word, every reference resolves. */
function verify(stem, text, gold) {
  const ids = new Set(gold.attributions.map((attribution) => attribution.id));
  const spans = gold.attributions.flatMap((attribution) =>
    [
      attribution.cue,
      attribution.source,
      attribution.linker,
      attribution.inherited?.antecedent,
      ...attribution.content,
    ].filter(Boolean),
  );
  for (const span of [...spans, ...gold.entities, ...gold.diagnostics.must])
    if (text.slice(span.start, span.end) !== span.text) throw new Error(`${stem}: ${span.start} is not «${span.text}»`);
  for (const span of [...spans, ...gold.entities])
    if (cutsWord(text, span.start, span.end)) throw new Error(`${stem}: «${span.text}» cuts a word`);
  for (const { id, cue, linker, source, content, inherited, nestedIn } of gold.attributions) {
    for (const reference of [inherited?.from, nestedIn])
      if (reference && reference !== 'clause' && !ids.has(reference)) throw new Error(`${stem} ${id}: no ${reference}`);
    const parts = [cue, linker, source, ...content].filter(Boolean);
    for (const a of parts)
      for (const b of parts)
        if (a !== b && a.start < b.end && b.start < a.end)
          throw new Error(`${stem} ${id}: «${a.text}» and «${b.text}» overlap`);
  }
  for (const code of gold.diagnostics.mustNot)
    if (gold.diagnostics.must.some((finding) => finding.code === code))
      throw new Error(`${stem}: ${code} both must and must not`);
}

const stems = readdirSync(here)
  .filter((name) => name.endsWith('.gold'))
  .map((name) => name.slice(0, -'.gold'.length))
  .sort();
const rows = [];
let stale = 0;
for (const stem of stems) {
  const gold = compile(stem);
  const json = JSON.stringify(gold, null, 1) + '\n';
  const file = join(here, stem + '.gold.json');
  if (process.argv.includes('--check')) {
    if (!existsSync(file) || readFileSync(file, 'utf8') !== json) {
      console.error(`${stem}.gold.json is out of date: run node samples/gold/compile.mjs`);
      stale++;
    }
  } else writeFileSync(file, json);
  const core = gold.attributions.filter((attribution) => attribution.tier === 'core');
  rows.push([
    stem,
    core.length,
    gold.attributions.length - core.length,
    ...TYPES.map((type) => core.filter((attribution) => attribution.type === type).length),
    core.filter((attribution) => attribution.inherited).length,
    ...NAMES.map((name) => gold.entities.filter((entity) => entity.type === name).length),
    gold.diagnostics.must.length,
  ]);
}
if (process.argv.includes('--counts')) {
  const total = rows.reduce(
    (sums, row) => sums.map((sum, i) => (i ? sum + row[i] : sum)),
    ['**all**', ...Array(rows[0].length - 1).fill(0)],
  );
  const head = ['article', 'core', 'extended', ...TYPES, 'inherited', ...NAMES, 'findings'];
  for (const row of [head, head.map((_, i) => (i ? '--:' : '---')), ...rows, total])
    console.log(`| ${row.join(' | ')} |`);
}
process.exit(stale ? 1 : 0);
