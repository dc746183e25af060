import { COMMANDS } from './commands';
import { EXIT_FINE, EXIT_USAGE, UsageError } from './exitCodes';
import type { Io } from './io';
import { Output } from './output';
import { VERSION } from '../version';

/**
 * Runs the command line with the arguments after the program's name, and answers the exit code. Wrong arguments are
 * explained on standard error; any other exception is a fault of the program and passes through.
 */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const [first, ...rest] = argv;
  const stdout = new Output(io.stdout);
  const stderr = new Output(io.stderr);
  if (first === '--version' || first === '-v') {
    await stdout.write(`${VERSION}\n`);
    return EXIT_FINE;
  }
  if (first === '--help' || first === '-h' || first === 'help') {
    const topic = COMMANDS.find((candidate) => candidate.name === rest[0]);
    await stdout.write(topic?.help ?? programHelp());
    return EXIT_FINE;
  }
  const command = COMMANDS.find((candidate) => candidate.name === first);
  if (command === undefined) {
    const problem = first === undefined ? 'no command' : `unknown command '${first}'`;
    await stderr.write(`isnad: ${problem}; see isnad --help\n`);
    return EXIT_USAGE;
  }
  try {
    if (asksForHelp(rest)) {
      await stdout.write(command.help);
      return EXIT_FINE;
    }
    return await command.run(rest, io);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    await stderr.write(`isnad ${command.name}: ${error.message}; see isnad ${command.name} --help\n`);
    return EXIT_USAGE;
  }
}

/** `--help` counts only before `--`, after which everything is a path. */
function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  const options = end === -1 ? argv : argv.slice(0, end);
  return options.includes('--help') || options.includes('-h');
}

function programHelp(): string {
  const width = Math.max(...COMMANDS.map((command) => command.name.length));
  const commands = COMMANDS.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`);
  return `isnad ${VERSION}: annotated reading of Arabic news

Usage: isnad COMMAND [OPTION…] [PATH…]

Commands:
${commands.join('\n')}

Options:
  -h, --help      this page; 'isnad COMMAND --help' for one command
  -v, --version   the version

Exit codes:
  0  everything was analysed
  1  some input could not be analysed (binary, unreadable, a bad line)
  2  wrong arguments
`;
}
