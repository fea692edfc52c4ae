import type { NewPairOrder, Orderable } from '@tandem/contracts';
import { academicYearOf, lessonsEndOn, yearBounds } from '@tandem/domain/school';

/** What the curator says of the next order. Everything that may go in goes in, unless it was left out. */
export type OrderDraft = {
  withoutPairs: readonly string[];
  withoutMembers: readonly string[];
  since: string;
  until: string;
  /** Empty: two weeks. */
  plansUntil: string;
  /** The order that is changed, as it stands in the list of orders; null: the one offered, empty: typed below. */
  base: string | null;
  baseNumber: string;
  baseOn: string;
};
export type OrderType = NewPairOrder['type'];
type NumberedOrder = { number: string; on: string };

/** How a choice names an order: a number alone comes again the next year. */
export const orderKey = ({ number, on }: NumberedOrder): string => `${on} ${number}`;

/** Until the last lesson; after it, until the end of the academic year. */
export function newOrderDraft(today: string): OrderDraft {
  const year = academicYearOf(today);
  const lessons = lessonsEndOn(year);
  const until = lessons > today ? lessons : yearBounds(year).endsOn;
  const nothing = { plansUntil: '', base: null, baseNumber: '', baseOn: '' };
  return { withoutPairs: [], withoutMembers: [], since: today, until, ...nothing };
}

/** Pairs that lack nothing and were not left out. */
export const chosenPairs = ({ pairs }: Pick<Orderable, 'pairs'>, { withoutPairs }: OrderDraft) =>
  pairs.filter(({ pairId, missing }) => missing.length === 0 && !withoutPairs.includes(pairId));

const chosenMembers = ({ left }: Pick<Orderable, 'left'>, type: OrderType, { withoutMembers }: OrderDraft) =>
  type === 'order_pairs' ? [] : left.filter(({ memberId }) => !withoutMembers.includes(memberId));

/** The order that is changed: what was chosen, else that of whoever left, else the last one. Null: it is typed. */
export function baseOf({ left, orders }: Orderable, { base }: OrderDraft): NumberedOrder | null {
  if (base === '') return null;
  const of = (key: string) => orders.find((one) => orderKey(one) === key) ?? null;
  if (base !== null) return of(base);
  const [first] = left;
  return (first && of(orderKey(first.order))) ?? orders[0] ?? null;
}

/** What is still to be said before the order can be put together; null: nothing. */
export function orderGap(
  orderable: Orderable,
  type: OrderType,
  draft: OrderDraft,
): 'empty' | 'days' | 'until' | 'base' | null {
  if (chosenPairs(orderable, draft).length + chosenMembers(orderable, type, draft).length === 0) return 'empty';
  if (draft.since === '' || draft.until === '') return 'days';
  if (draft.until < draft.since) return 'until';
  const typed = draft.baseNumber.trim() !== '' && draft.baseOn !== '';
  return type === 'order_pairs_change' && baseOf(orderable, draft) === null && !typed ? 'base' : null;
}

export function orderBody(orderable: Orderable, type: OrderType, draft: OrderDraft, id: string): NewPairOrder {
  const base = baseOf(orderable, draft) ?? { number: draft.baseNumber.trim(), on: draft.baseOn };
  return {
    id,
    type,
    pairIds: chosenPairs(orderable, draft).map(({ pairId }) => pairId),
    memberIds: chosenMembers(orderable, type, draft).map(({ memberId }) => memberId),
    since: draft.since,
    until: draft.until,
    plansUntil: draft.plansUntil === '' ? null : draft.plansUntil,
    base: type === 'order_pairs_change' ? { number: base.number, on: base.on } : null,
  };
}
