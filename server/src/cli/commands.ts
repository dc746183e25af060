import { annotate } from './annotate';
import type { Command } from './command';

/** Every command of the program. */
export const COMMANDS: readonly Command[] = [annotate];
