import type { PersonCard } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { fullName } from '@tandem/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router-dom';
import { consentLinks } from '../../features/documents/consent-links.ts';
import { DocumentsMenu } from '../../features/documents/documents-menu.tsx';
import { CardTabs, useCardTab } from '../../features/people/card-tabs.tsx';
import { personQuery } from '../../features/people/people.queries.ts';
import { PersonHistory } from '../../features/people/person-history.tsx';
import { PersonPapersTab } from '../../features/people/person-papers.tsx';
import { PersonProfile } from '../../features/people/person-profile.tsx';
import { placeWords } from '../../features/people/person-words.ts';
import { useHidePerson } from '../../features/people/use-hide-person.ts';
import { problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { useNarrow } from '../../lib/media.ts';
import { paths } from '../../lib/paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ActionsMenu } from '../../ui/menu.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

export function PersonPage() {
  const t = useT();
  const { personId = '' } = useParams();
  const { data, isError, error, refetch } = useQuery(personQuery(personId));
  if (data) return <LoadedCard key={personId} card={data} />;
  const gone = problemOf(error)?.slug === 'not-found' || problemOf(error)?.slug === 'invalid-request';
  return (
    <Page title={t.register.title}>
      {isError ? (
        <Banner tone="late" role="alert">
          {gone ? t.problems['not-found'] : sentenceOf(error, t)}
          {gone ? (
            <ButtonLink to={paths.people}>{t.person.toRegister}</ButtonLink>
          ) : (
            <Button onClick={() => void refetch()}>{t.common.retry}</Button>
          )}
        </Banner>
      ) : (
        <>
          <Skeleton height={44} />
          <Skeleton height={320} />
        </>
      )}
    </Page>
  );
}

function LoadedCard({ card }: { card: PersonCard }) {
  const t = useT();
  const { actor } = useAccount();
  const { tab, tabs } = useCardTab(card);
  const { hide, restore, busy } = useHidePerson(card);
  const narrow = useNarrow();
  const navigate = useNavigate();
  const mayManage = can(actor, 'people.manage');
  const actions = [
    ...(narrow ? [{ label: t.person.toRegister, run: () => void navigate(paths.people) }] : []),
    ...(mayManage && card.hidden === null ? [{ label: t.person.hide, run: hide }] : []),
  ];
  return (
    <Page
      title={fullName(card.name)}
      tab={t.person.title}
      lead={placeWords(card, t)}
      actions={
        <>
          {narrow ? null : <ButtonLink to={paths.people}>{t.person.toRegister}</ButtonLink>}
          {card.hidden === null ? <DocumentsMenu links={consentLinks(card.id, card.kind === 'pupil')} /> : null}
          {actions.length > 0 ? <ActionsMenu label={t.person.actions} actions={actions} /> : null}
        </>
      }
    >
      {card.hidden ? (
        <Banner tone="late">
          {t.person.hidden[card.hidden]}
          {mayManage && card.hidden === 'mistake' ? (
            <Button disabled={busy} onClick={restore}>
              {t.person.restore}
            </Button>
          ) : null}
        </Banner>
      ) : null}
      <CardTabs tab={tab} tabs={tabs} />
      {tab === 'profile' ? <PersonProfile card={card} /> : null}
      {tab === 'papers' ? <PersonPapersTab card={card} /> : null}
      {tab === 'history' ? <PersonHistory card={card} /> : null}
    </Page>
  );
}
