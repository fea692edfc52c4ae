import type { Board, BoardItem } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { daysOverdue } from '@tandem/domain/roadmap';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useMemo, useState } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router-dom';
import { BoardContext, type BoardContextValue } from '../../features/roadmap/board-context.ts';
import { filtersFrom, isFiltered, matches, ownedBy } from '../../features/roadmap/board-filters.ts';
import { laneGroups } from '../../features/roadmap/board-lanes.ts';
import { BoardView } from '../../features/roadmap/board-view.tsx';
import { FilterBar } from '../../features/roadmap/filter-bar.tsx';
import { boardQuery, roadmapsQuery } from '../../features/roadmap/roadmap.queries.ts';
import { SectionTabs } from '../../features/roadmap/section-tabs.tsx';
import { useBoardMoves } from '../../features/roadmap/use-board-moves.ts';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { dayAndMonth, longDay } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { useNarrow } from '../../lib/media.ts';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { ActionsMenu } from '../../ui/menu.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

// What opens over the board comes when it is opened.
const MoveQuestions = lazy(async () => ({
  default: (await import('../../features/roadmap/move-questions.tsx')).MoveQuestions,
}));
const MoveDialog = lazy(async () => ({ default: (await import('../../features/roadmap/move-dialog.tsx')).MoveDialog }));
const RetroactiveDialog = lazy(async () => ({
  default: (await import('../../features/roadmap/retroactive-dialog.tsx')).RetroactiveDialog,
}));
const NewItemDialog = lazy(async () => ({
  default: (await import('../../features/roadmap/new-item-dialog.tsx')).NewItemDialog,
}));
const ItemPanel = lazy(async () => ({ default: (await import('../../features/roadmap/item-panel.tsx')).ItemPanel }));

/** More overdue items than this at once are an old plan, not a bad week. */
const MANY_OVERDUE = 5;

export function BoardPage() {
  const { t } = useWords();
  const { roadmapId = '' } = useParams();
  const { data, isError, error, refetch } = useQuery(boardQuery(roadmapId));
  if (data) return <LoadedBoard key={roadmapId} board={data} />;
  const gone = problemOf(error)?.slug === 'not-found' || problemOf(error)?.slug === 'invalid-request';
  return (
    <Page title={t.nav.roadmap}>
      {isError ? (
        <Banner tone="late" role="alert">
          {gone ? t.problems['not-found'] : sentenceOf(error, t)}
          {gone ? (
            <ButtonLink to={paths.roadmaps}>{t.common.home}</ButtonLink>
          ) : (
            <Button onClick={() => void refetch()}>{t.common.retry}</Button>
          )}
        </Banner>
      ) : (
        <>
          <Skeleton height={92} />
          <Skeleton height={44} />
          <Skeleton height={420} />
        </>
      )}
    </Page>
  );
}

