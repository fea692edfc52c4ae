import type { DraftPair, MatchingBoard, PairMove } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { modelOf, showsMentee, showsMentor } from '../../features/matching/board-model.ts';
import { BoardView } from '../../features/matching/board-view.tsx';
import { ConflictDialog } from '../../features/matching/conflict-dialog.tsx';
import { useLabels } from '../../features/matching/dictionaries.ts';
import { DraftBar } from '../../features/matching/draft-bar.tsx';
import { DraftNotices } from '../../features/matching/draft-notices.tsx';
import { leadWords } from '../../features/matching/header-words.ts';
import { MatchingFilterBar } from '../../features/matching/matching-filter-bar.tsx';
import { isFiltered } from '../../features/matching/matching-filters.ts';
import { MatchingContext, type Opened } from '../../features/matching/matching-context.ts';
import { scenariosQuery } from '../../features/matching/matching.queries.ts';
import { cardName, mentorName } from '../../features/matching/names.ts';
import { ProposalBanner } from '../../features/matching/proposal-banner.tsx';
import { ProposalPart } from '../../features/matching/proposal-part.tsx';
import { changesNow, movesByMentor } from '../../features/matching/proposal-words.ts';
import { useDraftMoves } from '../../features/matching/use-draft-moves.ts';
import { useMatchingContext } from '../../features/matching/use-matching-context.ts';
import { useMatchingFilters } from '../../features/matching/use-matching-filters.ts';
import { useProposal } from '../../features/matching/use-proposal.ts';
import { useShownProposal } from '../../features/matching/use-shown-proposal.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { labelOf } from '../../lib/programme.ts';
import { Page } from '../../ui/page.tsx';
import { Actions, FormChoice, type Forms, NobodyYet } from './matching-header.tsx';
import css from './matching-page.module.css';
import { BoardSheet, PersonSheet, type Sheet } from './matching-sheets.tsx';

const NOTHING_PROPOSED: ReadonlyMap<string, readonly PairMove[]> = new Map();
const MINUTE = 60_000;

/** The minute it is, so that «2 мин назад» does not stand still. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(Date.now()), MINUTE);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}

type Props = { board: MatchingBoard; forms: Forms };

export function MatchingBoardPage({ board, forms }: Props) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const { form, manages, draft } = board;
  const labels = useLabels();
  const now = useMinute();
  const [filters, filter] = useMatchingFilters();
  const moves = useDraftMoves(form);
  const [stack, setStack] = useState<readonly Opened[]>([]);
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [proposalId, showProposal] = useShownProposal();
  const scenarios = useQuery(scenariosQuery(form));
  const { found, decide } = useProposal({
    form,
    proposalId,
    version: draft.version,
    offerUndo: moves.offerUndo,
    onDecided: () => {
      setSheet(null);
      showProposal(null);
    },
  });
  const model = useMemo(() => modelOf(board), [board]);
  const context = useMatchingContext(board, forms, labels, moves, setStack);
  const proposal = found.data?.state === 'open' ? found.data : null;
  const changes = useMemo(() => (proposal ? changesNow(proposal, board) : []), [proposal, board]);
  const proposed = useMemo(() => (changes.length > 0 ? movesByMentor(changes) : NOTHING_PROPOSED), [changes]);
  const waiting = useMemo(
    () => model.waiting.filter((mentee) => showsMentee(mentee, filters, labels)),
    // oxlint-disable-next-line react/exhaustive-deps -- the filters are a new object on every render, their values are not
    [model, labels, filters.text, filters.classId, filters.category],
  );
  const mentors = board.mentors.filter((mentor) => showsMentor(mentor, model, filters, labels));
  const finishProposing = useCallback(
    (id: string) => {
      setSheet(null);
      showProposal(id);
    },
    [showProposal],
  );

  function shownPeople() {
    if (!isFiltered(filters)) return null;
    const mentees = board.mentees.filter((mentee) => showsMentee(mentee, filters, labels));
    return { menteeIds: mentees.map(({ id }) => id), mentorIds: mentors.map(({ id }) => id) };
  }

  function place(menteeId: string, mentorId: string | null, fits?: ReadonlyMap<string, DraftPair['fit']>): void {
    const who = cardName(context.names.mentee(menteeId) ?? t.matching.somebody);
    const mentor = mentorId === null ? null : context.names.mentor(mentorId);
    const said = mentor ? t.matching.placed(who, mentorName(mentor)) : t.matching.tookOff(who);
    void moves.place({ placements: [{ menteeId, mentorId }], said, ...(fits ? { fits } : {}) });
  }

  const nobody = board.mentees.length === 0 || board.mentors.length === 0;
  const opened = stack.at(-1);
  const formChoice = <FormChoice current={form} forms={forms} />;
  return (
    <MatchingContext.Provider value={context}>
      <Page
        title={t.matching.titleOf(labelOf(forms, form).toLowerCase())}
        lead={<span className={css['lead']}>{leadWords(board, now, t, language, timezone)}</span>}
        actions={
          <Actions
            scenarios={scenarios.data?.scenarios.length ?? null}
            manages={manages}
            empty={nobody}
            onOpen={setSheet}
          />
        }
      >
        {nobody ? (
          <>
            <div>{formChoice}</div>
            <NobodyYet board={board} />
          </>
        ) : (
          <>
            <ProposalPart
              found={found}
              banner={
                proposal ? (
                  <ProposalBanner
                    proposal={proposal}
                    changes={changes.length}
                    busy={decide.isPending}
                    onProof={() => setSheet('proof')}
                    onCompare={() => setSheet('compare')}
                    onAll={() => decide.mutate(null)}
                    onLeave={() => decide.mutate([])}
                  />
                ) : null
              }
              onGone={() => showProposal(null)}
            />
            <DraftNotices
              board={board}
              onForget={(placements) => void moves.place({ placements, said: t.matching.noted, undoable: false })}
              onShowDecisions={() => filter({ mentors: 'decision' })}
            />
            <MatchingFilterBar board={board} labels={labels} filters={filters} onFilter={filter} form={formChoice} />
            <BoardView
              model={model}
              waiting={waiting}
              mentors={mentors}
              version={draft.version}
              proposed={proposed}
              head={<DraftBar board={board} onApprove={() => setSheet('approve')} />}
              onPlace={place}
            />
          </>
        )}
      </Page>
      {opened ? (
        <PersonSheet
          key={stack.length}
          opened={opened}
          version={draft.version}
          model={model}
          onClose={() => setStack((open) => open.slice(0, -1))}
          onPlace={place}
        />
      ) : null}
      {sheet ? (
        <BoardSheet
          sheet={sheet}
          board={board}
          model={model}
          shown={shownPeople()}
          proposal={proposal}
          changes={changes}
          deciding={decide.isPending}
          onClose={() => setSheet(null)}
          onProposed={finishProposing}
          onAccept={(menteeIds) => decide.mutate(menteeIds)}
          offerUndo={moves.offerUndo}
        />
      ) : null}
      <ConflictDialog moves={moves} />
    </MatchingContext.Provider>
  );
}
