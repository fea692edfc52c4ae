export type RefusalReason =
  | 'unreadable'
  | 'unknown-person'
  | 'forbidden-pair'
  | 'matched-twice'
  | 'over-capacity'
  | 'lock-broken'
  | 'other-totals'
  | 'price-missing'
  | 'price-repeated'
  | 'price-not-an-integer'
  | 'better-edge'
  | 'pair-not-tight'
  | 'unmatched-not-free'
  | 'mentee-price-positive'
  | 'free-place-dear'
  | 'taken-place-cheap'
  | 'bound-not-reached';

/** Thrown inside the check alone. `where`: ids, or a JSON pointer into the pairs or the certificate. */
export class Refusal extends Error {
  readonly reason: RefusalReason;
  readonly where: string;
  constructor(reason: RefusalReason, where: string) {
    super(reason);
    this.reason = reason;
    this.where = where;
  }
}
