import type { CompletionSummary } from '@tandem/contracts';
import { type Outcome, RECOMMENDED, type SummaryPart } from '@tandem/domain/closing';
import type { MentorshipStatus } from '@tandem/domain/pairs';
import { tenthsText } from '@tandem/domain/routes';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router-dom';
import { sentenceOf } from '../../lib/api.ts';
import { longDay } from '../../lib/dates.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Block, blockCss as css, FactList } from '../../ui/block.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Banner, Chip, Skeleton } from '../../ui/signs.tsx';
import { summariesQuery } from './closing.queries.ts';
import own from './closing.module.css';
import { OutcomeDialog } from './outcome-dialog.tsx';
import { SummaryDialog } from './summary-dialog.tsx';

type Props = {
  pairId: string;
  status: MentorshipStatus;
  /** Whoever may make the paper prints it from here. */
  prints: boolean;
  readsPapers: boolean;
};

/** What came of the work of a pair: what was counted, what people say, what follows. */
export function PairClosing({ pairId, status, ...rest }: Props) {
  const t = useT();
  const { data, isError, error, refetch } = useQuery(summariesQuery(pairId, status));
  return (
    <Block title={t.closing.title}>
      {data ? (
        data.summaries.length === 0 ? (
          <p className={css['muted']}>{t.closing.nobody}</p>
        ) : (
          <ul className={own['summaries']}>
            {data.summaries.map((summary) => (
              <li key={summary.menteeId}>
                <Summary summary={summary} named={data.summaries.length > 1} {...rest} />
              </li>
            ))}
          </ul>
        )
      ) : isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : (
        <Skeleton height={120} />
      )}
    </Block>
  );
}

type SummaryProps = Omit<Props, 'pairId' | 'status'> & { summary: CompletionSummary; named: boolean };

