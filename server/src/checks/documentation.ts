import type { Check } from './check';

const groups: readonly (readonly [string, string])[] = [
  ['SRC', 'Sourcing'],
  ['QUO', 'Quotation'],
  ['GRM', 'Grammar'],
  ['ORT', 'Spelling'],
  ['PUN', 'Punctuation'],
  ['DAT', 'Dates'],
  ['ENT', 'Names and titles'],
];

/** The page `docs/checks.md`: every check with its message, reason, examples and what its fix makes of them. */
export function checksPage(checks: readonly Check[]): string {
  const lines = [
    '# Checks',
    '',
    'What Isnad looks at in an article, and why. This page is made from `server/src/checks` by `npm run docs:checks`; change the',
    'check, not the page. Every check has a setting: `"isnad.diagnostics.severity": { "PUN001": "off" }`. Where a check reports',
    'something, the text stands between ⟦ and ⟧.',
    '',
    '`isnad.diagnostics.profile` chooses many at once: `editor` (all), `reader` (SRC only) or `egyptian` (all but ORT001: final ى',
    'stands for ي). To mend spelling and punctuation on saving, so far as there is no choice between two forms:',
    '`"editor.codeActionsOnSave": { "source.fixAll.isnad": "explicit" }`.',
    '',
    '| code | what | default |',
    '|---|---|---|',
    ...checks.map(
      ({ code, message, severity }) => `| [${code}](#${code.toLowerCase()}) | ${cell(message.en)} | ${severity} |`,
    ),
    '',
  ];
  for (const [prefix, title] of groups) {
    lines.push(`## ${title}`, '');
    for (const check of checks) if (check.code.startsWith(prefix)) lines.push(...section(check));
  }
  return lines.join('\n');
}

/** One entry a check for the setting `isnad.diagnostics.severity`, as JSON schema: what an editor completes and explains. */
export function severitySettings(checks: readonly Check[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    checks.map(({ code, message, severity }) => [
      code,
      {
        type: 'string',
        enum: ['off', 'hint', 'information', 'warning', 'error'],
        default: severity,
        description: `${message.ar}\n${message.en}`,
      },
    ]),
  );
}

function section({ code, message, reason, severity, scope, examples }: Check): string[] {
  const bad = examples.bad[0];
  const good = examples.good[0];
  const lines = [
    `### ${code}`,
    '',
    `**${message.en}**`,
    '',
    `<p dir="rtl">${shown(message.ar)}</p>`,
    '',
    reason,
    '',
    `Default: ${severity}. Reads ${scope === 'paragraph' ? 'one paragraph at a time' : 'the whole article'}.`,
    '',
  ];
  if (bad) lines.push(...example('Reported', marked(bad.text)));
  if (bad?.fixed !== undefined) lines.push(...example('After the fix', bad.fixed));
  if (good !== undefined) lines.push(...example('Not reported', good));
  return lines;
}

function example(title: string, text: string): string[] {
  return [`${title}:`, '', `<p dir="rtl">${shown(text).replace(/\n/g, '<br>')}</p>`, ''];
}

function marked(text: string): string {
  return text
    .replace(/<bad>/g, '⟦')
    .replace(/<\/bad>/g, '⟧')
    .replace(/<\/?[A-Z]+(?::\w+)?>/g, '');
}

/** Characters that nobody sees are written as their codes. */
function shown(text: string): string {
  return text
    .replace(
      /[\u00a0\u00ad\u200b-\u200f\u202a-\u202f\u2066-\u2069\ufeff]/g,
      (unseen) => `(U+${unseen.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')})`,
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;');
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|');
}
