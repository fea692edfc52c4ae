/** `numerator / denominator` rounded once, half up, in whole numbers; the denominator is above zero. */
export function halfUp(numerator: number, denominator: number): number {
  return Math.floor((2 * numerator + denominator) / (2 * denominator));
}
