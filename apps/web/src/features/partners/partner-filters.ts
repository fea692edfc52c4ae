import { PARTNER_STATUSES, type PartnerStatus } from '@tandem/domain/participants';
import { useLocation, useNavigate } from 'react-router-dom';

/** The status and the archive stand in the address; what is typed may be a person’s name and does not. */
export type PartnerAsk = { status: PartnerStatus | null; archived: boolean; text: string };

export const NOTHING_ASKED: PartnerAsk = { status: null, archived: false, text: '' };
export const isFiltered = ({ status, archived, text }: PartnerAsk): boolean =>
  status !== null || archived || text.trim() !== '';

export function usePartnerFilters(): [asked: PartnerAsk, ask: (change: Partial<PartnerAsk>) => void] {
  const { search, state } = useLocation() as { search: string; state: { partnerText?: string } | null };
  const navigate = useNavigate();
  const params = new URLSearchParams(search);
  const asked: PartnerAsk = {
    status: PARTNER_STATUSES.find((status) => status === params.get('status')) ?? null,
    archived: params.get('archived') === '1',
    text: state?.partnerText ?? '',
  };
  const ask = (change: Partial<PartnerAsk>) => {
    const { status, archived, text } = { ...asked, ...change };
    const next = new URLSearchParams({ ...(status ? { status } : {}), ...(archived ? { archived: '1' } : {}) });
    void navigate({ search: next.toString() }, { replace: true, state: { partnerText: text } });
  };
  return [asked, ask];
}