function Summary({ summary, named, prints, readsPapers }: SummaryProps) {
  const { t, language } = useWords();
  const [writing, setWriting] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { facts, words, lacks, signed, writes, outcomes, next, id } = summary;
  const ownPart = writes.length === 1;
  const advised = words?.recommendation ? RECOMMENDED[words.recommendation] : null;
  const signedWords = signed && t.closing.signedOn(longDay(language, signed.on));
  return (
    <>
      <div className={own['head']}>
        {named ? <h3>{summary.shownName}</h3> : null}
        {signed ? (
          <Chip tone="done">
            {signed.documentId !== null && readsPapers ? (
              <Link className={css['link'] ?? ''} to={paths.document(signed.documentId)}>
                {signedWords}
              </Link>
            ) : (
              signedWords
            )}
          </Chip>
        ) : (
          <Chip tone={lacks.length === 0 ? 'info' : 'wait'}>
            {lacks.length === 0 ? t.closing.ready : t.closing.lacking}
          </Chip>
        )}
      </div>
      {lacks.length > 0 ? (
        <p className={css['muted']}>
          {t.closing.missing}: {lacks.map((lack) => t.closing.lacks[lack]).join(', ')}.
        </p>
      ) : null}
      <p className={css['muted']}>{t.closing.counted}</p>
      <FactList facts={countedFacts(summary, t, language)} />
      {facts.goals.length > 0 ? (
        <ul className={css['lines']}>
          {facts.goals.map(({ text, metric, unit, start, target, now }) => (
            <li key={text}>
              <span>
                <b>{text}</b> <span className={css['muted']}>{[metric, unit].filter(Boolean).join(', ')}</span>
              </span>
              <span>{t.closing.measure(tenthsOf(start), tenthsOf(target), tenthsOf(now))}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {words ? <Said words={words} /> : null}
      <div className={css['actions']}>
        {writes.length > 0 ? (
          <Button look={signed ? [] : ['primary']} onClick={() => setWriting(true)}>
            {ownPart ? t.closing.writeOwn : t.closing.write}
          </Button>
        ) : null}
        {prints && id !== null && !signed ? (
          <ButtonLink to={paths.newDocumentOf('completion_summary', id)}>{t.closing.print}</ButtonLink>
        ) : null}
        {outcomes.map((one) => (
          <Button key={one} look={one === advised ? ['primary'] : []} onClick={() => setOutcome(one)}>
            {t.closing.outcomes[one]}…
          </Button>
        ))}
        {next.pairId ? <ButtonLink to={paths.pair(next.pairId)}>{t.closing.toNextPair}</ButtonLink> : null}
        {next.mentorId ? <ButtonLink to={paths.mentor(next.mentorId)}>{t.closing.toMentor}</ButtonLink> : null}
      </div>
      {prints && id === null ? <p className={css['muted']}>{t.closing.printLater}</p> : null}
      {writing ? <SummaryDialog summary={summary} onClose={() => setWriting(false)} /> : null}
      {outcome ? <OutcomeDialog summary={summary} outcome={outcome} onClose={() => setOutcome(null)} /> : null}
    </>
  );
}

const tenthsOf = (value: number | null): string => (value === null ? '–' : tenthsText(value));

type Words = ReturnType<typeof useWords>;

/** Name and value of what nobody wrote by hand; what is not known is left out. */
function countedFacts(
  { facts, mayPublish }: CompletionSummary,
  t: Words['t'],
  language: Words['language'],
): [string, ReactNode][] {
  const { meetings, finalMeetingOn, request, goal, route, responses, issues } = facts;
  const { planned, held, minutes } = meetings;
  return [
    [t.closing.meetings, t.closing.meetingsWords(held, planned, minutes)],
    [t.closing.finalMeeting, finalMeetingOn ? longDay(language, finalMeetingOn) : t.closing.notHeld],
    ...(request ? [[t.closing.request, request] as [string, ReactNode]] : []),
    ...(goal ? [[t.closing.goal, goal] as [string, ReactNode]] : []),
    ...(route ? [[t.closing.route, t.closing.steps(route.done, route.total)] as [string, ReactNode]] : []),
    ...(responses
      ? [
          [
            t.closing.faces,
            t.closing.facesWords(tenthsText(responses.useful), tenthsText(responses.comfortable), responses.answers),
          ] as [string, ReactNode],
        ]
      : []),
    ...(issues && issues.raised > 0
      ? [[t.closing.issues, t.closing.issuesWords(issues.raised, issues.closed)] as [string, ReactNode]]
      : []),
    ...(mayPublish === null
      ? []
      : [
          [t.closing.publication, mayPublish ? t.closing.publicationYes : t.closing.publicationNo] as [
            string,
            ReactNode,
          ],
        ]),
  ];
}

const TEXTS: readonly Exclude<SummaryPart, 'goalReached' | 'recommendation'>[] = [
  'achievements',
  'difficulties',
  'mentorConclusion',
  'menteeConclusion',
  'curatorConclusion',
  'plans',
  'awardProposal',
];

/** What people have written so far. */
function Said({ words }: { words: NonNullable<CompletionSummary['words']> }) {
  const t = useT();
  const said: [string, ReactNode][] = [
    ...(words.goalReached
      ? [[t.closing.parts.goalReached, t.closing.goalReached[words.goalReached]] as [string, ReactNode]]
      : []),
    ...TEXTS.filter((part) => words[part] !== '').map((part): [string, ReactNode] => [
      t.closing.parts[part],
      <span key={part} className={own['said']}>
        {words[part]}
      </span>,
    ]),
    ...(words.recommendation
      ? [[t.closing.parts.recommendation, t.closing.recommendations[words.recommendation]] as [string, ReactNode]]
      : []),
  ];
  if (said.length === 0) return null;
  return (
    <>
      <p className={css['muted']}>{t.closing.saidSoFar}</p>
      <FactList facts={said} />
    </>
  );
}
