import type { MenteeCard, MenteeRequest } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { WeekGrid } from '../../features/availability/week-grid.tsx';
import { AskForm, BLANK_REQUEST } from '../../features/mentees/ask-form.tsx';
import { tone } from '../../features/mentees/ask-words.ts';
import { ConflictSides } from '../../features/mentees/conflict-sides.tsx';
import { useDictionaries } from '../../features/mentees/dictionary-words.ts';
import css from '../../features/mentees/mentee-card.module.css';
import { MenteeWay } from '../../features/mentees/mentee-way.tsx';
import { ownMenteeQuery } from '../../features/mentees/mentees.queries.ts';
import { takesRequest } from '../../features/mentees/pipeline.ts';
import { useCardSave } from '../../features/mentees/use-card-save.ts';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { OwnRoutes } from '../../features/routes/pair-routes.tsx';
import { Empty, Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

/** A mentee's own way in plain words, and the own request, to be changed any day. */
export function OwnRequestPage() {
  const t = useT();
  const { data, isError, error, refetch } = useQuery(ownMenteeQuery);
  if (data) return <Own card={data} />;
  if (isError && problemOf(error)?.slug === 'not-found')
    return (
      <Page title={t.ask.title}>
        <Empty title={t.ownRequest.nobodyTitle}>
          <p>{t.ownRequest.nobodyText}</p>
        </Empty>
      </Page>
    );
  return (
    <Page title={t.ask.title}>
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
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

function Own({ card }: { card: MenteeCard }) {
  const t = useT();
  const to = tone(card.kind);
  const mayWrite = card.changes.includes('request') && takesRequest(card.status);
  // A form begins anew from what was saved; news about anything else leaves it alone.
  const [saved, setSaved] = useState<MenteeCard | null>(null);
  return (
    <Page title={t.ask.title} lead={t.ownRequest.now[card.status][to]}>
      <section aria-label={t.ownRequest.way[to]}>
        <MenteeWay card={card} />
      </section>
      {card.goal ? (
        <section className={blockCss['block']}>
          <h2>{t.ownRequest.goal[to]}</h2>
          <p className={css['text']}>{card.goal}</p>
        </section>
      ) : null}
      <OwnRoutes />
      {mayWrite ? (
        <OwnForm key={saved?.version ?? 0} card={saved ?? card} onSaved={setSaved} />
      ) : card.request ? (
        <figure className={css['quote']}>
          <blockquote>{card.request.text}</blockquote>
        </figure>
      ) : null}
    </Page>
  );
}

const requestOf = ({ request, reasonCategory }: MenteeCard): MenteeRequest =>
  request
    ? {
        text: request.text,
        category: request.category,
        desiredForm: request.desiredForm,
        preferredMentor: request.preferredMentor,
        availability: request.availability,
      }
    : { ...BLANK_REQUEST, category: reasonCategory ?? '' };

function OwnForm({ card, onSaved }: { card: MenteeCard; onSaved: (card: MenteeCard) => void }) {
  const t = useT();
  const to = tone(card.kind);
  const { categories } = useDictionaries(card.kind);
  const { opened, save, saving, error, conflict } = useCardSave<MenteeRequest>({
    card,
    partOf: ({ request }) => request,
    versionOf: ({ version }) => version,
    send: (mine, version) =>
      api.mentees.recordRequest({ params: { menteeId: card.id }, body: { ...mine, version, from: 'self' } }),
    onSaved: (next) => {
      toast(t.ownRequest.saved[to]);
      onSaved(next);
    },
  });
  const [draft, setDraft] = useState(() => requestOf(opened));
  const unsaved = JSON.stringify(draft) !== JSON.stringify(requestOf(opened));
  return (
    <section className={blockCss['block']}>
      <LeaveGuard unsaved={unsaved && !saving} />
      <AskForm
        kind={card.kind}
        categories={categories.offered(draft.category)}
        draft={draft}
        onDraft={setDraft}
        TimeField={WeekGrid}
        saving={saving}
        submit={card.request ? t.common.save : t.ask.submit}
        problem={
          conflict ? (
            <ConflictSides
              sides={[[t.menteeCard.words, draft.text, requestOf(conflict).text]]}
              busy={saving}
              onKeepMine={() => save(draft)}
              onTakeTheirs={() => onSaved(conflict)}
            />
          ) : error ? (
            <Banner tone="late" role="alert">
              {sentenceOf(error, t)}
            </Banner>
          ) : null
        }
        onSubmit={() => {
          if (!conflict) save(draft);
        }}
      />
    </section>
  );
}
