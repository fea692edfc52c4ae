import type { DraftChanged, DraftPair, MatchingBoard, PairMove, Proposal } from '@tandem/contracts';
import { lazy, Suspense } from 'react';
import type { BoardModel } from '../../features/matching/board-model.ts';
import type { Opened } from '../../features/matching/matching-context.ts';
import type { ShownPeople } from '../../features/matching/propose-dialog.tsx';
import { useClasses } from '../../features/people/classes.queries.ts';

// What opens over the board comes when it is opened.
const PickMentorDialog = lazy(async () => ({
  default: (await import('../../features/matching/pick-mentor-dialog.tsx')).PickMentorDialog,
}));
const WhyDialog = lazy(async () => ({ default: (await import('../../features/matching/why-dialog.tsx')).WhyDialog }));
const MenteeFactsPanel = lazy(async () => ({
  default: (await import('../../features/matching/mentee-facts.tsx')).MenteeFactsPanel,
}));
const MentorFactsPanel = lazy(async () => ({
  default: (await import('../../features/matching/mentor-facts.tsx')).MentorFactsPanel,
}));
const ProposeDialog = lazy(async () => ({
  default: (await import('../../features/matching/propose-dialog.tsx')).ProposeDialog,
}));
const ProposalPanel = lazy(async () => ({
  default: (await import('../../features/matching/proposal-panel.tsx')).ProposalPanel,
}));
const ProofDialog = lazy(async () => ({
  default: (await import('../../features/matching/proof-dialog.tsx')).ProofDialog,
}));
const ScenariosDialog = lazy(async () => ({
  default: (await import('../../features/matching/scenarios-dialog.tsx')).ScenariosDialog,
}));
const WeightsDialog = lazy(async () => ({
  default: (await import('../../features/matching/weights-dialog.tsx')).WeightsDialog,
}));
const RulesDialog = lazy(async () => ({
  default: (await import('../../features/matching/rules-dialog.tsx')).RulesDialog,
}));
const DecisionsDialog = lazy(async () => ({
  default: (await import('../../features/matching/decisions-dialog.tsx')).DecisionsDialog,
}));
const ApproveDialog = lazy(async () => ({
  default: (await import('../../features/matching/approve-dialog.tsx')).ApproveDialog,
}));

export type Sheet = 'propose' | 'scenarios' | 'weights' | 'rules' | 'decisions' | 'approve' | 'proof' | 'compare';

type PersonProps = {
  opened: Opened;
  version: number;
  model: BoardModel;
  onClose: () => void;
  onPlace: (menteeId: string, mentorId: string, fits: ReadonlyMap<string, DraftPair['fit']>) => void;
};

/** What is opened from a card. */
export function PersonSheet({ opened, version, model, onClose, onPlace }: PersonProps) {
  const classes = useClasses();
  return (
    <Suspense fallback={null}>
      {opened.kind === 'pick' ? (
        <PickMentorDialog
          menteeId={opened.menteeId}
          version={version}
          model={model}
          onClose={onClose}
          onPlace={onPlace}
        />
      ) : null}
      {opened.kind === 'why' ? (
        <WhyDialog menteeId={opened.menteeId} mentorId={opened.mentorId} onClose={onClose} />
      ) : null}
      {opened.kind === 'mentee-facts' ? <MenteeFactsPanel menteeId={opened.menteeId} onClose={onClose} /> : null}
      {opened.kind === 'mentor-facts' ? (
        <MentorFactsPanel mentorId={opened.mentorId} classes={classes} onClose={onClose} />
      ) : null}
    </Suspense>
  );
}

type BoardProps = {
  sheet: Sheet;
  board: MatchingBoard;
  model: BoardModel;
  /** Null when the filters hide nobody. */
  shown: ShownPeople | null;
  proposal: Proposal | null;
  changes: readonly PairMove[];
  deciding: boolean;
  onClose: () => void;
  onProposed: (proposalId: string) => void;
  onAccept: (menteeIds: string[] | null) => void;
  offerUndo: (changed: DraftChanged, said: string) => void;
};

/** What is opened from the head of the board. */
export function BoardSheet(props: BoardProps) {
  const { sheet, board, model, shown, proposal, changes, deciding, onClose, onProposed, onAccept, offerUndo } = props;
  const counts = {
    mentees: board.mentees.length,
    mentors: board.mentors.length,
    locked: board.draft.pairs.filter(({ locked }) => locked).length,
  };
  return (
    <Suspense fallback={null}>
      {sheet === 'propose' ? (
        <ProposeDialog counts={counts} shown={shown} onClose={onClose} onDone={onProposed} />
      ) : null}
      {sheet === 'scenarios' ? <ScenariosDialog board={board} offerUndo={offerUndo} onClose={onClose} /> : null}
      {sheet === 'weights' ? <WeightsDialog onClose={onClose} /> : null}
      {sheet === 'rules' ? <RulesDialog onClose={onClose} /> : null}
      {sheet === 'decisions' ? <DecisionsDialog onClose={onClose} /> : null}
      {sheet === 'approve' ? <ApproveDialog board={board} model={model} onClose={onClose} /> : null}
      {sheet === 'proof' && proposal ? <ProofDialog proposal={proposal} onClose={onClose} /> : null}
      {sheet === 'compare' && proposal ? (
        <ProposalPanel
          proposal={proposal}
          changes={changes}
          current={board.draft.totals}
          busy={deciding}
          onClose={onClose}
          onAccept={onAccept}
        />
      ) : null}
    </Suspense>
  );
}
