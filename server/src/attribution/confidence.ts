/** Confidence of an attribution from the log odds of its gate, 0 to 1, rounded to two places. */
export function confidenceOf(score: number): number {
  const probability = 1 / (1 + Math.exp(-score));
  return Math.round(Math.min(0.99, probability) * 100) / 100;
}
