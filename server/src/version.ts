/** The version of the program; a test holds it to `server/package.json`, which a bundle does not carry along. */
export const VERSION = '0.1.0';
