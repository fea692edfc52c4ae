import type { DiaryPair } from '@tandem/contracts';
import { addDays } from '@tandem/domain/school';
import { type FormEvent, useState } from 'react';
import { dayAndMonth, shortWeekday } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField, Segments, TextArea, TextField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import css from './diary.module.css';
import { type DraftFault, faultOf, type MeetingDraft, suggestedNext } from './meeting-draft.ts';
import { StepChoice } from './step-choice.tsx';
import { MeetingDetails } from './meeting-details.tsx';

const LENGTHS = ['20', '40', '60'] as const;

type Props = {
  pair: DiaryPair;
  draft: MeetingDraft;
  today: string;
  offline: boolean;
  sending: boolean;
  /** What the server refused, in a sentence. */
  problem: string | null;
  onDraft: (draft: MeetingDraft) => void;
  onSend: () => void;
};

/** Three taps at the least: open it, answer, «Готово». Everything else is remembered or may be added. */
export function MeetingForm({ pair, draft, today, offline, sending, problem, onDraft, onSend }: Props) {
  const { t, language } = useWords();
  const words = t.meetingForm;
  const [fault, setFault] = useState<DraftFault | null>(null);
  const set = (change: Partial<MeetingDraft>) => {
    setFault(null);
    onDraft({ ...draft, ...change });
  };
  function submit(event: FormEvent) {
    event.preventDefault();
    const found = faultOf(draft, pair, today);
    setFault(found);
    if (found === null) onSend();
  }
  const yesterday = addDays(today, -1);
  const when = draft.heldOn === today ? 'today' : draft.heldOn === yesterday ? 'yesterday' : 'other';
  const length = LENGTHS.find((one) => Number(one) === draft.minutes) ?? 'other';
  const suggested = suggestedNext(pair, draft.heldOn);
  const next = draft.nextOn === null ? 'none' : draft.nextOn === suggested ? 'suggested' : 'other';
  const names = pair.mentees.map(({ shownName }) => shownName);
  return (
    <form className={css['form']} noValidate onSubmit={submit}>
      {offline ? <Banner tone="wait">{t.diary.offline}</Banner> : null}
      <div className={css['asked']}>
        <p className={css['legend']} aria-hidden="true">
          {words.when}
        </p>
        <Segments
          wide
          name="when"
          legend={words.when}
          value={when}
          options={[
            { value: 'today', label: words.today },
            { value: 'yesterday', label: words.yesterday },
            { value: 'other', label: words.otherDay },
          ]}
          onChange={(value) =>
            set({ heldOn: value === 'today' ? today : value === 'yesterday' ? yesterday : addDays(today, -2) })
          }
        />
        {when === 'other' ? (
          <TextField
            label={words.day}
            type="date"
            max={today}
            value={draft.heldOn}
            onChange={(event) => set({ heldOn: event.target.value || today })}
          />
        ) : null}
        <Segments
          wide
          name="length"
          legend={words.duration}
          value={length}
          options={[...LENGTHS, 'other' as const].map((value) => ({ value, label: words.durations[value] }))}
          onChange={(value) => set({ minutes: value === 'other' ? 90 : Number(value) })}
        />
        {length === 'other' ? (
          <TextField
            label={words.duration}
            type="number"
            inputMode="numeric"
            min={5}
            max={600}
            value={draft.minutes}
            onChange={(event) => set({ minutes: Math.min(600, Math.max(5, Number(event.target.value) || 5)) })}
          />
        ) : null}
      </div>
      {draft.kind === 'introductory' ? (
        <div className={css['asked']}>
          <p className={css['legend']} aria-hidden="true">
            {words.interest}
          </p>
          <Segments
            wide
            name="interest"
            legend={words.interest}
            value={draft.introduction.interest ?? ('' as 'yes')}
            options={(['yes', 'another_meeting', 'no'] as const).map((value) => ({
              value,
              label: words.interests[value],
            }))}
            onChange={(interest) => set({ introduction: { ...draft.introduction, interest } })}
          />
          <CheckField
            label={words.curatorPresent}
            checked={draft.introduction.curatorPresent}
            onChange={(event) => set({ introduction: { ...draft.introduction, curatorPresent: event.target.checked } })}
          />
        </div>
      ) : null}
      <div className={css['asked']}>
        <p className={css['legend']} aria-hidden="true">
          {words.achieved}
        </p>
        <Segments
          wide
          name="achieved"
          legend={words.achieved}
          value={draft.achieved ?? ('' as 'yes')}
          options={(['yes', 'partly', 'no'] as const).map((value) => ({ value, label: words.answers[value] }))}
          onChange={(achieved) => set({ achieved })}
        />
      </div>
      <StepChoice
        steps={pair.steps}
        stepId={draft.stepId}
        onStep={(stepId, topic) => set(topic === null ? { stepId } : { stepId, topic })}
      />
      <TextArea
        label={words.task}
        optional
        hint={words.taskHint}
        maxLength={500}
        rows={2}
        value={draft.task}
        onChange={(event) => set({ task: event.target.value })}
      />
      {draft.task.trim() === '' ? null : (
        <TextField
          label={words.taskDueOn}
          optional
          type="date"
          min={draft.heldOn}
          value={draft.taskDueOn}
          onChange={(event) => set({ taskDueOn: event.target.value })}
        />
      )}
      <div className={css['asked']}>
        <p className={css['legend']} aria-hidden="true">
          {words.nextMeeting}
        </p>
        <Segments
          wide
          name="next"
          legend={words.nextMeeting}
          value={next}
          options={[
            {
              value: 'suggested',
              label: `${shortWeekday(language, suggested)}, ${dayAndMonth(language, suggested)}`,
            },
            { value: 'other', label: words.choose },
            { value: 'none', label: words.notYet },
          ]}
          onChange={(value) =>
            set({ nextOn: value === 'none' ? null : value === 'suggested' ? suggested : addDays(suggested, 1) })
          }
        />
        {next === 'other' ? (
          <TextField
            label={words.nextDay}
            type="date"
            min={addDays(today, 1)}
            value={draft.nextOn ?? ''}
            onChange={(event) => set({ nextOn: event.target.value || null })}
          />
        ) : null}
      </div>
      <details className={css['details']}>
        <summary>{words.more}</summary>
        <MeetingDetails pair={pair} draft={draft} set={set} />
      </details>
      {fault || problem ? (
        <Banner tone="late" role="alert">
          {fault ? words[fault] : problem}
        </Banner>
      ) : null}
      <div className={css['foot']}>
        <Button look={['primary', 'wide']} type="submit" disabled={sending}>
          {words.save}
        </Button>
        <p className={css['muted']}>{words.willSee(names.join(', '))}</p>
      </div>
    </form>
  );
}
