// Writes docs/checks.md from the registry of checks: npm run docs:checks
import { mkdirSync, writeFileSync } from 'node:fs';
import { checksPage } from '../server/src/checks/documentation.ts';
import { checks } from '../server/src/checks/index.ts';

const page = new URL('../docs/checks.md', import.meta.url);
mkdirSync(new URL('.', page), { recursive: true });
writeFileSync(page, checksPage(checks));