function LoadedBoard({ board }: { board: Board }) {
  const { t, language } = useWords();
  const { actor, today } = useAccount();
  const { roadmap, items } = board;
  const [search, setSearch] = useSearchParams();
  const filters = filtersFrom(search);
  const moves = useBoardMoves(roadmap.id);
  const narrow = useNarrow();
  const navigate = useNavigate();
  const [asked, setAsked] = useState<BoardItem | null>(null);
  const [open, setOpen] = useState<'retroactive' | 'new' | null>(null);
  const mayEdit = can(actor, 'roadmap.edit');
  const openId = search.get('item');
  const takeOff = useTakeOff(roadmap.id);

  const section = board.sections.find(({ code }) => code === filters.section);
  const shown = items.filter(
    (item) => (!section || item.sectionId === section.id) && matches(item, filters, actor, today),
  );
  const visible = section ? { ...board, sections: [section] } : board;
  const groups = laneGroups(visible, shown, isFiltered(filters));
  const overdue = items.filter((item) => daysOverdue(item, today) > 0).length;

  const searchText = search.toString();
  const actorKey = `${actor.accountId}.${actor.roles.join()}`;
  const context = useMemo<BoardContextValue>(
    () => ({
      today,
      year: roadmap.year,
      mayEdit,
      mayMove: (item) => can(actor, 'roadmap.move', ownedBy(item)),
      hrefOf: (item) => {
        const next = new URLSearchParams(searchText);
        next.set('item', item.id);
        return `?${next.toString()}`;
      },
      askMove: setAsked,
      takeOff,
    }),
    // oxlint-disable-next-line react/exhaustive-deps -- the actor is a new object on every render, its key is not
    [today, roadmap.year, mayEdit, actorKey, searchText, takeOff],
  );
  const closeItem = useCallback(() => {
    const next = new URLSearchParams(searchText);
    next.delete('item');
    setSearch(next);
  }, [searchText, setSearch]);

  const approved = roadmap.approvedOn
    ? roadmap.orderNo
      ? t.roadmap.approved(longDay(language, roadmap.approvedOn), roadmap.orderNo)
      : t.roadmap.approvedPlain(longDay(language, roadmap.approvedOn))
    : null;
  const lead = [approved, t.roadmap.items(items.length), today ? t.roadmap.today(dayAndMonth(language, today)) : null]
    .filter(Boolean)
    .join(' · ');

  return (
    <BoardContext.Provider value={context}>
      <Page
        title={t.roadmap.title(roadmap.year)}
        lead={lead}
        actions={
          <>
            <RoadmapChooser current={roadmap.id} />
            {mayEdit && narrow ? (
              <ActionsMenu
                label={t.common.menu}
                actions={[
                  { label: t.roadmap.import, run: () => void navigate(paths.import) },
                  { label: t.roadmap.addItem, run: () => setOpen('new') },
                  ...(overdue > 0 ? [{ label: t.roadmap.retroactive, run: () => setOpen('retroactive') }] : []),
                ]}
              />
            ) : null}
            {mayEdit && !narrow ? (
              <>
                {overdue > 0 ? <Button onClick={() => setOpen('retroactive')}>{t.roadmap.retroactive}</Button> : null}
                <Button onClick={() => setOpen('new')}>{t.roadmap.addItem}</Button>
                <ButtonLink look={['primary']} to={paths.import}>
                  {t.roadmap.import}
                </ButtonLink>
              </>
            ) : null}
          </>
        }
      >
        <SectionTabs board={board} section={section?.code ?? null} today={today} />
        {mayEdit && overdue > MANY_OVERDUE && roadmap.doneCount === 0 ? (
          <Banner tone="wait">
            {t.roadmap.pastDue(overdue)}
            <Button onClick={() => setOpen('retroactive')}>{t.roadmap.bannerAct}</Button>
          </Banner>
        ) : null}
        <FilterBar board={board} filters={filters} shown={shown.length} />
        {groups.length === 0 ? (
          <p>{t.roadmap.nothing}</p>
        ) : (
          <BoardView groups={groups} items={items} showSections={!section} onMove={moves.move} />
        )}
      </Page>
      <Suspense fallback={null}>
        {openId ? (
          <ItemPanel
            key={openId}
            roadmapId={roadmap.id}
            itemId={openId}
            board={board}
            onClose={closeItem}
            onMove={setAsked}
          />
        ) : null}
        {asked ? <MoveDialog board={board} item={asked} onClose={() => setAsked(null)} onMove={moves.move} /> : null}
        {open === 'retroactive' ? (
          <RetroactiveDialog board={board} today={today} onClose={() => setOpen(null)} />
        ) : null}
        {open === 'new' ? (
          <NewItemDialog board={board} section={filters.section} onClose={() => setOpen(null)} />
        ) : null}
        {moves.question ? <MoveQuestions moves={moves} roadmapId={roadmap.id} today={today} /> : null}
      </Suspense>
    </BoardContext.Provider>
  );
}

/** Takes an item off the board; one press brings it back. */
function useTakeOff(roadmapId: string) {
  const { t } = useWords();
  const queries = useQueryClient();
  const refresh = () => queries.invalidateQueries({ queryKey: boardQuery(roadmapId).queryKey });
  const restore = useMutation({
    mutationFn: (itemId: string) => api.items.restore({ params: { roadmapId, itemId } }),
    onSettled: refresh,
  });
  const { mutate } = useMutation({
    mutationFn: (item: BoardItem) =>
      api.items.remove({ params: { roadmapId, itemId: item.id }, query: { version: item.version } }),
    onSuccess: (_, item) =>
      toast(t.roadmap.takenOff, { action: { label: t.common.undo, run: () => restore.mutate(item.id) } }),
    onError: (error) => toast(sentenceOf(error, t), { tone: 'late' }),
    onSettled: refresh,
  });
  return mutate;
}

function RoadmapChooser({ current }: { current: string }) {
  const { t } = useWords();
  const navigate = useNavigate();
  const { data } = useQuery(roadmapsQuery);
  if (!data || data.roadmaps.length < 2) return null;
  return (
    <select
      aria-label={t.roadmap.choose}
      value={current}
      onChange={(event) => void navigate(paths.roadmap(event.target.value))}
    >
      {data.roadmaps.map(({ id, year, itemCount }) => (
        <option key={id} value={id}>
          {year} · {t.roadmap.items(itemCount)}
        </option>
      ))}
    </select>
  );
}
