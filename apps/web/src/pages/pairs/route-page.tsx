import type { RoutePlace } from '@tandem/contracts';
import { DEFINITIONS, makesDocument } from '@tandem/domain/documents';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import { KeepTemplateDialog } from '../../features/routes/keep-template-dialog.tsx';
import { RouteBegin } from '../../features/routes/route-begin.tsx';
import { RouteComments } from '../../features/routes/route-comments.tsx';
import { RouteEditor, useRouteDraft } from '../../features/routes/route-editor.tsx';
import { RouteGoal, RouteMeasures } from '../../features/routes/route-goals.tsx';
import { RouteHistory } from '../../features/routes/route-history.tsx';
import { RouteStanding } from '../../features/routes/route-standing.tsx';
import { RouteSteps } from '../../features/routes/route-steps.tsx';
import { placeTitle } from '../../features/routes/route-words.ts';
import { placeQuery } from '../../features/routes/routes.queries.ts';
import { problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { labelOf, useProgramme } from '../../lib/programme.ts';
import { blockCss } from '../../ui/block.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner, Chip, Skeleton } from '../../ui/signs.tsx';

const TONES = { draft: 'wait', agreed: 'info', in_work: 'info', finished: 'done' } as const;

/** The route of a mentee: what for, by which steps, how far. */
export function RoutePage() {
  const t = useT();
  const { pairId = '', menteeId = '' } = useParams();
  const { data, isError, error, refetch } = useQuery(placeQuery(pairId, menteeId));
  if (data) return <LoadedPlace key={`${pairId}.${menteeId}`} place={data} />;
  const slug = problemOf(error)?.slug;
  const gone = slug === 'not-found' || slug === 'invalid-request';
  return (
    <Page title={t.route.tab}>
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
          <Skeleton height={120} />
          <Skeleton height={320} />
        </>
      )}
    </Page>
  );
}

function LoadedPlace({ place }: { place: RoutePlace }) {
  const { t, language } = useWords();
  const programme = useProgramme();
  const { actor } = useAccount();
  const { route } = place;
  const kept = useRouteDraft(route?.id ?? '');
  // What was typed and not saved is opened again by itself.
  const [editing, setEditing] = useState(() => route !== null && route.edits && kept.read() !== null);
  const [keeping, setKeeping] = useState(false);
  const agreeing = route?.status === 'draft';
  const lead = [
    t.route.with(place.mentor.shownName),
    labelOf(programme?.forms.value, place.form),
    ...(route ? [t.route.period(longDay(language, route.startsOn), longDay(language, route.endsOn))] : []),
  ].join(' · ');
  return (
    <Page
      title={placeTitle(place, t)}
      tab={t.route.tab}
      lead={lead}
      actions={
        <>
          {route?.edits && !editing ? (
            <Button look={route.status === 'draft' ? ['primary'] : []} onClick={() => setEditing(true)}>
              {t.route.edit}
            </Button>
          ) : null}
          {route && makesDocument(actor, DEFINITIONS.route) ? (
            <ButtonLink to={paths.newDocumentOf('route', route.id)}>{t.route.print}</ButtonLink>
          ) : null}
          {place.keeps && !editing ? <Button onClick={() => setKeeping(true)}>{t.route.keep}</Button> : null}
          {place.hand === 'curator' ? <ButtonLink to={paths.routeTemplates}>{t.route.toLibrary}</ButtonLink> : null}
          <ButtonLink to={paths.pair(place.pairId)}>{t.route.toPair}</ButtonLink>
        </>
      }
    >
      {route ? (
        <>
          <p className={blockCss['actions']}>
            <Chip tone={TONES[route.status]}>{t.route.statuses[route.status]}</Chip>
            {route.finishedOn ? (
              <span className={blockCss['muted']}>{t.route.finishedOn(longDay(language, route.finishedOn))}</span>
            ) : null}
          </p>
          {editing ? (
            <RouteEditor place={place} route={route} onClose={() => setEditing(false)} />
          ) : (
            <div className={`${blockCss['blocks']} ${blockCss['wideFirst']}`}>
              <div className={blockCss['column']}>
                {/* Until both sides have agreed that comes first, also on a phone. */}
                {agreeing ? <RouteStanding place={place} route={route} /> : null}
                <RouteGoal place={place} route={route} />
                <RouteSteps place={place} route={route} />
                <RouteComments place={place} route={route} />
              </div>
              <div className={blockCss['column']}>
                {agreeing ? null : <RouteStanding place={place} route={route} />}
                <RouteMeasures place={place} route={route} />
                <RouteHistory route={route} />
              </div>
            </div>
          )}
          {keeping ? <KeepTemplateDialog place={place} routeId={route.id} onClose={() => setKeeping(false)} /> : null}
        </>
      ) : (
        <RouteBegin place={place} />
      )}
    </Page>
  );
}
