import type { PartnerCard } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { DocumentsMenu } from '../../features/documents/documents-menu.tsx';
import { MentorStanding } from '../../features/mentors/mentor-standing.tsx';
import { PartnerContacts } from '../../features/partners/partner-contacts.tsx';
import { PartnerHistory } from '../../features/partners/partner-history.tsx';
import { PartnerPapers } from '../../features/partners/partner-papers.tsx';
import { PartnerPeople } from '../../features/partners/partner-people.tsx';
import { partnerQuery } from '../../features/partners/partners.queries.ts';
import { useArchivePartner } from '../../features/partners/use-archive-partner.ts';
import { PersonChoice } from '../../features/people/person-choice.tsx';
import { problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { blockCss } from '../../ui/block.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ActionsMenu } from '../../ui/menu.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

export function PartnerPage() {
  const t = useT();
  const { partnerId = '' } = useParams();
  const { data, isError, error, refetch } = useQuery(partnerQuery(partnerId));
  if (data) return <LoadedPartner key={partnerId} card={data} />;
  const gone = problemOf(error)?.slug === 'not-found' || problemOf(error)?.slug === 'invalid-request';
  return (
    <Page title={t.partners.title}>
      {isError ? (
        <Banner tone="late" role="alert">
          {gone ? t.problems['not-found'] : sentenceOf(error, t)}
          {gone ? (
            <ButtonLink to={paths.partners}>{t.partnerCard.toList}</ButtonLink>
          ) : (
            <Button onClick={() => void refetch()}>{t.common.retry}</Button>
          )}
        </Banner>
      ) : (
        <>
          <Skeleton height={120} />
          <Skeleton height={240} />
        </>
      )}
    </Page>
  );
}

function LoadedPartner({ card }: { card: PartnerCard }) {
  const t = useT();
  const { actor } = useAccount();
  const mayManage = can(actor, 'partners.manage');
  const { put, busy } = useArchivePartner(card.id);
  const archive = (archived: boolean) => put({ version: card.version, archived });
  return (
    <Page
      title={card.name}
      lead={[card.contactName, card.phone].filter(Boolean).join(', ')}
      actions={
        <>
          <ButtonLink to={paths.partners}>{t.partnerCard.toList}</ButtonLink>
          <DocumentsMenu
            links={[
              { type: 'letter_employer', subjectId: card.id },
              { type: 'agreement', subjectId: card.id },
            ]}
          />
          {mayManage && !card.archived ? (
            <ActionsMenu
              label={t.partnerCard.actions}
              actions={[{ label: t.partnerCard.archive, run: () => archive(true) }]}
            />
          ) : null}
        </>
      }
    >
      {card.archived ? (
        <Banner tone="wait">
          {t.partnerCard.archivedBanner}
          {mayManage ? (
            <Button disabled={busy} onClick={() => archive(false)}>
              {t.partnerCard.restore}
            </Button>
          ) : null}
        </Banner>
      ) : null}
      <div className={blockCss['blocks']}>
        <div className={blockCss['stack']}>
          <PartnerPapers card={card} />
          <PartnerPeople
            card={card}
            mayManage={mayManage && can(actor, 'people.manage')}
            Choice={PersonChoice}
            Standing={MentorStanding}
          />
        </div>
        <div className={blockCss['stack']}>
          <PartnerContacts card={card} mayManage={mayManage && !card.archived} />
          <PartnerHistory steps={card.steps} />
        </div>
      </div>
    </Page>
  );
}
