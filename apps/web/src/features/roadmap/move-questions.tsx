import { daysOverdue } from '@tandem/domain/roadmap';
import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { ProofFields, useProofDraft } from './proof-form.tsx';
import type { BoardMoves, Question } from './use-board-moves.ts';

type Asked<K extends Question['kind']> = {
  question: Extract<Question, { kind: K }>;
  moves: BoardMoves;
  roadmapId: string;
  today: string;
};

function CompletionQuestion({ question, moves, roadmapId, today }: Asked<'completion' | 'reason'>) {
  const t = useT();
  const { item } = question.wanted;
  const { draft, change, proof } = useProofDraft(item.result);
  // What is late was most likely done in time and not written down.
  const [factOn, setFactOn] = useState(item.dueOn && daysOverdue(item, today) > 0 ? item.dueOn : today);
  const submit = () => {
    if (proof) moves.answer({ ...proof, completion: { ...proof.completion, ...(factOn ? { factOn } : {}) } });
  };
  return (
    <Dialog
      title={t.roadmap.completeTitle}
      onClose={moves.dismiss}
      footer={
        <>
          <Button onClick={moves.dismiss}>{t.common.cancel}</Button>
          <Button look={['primary']} disabled={!proof} onClick={submit}>
            {t.roadmap.complete}
          </Button>
        </>
      }
    >
      <p className={pageCss['lead']}>
        {item.number} {item.title}
      </p>
      <ProofFields {...{ roadmapId, draft, change }} />
      <TextField
        label={t.roadmap.factOn}
        type="date"
        value={factOn}
        onChange={(event) => setFactOn(event.target.value)}
      />
      {proof ? null : <p className={pageCss['lead']}>{t.roadmap.needProof}</p>}
    </Dialog>
  );
}

function ReasonQuestion({ question, moves }: Asked<'completion' | 'reason'>) {
  const t = useT();
  const [reason, setReason] = useState('');
  const { item } = question.wanted;
  return (
    <Dialog
      title={t.roadmap.notApplicableTitle}
      onClose={moves.dismiss}
      footer={
        <>
          <Button onClick={moves.dismiss}>{t.common.cancel}</Button>
          <Button
            look={['primary']}
            disabled={reason.trim() === ''}
            onClick={() => moves.answer({ reason: reason.trim() })}
          >
            {t.roadmap.markNotApplicable}
          </Button>
        </>
      }
    >
      <p className={pageCss['lead']}>
        {item.number} {item.title}
      </p>
      <TextArea
        label={t.roadmap.reason}
        value={reason}
        maxLength={1000}
        onChange={(event) => setReason(event.target.value)}
      />
    </Dialog>
  );
}

function ConflictQuestion({ question, moves }: Asked<'conflict'>) {
  const t = useT();
  const { current } = question;
  return (
    <Dialog
      title={t.roadmap.conflictTitle}
      onClose={moves.dismiss}
      footer={
        <>
          <Button onClick={moves.force}>{t.roadmap.conflictForce}</Button>
          <Button look={['primary']} onClick={moves.dismiss}>
            {t.roadmap.conflictKeep}
          </Button>
        </>
      }
    >
      <p>{t.roadmap.conflictText(moves.who(current), t.roadmap.statuses[current.status])}</p>
    </Dialog>
  );
}

/** What a move still has to be told before it can be made. */
export function MoveQuestions({ moves, roadmapId, today }: { moves: BoardMoves; roadmapId: string; today: string }) {
  const { question } = moves;
  if (!question) return null;
  if (question.kind === 'conflict') return <ConflictQuestion {...{ question, moves, roadmapId, today }} />;
  if (question.kind === 'reason') return <ReasonQuestion {...{ question, moves, roadmapId, today }} />;
  return <CompletionQuestion {...{ question, moves, roadmapId, today }} />;
}
