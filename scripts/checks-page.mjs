// Writes what follows from the registry of checks: docs/checks.md, and the settings of package.json with one entry a check.
// npm run docs:checks
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { checksPage, severitySettings } from '../server/src/checks/documentation.ts';
import { checks } from '../server/src/checks/index.ts';

const page = new URL('../docs/checks.md', import.meta.url);
mkdirSync(new URL('.', page), { recursive: true });
writeFileSync(page, checksPage(checks));

const manifestFile = new URL('../package.json', import.meta.url);
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
manifest.contributes.configuration.properties['isnad.diagnostics.severity'].properties = severitySettings(checks);
writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
