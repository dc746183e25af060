/** What the program tells its caller; `isnad --help` documents them. */
export const EXIT_FINE = 0;
/** Some input could not be analysed: binary, unreadable, or a bad line. */
export const EXIT_INPUT = 1;
/** The program was called wrongly. */
export const EXIT_USAGE = 2;

/** Wrong arguments. `message` is for the person who typed them. */
export class UsageError extends Error {}
