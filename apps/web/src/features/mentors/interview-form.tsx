import type { MentorCard } from '@tandem/contracts';
import {
  HIGHEST_SCORE,
  INTERVIEW_CONCLUSIONS,
  INTERVIEW_CRITERIA,
  type InterviewCriterion,
  interviewTotal,
} from '@tandem/domain/participants';
import { useState } from 'react';
import { useAccount } from '../../lib/bootstrap.ts';
import { fieldFaults } from '../../lib/field-faults.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Block, blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Segments, TextArea, TextField } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { conclusionFault } from './interview-draft.ts';
import css from './interview-form.module.css';
import { ReasonField } from './reason-field.tsx';
import type { InterviewEditing } from './use-interview.ts';

const SCORES = Array.from({ length: HIGHEST_SCORE + 1 }, (_, score) => score as 0 | 1 | 2);

/** «Протокол собеседования»: who was there, five criteria, a conclusion and what follows from it. */
export function InterviewForm({ card, editing }: { card: MentorCard; editing: InterviewEditing }) {
  const t = useT();
  const { today } = useAccount();
  const words = t.interview;
  const { draft, put } = editing;
  const [tried, setTried] = useState(false);
  const faults = fieldFaults(editing.stale ? null : editing.error, t);
  const fault = tried ? conclusionFault(draft) : null;
  const { total, max, missing } = interviewTotal(draft.scores);
  const here = (pointer: string, ...codes: string[]) =>
    fault && codes.includes(fault) ? words.faults[fault] : faults.at(pointer);
  const scoreFault = here('/scores', 'scores-missing', 'score-out-of-range');
  const submit = () => {
    setTried(true);
    if (conclusionFault(draft) === null) editing.save();
  };
  return (
    <Block title={words.title}>
      {editing.stale ? (
        <Banner tone="late" role="alert">
          {words.stale} {words.nowStatus(t.mentors.statuses[card.status])}
        </Banner>
      ) : null}
      {faults.rest ? (
        <Banner tone="late" role="alert">
          {faults.rest}
        </Banner>
      ) : null}
      <div className={pageCss['row']}>
        <TextField
          label={words.heldOn}
          type="date"
          max={today}
          value={draft.heldOn}
          error={faults.at('/heldOn')}
          onChange={(event) => put({ heldOn: event.target.value })}
        />
        <TextField
          label={words.place}
          maxLength={200}
          autoComplete="off"
          value={draft.place}
          error={faults.at('/place')}
          onChange={(event) => put({ place: event.target.value })}
        />
        <TextField
          label={words.number}
          optional
          maxLength={40}
          autoComplete="off"
          value={draft.number}
          error={faults.at('/number')}
          onChange={(event) => put({ number: event.target.value })}
        />
      </div>
      <TextArea
        label={words.present}
        hint={words.presentHint}
        rows={3}
        value={draft.present}
        error={faults.at('/present')}
        onChange={(event) => put({ present: event.target.value })}
      />
      <div className={css['criteria']} role="group" aria-label={words.criteriaLegend}>
        {INTERVIEW_CRITERIA.map((criterion) => (
          <Criterion key={criterion} criterion={criterion} editing={editing} />
        ))}
        <p role="status" className={blockCss['muted']}>
          {missing.length > 0 ? words.unscored(missing.length) : words.total(total, max)}
        </p>
        {scoreFault ? (
          <p className={css['fault']} role="alert">
            {scoreFault}
          </p>
        ) : null}
      </div>
      <TextArea
        label={words.notes}
        hint={words.notesHint}
        optional
        maxLength={4_000}
        value={draft.notes}
        error={faults.at('/notes')}
        onChange={(event) => put({ notes: event.target.value })}
      />
      <div>
        <p className={blockCss['muted']} aria-hidden="true">
          {words.conclusion}
        </p>
        <Segments
          name="conclusion"
          legend={words.conclusion}
          value={draft.conclusion ?? ''}
          options={INTERVIEW_CONCLUSIONS.map((value) => ({ value, label: words.conclusions[value] }))}
          onChange={(conclusion) => conclusion !== '' && put({ conclusion })}
        />
      </div>
      {draft.conclusion === 'conditional' ? (
        <TextField
          label={words.condition}
          maxLength={500}
          autoComplete="off"
          value={draft.condition}
          error={here('/condition', 'condition-required')}
          onChange={(event) => put({ condition: event.target.value })}
        />
      ) : null}
      {draft.conclusion === 'not_recommended' ? (
        <ReasonField
          value={draft.reason}
          error={here('/reason', 'reason-required')}
          onChange={(reason) => put({ reason })}
        />
      ) : null}
      <div className={blockCss['actions']}>
        <Button look={['primary']} disabled={!editing.complete || editing.saving} onClick={submit}>
          {words.save}
        </Button>
        {draft.conclusion ? <span className={blockCss['muted']}>{words.consequence[draft.conclusion]}</span> : null}
      </div>
    </Block>
  );
}

function Criterion({
  criterion,
  editing: { draft, put },
}: {
  criterion: InterviewCriterion;
  editing: InterviewEditing;
}) {
  const t = useT();
  const words = t.interview.criteria[criterion];
  const score = draft.scores[criterion];
  return (
    <div className={css['criterion']}>
      <span aria-hidden="true">{words}</span>
      <Segments
        name={`score-${criterion}`}
        legend={words}
        value={score === undefined ? '' : `${score}`}
        options={SCORES.map((value) => ({ value: `${value}`, label: `${value} · ${t.interview.scores[value]}` }))}
        onChange={(value) => put({ scores: { ...draft.scores, [criterion]: Number(value) } })}
      />
    </div>
  );
}
