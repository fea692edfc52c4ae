import type { PartnerRow } from '@tandem/contracts';
import { daysBetween } from '@tandem/domain/kernel';
import type { PartnerStatus } from '@tandem/domain/participants';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay } from '../../lib/dates.ts';
import { type Language, type Messages, useWords } from '../../lib/i18n/index.tsx';
import { Chip } from '../../ui/signs.tsx';

const TONE: Record<PartnerStatus, 'plain' | 'done' | 'wait' | 'late' | 'info'> = {
  prospect: 'plain',
  letter_sent: 'wait',
  no_reply: 'late',
  agreed: 'info',
  declined: 'plain',
  agreement_draft: 'wait',
  agreement_signed: 'done',
  expiring: 'wait',
  expired: 'late',
  terminated: 'plain',
};

/** The status as it is today, with the days that matter. */
export function statusWords({ status, letter, agreement }: PartnerRow, today: string, t: Messages, language: Language) {
  const until = agreement?.validUntil ?? null;
  if (status === 'letter_sent' && letter) return t.partners.waits(Math.max(0, daysBetween(letter.on, today)));
  if (status === 'no_reply' && letter) return t.partners.silent(daysBetween(letter.on, today));
  if (status === 'expiring' && until) return t.partners.expiresIn(daysBetween(today, until));
  if (status === 'expired' && until) return t.partners.expiredAgo(daysBetween(until, today));
  if (status === 'agreement_signed' && until) return t.partners.inForceUntil(longDay(language, until));
  return t.partners.statuses[status];
}

export function PartnerStatusSign({ partner }: { partner: PartnerRow }) {
  const { t, language } = useWords();
  const { today } = useAccount();
  if (partner.archived) return <Chip>{t.partners.archived}</Chip>;
  return <Chip tone={TONE[partner.status]}>{statusWords(partner, today, t, language)}</Chip>;
}
