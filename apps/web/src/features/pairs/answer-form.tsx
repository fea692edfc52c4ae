import type { AnswerForm as Question } from '@tandem/contracts';
import { type ReactNode, useState } from 'react';
import { longDay } from '../../lib/dates.ts';
import { type Messages, useWords } from '../../lib/i18n/index.tsx';
import { FactList } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Segments, TextArea } from '../../ui/field.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';
import { type AnswerDraft, answerGap, ANSWERS } from './answers.ts';
import { DeclineFields } from './decline-fields.tsx';
import { declineChoices } from './decline-words.ts';

type Props = {
  question: Question;
  draft: AnswerDraft;
  onDraft: (draft: AnswerDraft) => void;
  sending: boolean;
  problem: string | null;
  onSend: () => void;
};

function lead({ party, voice, ward }: Question, t: Messages): string {
  return voice === 'guardian' ? t.answerForm.asksGuardian[party](ward ?? '') : t.answerForm.asks[party];
}

/** The question and three ways to answer it. */
export function AnswerForm({ question, draft, onDraft, sending, problem, onSend }: Props) {
  const { t, language } = useWords();
  const [tried, setTried] = useState(false);
  const gap = answerGap(draft);
  const { mentor, mentees, startsOn, endsOn, answerBy } = question;
  // «2022 г.» does not break on a phone.
  const day = (of: string) => longDay(language, of).replaceAll(' ', '\u00a0');
  const facts: (readonly [string, ReactNode])[] = [
    [t.answerForm.mentor, [mentor.shownName, mentor.position].filter(Boolean).join(', ')],
    [
      t.answerForm.mentees,
      mentees.map(({ shownName, schoolClass, goal }) => (
        <p key={shownName}>
          {[shownName, schoolClass, goal ? t.answerForm.goalOf(goal) : ''].filter(Boolean).join(', ')}
        </p>
      )),
    ],
    [t.answerForm.form, question.form],
  ];
  if (startsOn && endsOn) facts.push([t.answerForm.term, t.answerForm.termWords(day(startsOn), day(endsOn))]);
  return (
    <form
      className={pageCss['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (gap === null) onSend();
      }}
    >
      <div>
        <h1>{t.answerForm.hello(question.givenName)}</h1>
        <p className={pageCss['lead']}>{question.school}</p>
      </div>
      <p>{lead(question, t)}</p>
      <FactList facts={facts} />
      {answerBy ? <p>{t.answerForm.until(day(answerBy))}</p> : null}
      <Segments
        name="answer"
        legend={t.pairCard.answer}
        value={draft.answer ?? ''}
        options={ANSWERS.map((value) => ({ value, label: t.answerForm[value] }))}
        onChange={(answer) => onDraft({ ...draft, answer: answer === '' ? null : answer })}
      />
      {tried && gap === 'answer' ? (
        <Banner tone="late" role="alert">
          {t.answerForm.pick}
        </Banner>
      ) : null}
      {draft.answer === 'clarify' ? (
        <TextArea
          label={t.answerForm.whatToClear}
          maxLength={1000}
          value={draft.question}
          error={tried && gap === 'question' ? t.answerForm.writeWhat : undefined}
          onChange={(event) => onDraft({ ...draft, question: event.target.value })}
        />
      ) : null}
      {draft.answer === 'no' ? (
        <DeclineFields
          draft={draft}
          onDraft={onDraft}
          reasons={declineChoices(question.party, t).filter(({ code }) =>
            question.reasons.some((offered) => offered.code === code),
          )}
          labels={{ reason: t.answerForm.whyNot, note: t.answerForm.whyNotWords }}
        />
      ) : null}
      {problem ? (
        <Banner tone="late" role="alert">
          {problem}
        </Banner>
      ) : null}
      <div>
        <Button look={['primary']} type="submit" disabled={sending}>
          {t.answerForm.send}
        </Button>
      </div>
    </form>
  );
}
