/** Fits σ(slope · x + intercept) to yes-or-no answers (Platt 1999) by gradient descent. */
export function fitLogistic(
  inputs: readonly number[],
  answers: readonly boolean[],
): { slope: number; intercept: number } {
  let slope = 1;
  let intercept = 0;
  for (let step = 0; step < 4000; step++) {
    let slopeGradient = 0;
    let interceptGradient = 0;
    for (let at = 0; at < inputs.length; at++) {
      const error = 1 / (1 + Math.exp(-(slope * inputs[at]! + intercept))) - (answers[at]! ? 1 : 0);
      slopeGradient += error * inputs[at]!;
      interceptGradient += error;
    }
    slope -= (0.4 * slopeGradient) / inputs.length;
    intercept -= (0.4 * interceptGradient) / inputs.length;
  }
  return { slope, intercept };
}

/** Expected calibration error over ten bins of predicted probability, and the bins. */
export function calibrationError(
  predicted: readonly number[],
  answers: readonly boolean[],
): { error: number; bins: { predicted: number; observed: number; count: number }[] } {
  const bins = Array.from({ length: 10 }, () => ({ predicted: 0, observed: 0, count: 0 }));
  predicted.forEach((value, at) => {
    const bin = bins[Math.min(9, Math.floor(value * 10))]!;
    bin.predicted += value;
    bin.observed += answers[at]! ? 1 : 0;
    bin.count++;
  });
  let error = 0;
  for (const bin of bins) {
    error += Math.abs(bin.predicted - bin.observed) / predicted.length;
    if (bin.count > 0) {
      bin.predicted /= bin.count;
      bin.observed /= bin.count;
    }
  }
  return { error, bins };
}
