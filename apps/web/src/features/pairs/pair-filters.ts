import { idFrom } from '../../lib/id-from.ts';
import { type MentorshipRow, type MentorshipSearch } from '@tandem/contracts';
import { MENTORSHIP_STATUSES } from '@tandem/domain/pairs';
import { useLocation, useNavigate } from 'react-router-dom';

export type PairStatus = MentorshipRow['status'];
export const PAIR_STATUSES = MENTORSHIP_STATUSES;

/** What the address says of the list. What was typed is kept in the history entry: a name has no place there. */
export type PairAsk = {
  form: string | null;
  status: PairStatus | null;
  classId: string | null;
  needsDecision: boolean;
  /** Pairs of one order. */
  orderId: string | null;
  text: string;
};
export const NOTHING_ASKED: PairAsk = {
  form: null,
  status: null,
  classId: null,
  needsDecision: false,
  orderId: null,
  text: '',
};

/** A broken link filters nothing. */
const codeFrom = (text: string | null): string | null =>
  text !== null && /^[a-z0-9_-]{1,64}$/.test(text) ? text : null;

export function askFrom(search: URLSearchParams, text: string): PairAsk {
  return {
    form: codeFrom(search.get('form')),
    status: PAIR_STATUSES.find((status) => status === search.get('status')) ?? null,
    classId: idFrom(search.get('class')),
    needsDecision: search.get('decide') === '1',
    orderId: idFrom(search.get('order')),
    text,
  };
}

export function addressOf({ form, status, classId, needsDecision, orderId }: PairAsk): string {
  const search = new URLSearchParams();
  const said = { form, status, class: classId, decide: needsDecision ? '1' : null, order: orderId };
  for (const [key, value] of Object.entries(said)) if (value) search.set(key, value);
  return search.toString();
}

export const searchOf = ({ form, status, classId, needsDecision, orderId, text }: PairAsk): MentorshipSearch => ({
  ...(text.trim() ? { text: text.trim() } : {}),
  ...(form ? { forms: [form] } : {}),
  ...(status ? { statuses: [status] } : {}),
  ...(classId ? { classId } : {}),
  ...(needsDecision ? { needsDecision } : {}),
  ...(orderId ? { orderId } : {}),
});

export const isFiltered = ({ form, status, classId, needsDecision, orderId, text }: PairAsk): boolean =>
  form !== null || status !== null || classId !== null || needsDecision || orderId !== null || text.trim() !== '';

export function usePairFilters(): [asked: PairAsk, ask: (change: Partial<PairAsk>) => void] {
  const { search, state } = useLocation() as { search: string; state: { pairsText?: string } | null };
  const navigate = useNavigate();
  const asked = askFrom(new URLSearchParams(search), state?.pairsText ?? '');
  const ask = (change: Partial<PairAsk>) => {
    const next = { ...asked, ...change };
    void navigate({ search: addressOf(next) }, { replace: true, state: { pairsText: next.text } });
  };
  return [asked, ask];
}
