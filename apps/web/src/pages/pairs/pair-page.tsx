import type { MentorshipCard } from '@tandem/contracts';
import { can, canAll } from '@tandem/domain/access';
import { hasSummaries } from '@tandem/domain/closing';
import { DEFINITIONS, makesDocument } from '@tandem/domain/documents';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router-dom';
import { PairClosing } from '../../features/closing/pair-closing.tsx';
import { PairDiary } from '../../features/diary/pair-diary.tsx';
import { PairPractice } from '../../features/practices/pair-practice.tsx';
import { DocumentsMenu } from '../../features/documents/documents-menu.tsx';
import { OrderNews } from '../../features/pairs/order-news.tsx';
import { OwnAnswer } from '../../features/pairs/own-answer.tsx';
import { PairActs } from '../../features/pairs/pair-acts.tsx';
import { PairAgreement } from '../../features/pairs/pair-agreement.tsx';
import { PairHistory } from '../../features/pairs/pair-history.tsx';
import { PairMembers } from '../../features/pairs/pair-members.tsx';
import { PairStatusSign } from '../../features/pairs/pair-status.tsx';
import { PairTerms } from '../../features/pairs/pair-terms.tsx';
import { placedWords, presentOf, standingWords } from '../../features/pairs/pair-words.ts';
import { PairWay } from '../../features/pairs/pair-way.tsx';
import { pairQuery } from '../../features/pairs/pairs.queries.ts';
import { PairRoutes } from '../../features/routes/pair-routes.tsx';
import { problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { labelOf, useProgramme } from '../../lib/programme.ts';
import { blockCss } from '../../ui/block.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

/** A pair or a group: where it stands, whom it is of, what comes next. */
export function PairPage() {
  const t = useT();
  const { pairId = '' } = useParams();
  const { data, isError, error, refetch } = useQuery(pairQuery(pairId));
  if (data) return <LoadedPair key={pairId} card={data} />;
  const slug = problemOf(error)?.slug;
  const gone = slug === 'not-found' || slug === 'invalid-request';
  return (
    <Page title={t.pairs.title}>
      {isError ? (
        <Banner tone="late" role="alert">
          {gone ? t.problems['not-found'] : sentenceOf(error, t)}
          {gone ? (
            <ButtonLink to={paths.pairs}>{t.pairs.toList}</ButtonLink>
          ) : (
            <Button onClick={() => void refetch()}>{t.common.retry}</Button>
          )}
        </Banner>
      ) : (
        <>
          <Skeleton height={92} />
          <Skeleton height={320} />
        </>
      )}
    </Page>
  );
}

function LoadedPair({ card }: { card: MentorshipCard }) {
  const { t, language } = useWords();
  const { actor } = useAccount();
  const programme = useProgramme();
  const { manages } = card;
  const readsBases = canAll(actor, 'mentees.read');
  const present = presentOf(card);
  const mentees = (present.length > 0 ? present : card.members).map(({ shownName }) => shownName).join(', ');
  const standing = standingWords(card, t, language);
  return (
    <Page
      title={t.pairCard.title(card.mentor.shownName, mentees)}
      tab={t.pairs.title}
      lead={[t.pairs.kinds[card.kind], labelOf(programme?.forms.value, card.form), placedWords(card.mentor)].join(
        ' · ',
      )}
      actions={
        <>
          {manages ? <ButtonLink to={paths.mentor(card.mentor.mentorId)}>{t.pairCard.mentorPage}</ButtonLink> : null}
          <DocumentsMenu
            links={[
              { type: 'order_pairs', subjectId: null },
              { type: 'order_pairs_change', subjectId: null },
              { type: 'diary', subjectId: card.id },
            ]}
          />
          <PairPractice pair={card} />
          <ButtonLink to={paths.pairs}>{t.pairs.toList}</ButtonLink>
        </>
      }
    >
      <p className={blockCss['actions']}>
        <PairStatusSign pair={card} /> <span className={blockCss['muted']}>{standing}</span>
      </p>
      {card.decisions.map(({ code, menteeId }) => (
        <Banner key={`${code}.${menteeId ?? ''}`} tone="late">
          {t.pairs.decisions[code]}
        </Banner>
      ))}
      {manages ? <OrderNews pairId={card.id} /> : null}
      <PairWay card={card} />
      <div className={`${blockCss['blocks']} ${blockCss['wideFirst']}`}>
        <div className={blockCss['column']}>
          {card.canAnswer ? (
            <OwnAnswer card={card} party={actor.roles.includes('mentor') ? 'mentor' : 'mentee'} />
          ) : null}
          {hasSummaries(card.status) && can(actor, 'diary.read') ? (
            <PairClosing
              pairId={card.id}
              status={card.status}
              prints={makesDocument(actor, DEFINITIONS.completion_summary)}
              readsPapers={can(actor, 'documents.read')}
            />
          ) : null}
          <PairMembers card={card} linked={readsBases} />
          {card.status !== 'proposed' && can(actor, 'routes.read') ? <PairRoutes pairId={card.id} /> : null}
          {card.status !== 'proposed' && can(actor, 'diary.read') ? <PairDiary pairId={card.id} /> : null}
          {card.agreement ? <PairAgreement card={card} agreement={card.agreement} /> : null}
          <PairTerms card={card} />
        </div>
        <div className={blockCss['column']}>
          {manages ? <PairActs card={card} /> : null}
          <PairHistory card={card} />
        </div>
      </div>
    </Page>
  );
}
