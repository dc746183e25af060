/** The little of `node:assert/strict` that the suite uses, for the extension host that is a web worker. */

class AssertionError extends Error {
  override name = 'AssertionError';
}

function fail(message: string | undefined, fallback: string): never {
  throw new AssertionError(message ?? fallback);
}

function show(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

const assert = {
  ok(value: unknown, message?: string): void {
    if (!value) fail(message, `${show(value)} is not true`);
  },
  equal(actual: unknown, expected: unknown, message?: string): void {
    if (!Object.is(actual, expected)) fail(message, `${show(actual)} is not ${show(expected)}`);
  },
  notEqual(actual: unknown, expected: unknown, message?: string): void {
    if (Object.is(actual, expected)) fail(message, `${show(actual)} was not expected`);
  },
  /** For plain data only: compares as JSON. */
  deepEqual(actual: unknown, expected: unknown, message?: string): void {
    if (JSON.stringify(actual) !== JSON.stringify(expected)) fail(message, `${show(actual)} is not ${show(expected)}`);
  },
  match(actual: string, expected: RegExp, message?: string): void {
    if (!expected.test(actual)) fail(message, `${actual} does not match ${String(expected)}`);
  },
};

export default assert;
