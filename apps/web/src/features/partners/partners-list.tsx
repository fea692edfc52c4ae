import type { PartnerRow } from '@tandem/contracts';
import { Link } from 'react-router-dom';
import { longDay } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { useNarrow } from '../../lib/media.ts';
import { paths } from '../../lib/paths.ts';
import { lineCss as css } from '../../ui/lines.ts';
import { PartnerStatusSign } from './partner-status-sign.tsx';

/** A table; on a phone every row is a card. */
export function PartnersList({ partners }: { partners: readonly PartnerRow[] }) {
  return useNarrow() ? <PartnerCards partners={partners} /> : <WideTable partners={partners} />;
}

function Name({ partner }: { partner: PartnerRow }) {
  return (
    <Link className={css['name']} to={paths.partner(partner.id)}>
      {partner.name}
    </Link>
  );
}

const contactWords = ({ contactName, contactPosition, phone }: PartnerRow) =>
  [[contactName, contactPosition].filter(Boolean).join(', '), phone].filter(Boolean).join(' · ');

function useAgreementWords() {
  const { t, language } = useWords();
  return ({ agreement }: PartnerRow) =>
    agreement ? t.partnerCard.paper(agreement.number, longDay(language, agreement.on)) : '';
}

function WideTable({ partners }: { partners: readonly PartnerRow[] }) {
  const t = useT();
  const agreement = useAgreementWords();
  const { columns } = t.partners;
  return (
    <table className={css['table']}>
      <caption className="visually-hidden">{t.partners.caption}</caption>
      <thead>
        <tr>
          <th scope="col">{columns.name}</th>
          <th scope="col">{columns.status}</th>
          <th scope="col">{columns.agreement}</th>
          <th scope="col">{columns.mentors}</th>
        </tr>
      </thead>
      <tbody>
        {partners.map((partner) => (
          <tr key={partner.id}>
            <th scope="row">
              <Name partner={partner} />
              <p className={css['muted']}>{contactWords(partner)}</p>
            </th>
            <td>
              <PartnerStatusSign partner={partner} />
            </td>
            <td>{agreement(partner) || t.common.dash}</td>
            <td>{partner.mentors === 0 ? t.partners.noMentors : t.partners.mentors(partner.mentors)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function PartnerCards({ partners }: { partners: readonly PartnerRow[] }) {
  const t = useT();
  const agreement = useAgreementWords();
  return (
    <ul className={css['cards']} aria-label={t.partners.caption}>
      {partners.map((partner) => (
        <li key={partner.id} className={css['card']}>
          <Name partner={partner} />
          <div>
            <PartnerStatusSign partner={partner} />
          </div>
          <p className={css['muted']}>
            {[agreement(partner), partner.mentors === 0 ? '' : t.partners.mentors(partner.mentors)]
              .filter(Boolean)
              .join(' · ')}
          </p>
          <p className={css['muted']}>{contactWords(partner)}</p>
        </li>
      ))}
    </ul>
  );
}
