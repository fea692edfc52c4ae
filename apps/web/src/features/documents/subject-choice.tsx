import type { PersonRow } from '@tandem/contracts';
import type { SubjectKind } from '@tandem/domain/documents';
import { useQuery } from '@tanstack/react-query';
import { type ComponentType, useState } from 'react';
import { sentenceOf } from '../../lib/api.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { Block, blockCss as css } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { RestedSearch } from '../../ui/rested-search.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import type { PersonChoiceProps } from './prepared-names.tsx';
import {
  interviewOptions,
  meetingOptions,
  mentorOptions,
  pairOptions,
  partnerOptions,
  routeOptions,
  sittingOptions,
  type SubjectOption,
  summaryOptions,
} from './subjects.queries.ts';

/** What has to be chosen; an order about the school or about its pairs gathers its rows itself. */
export type ChosenKind = Exclude<SubjectKind, 'school' | 'pairs'>;

type Props = { kind: ChosenKind; Choice: ComponentType<PersonChoiceProps>; onChoose: (subjectId: string) => void };

/** One thing the document is about, out of those the school has. */
export function SubjectChoice({ kind, Choice, onChoose }: Props) {
  const t = useT();
  return (
    <Block title={t.documentNew.chooseSubject[kind]}>
      {kind === 'person' ? (
        <Choice
          label={t.documentNew.searchSubject}
          without=""
          chosen={null}
          onChoose={(row: PersonRow | null) => (row ? onChoose(row.id) : undefined)}
        />
      ) : null}
      {kind === 'mentor' ? <MentorList onChoose={onChoose} /> : null}
      {kind === 'interview' ? <InterviewPath onChoose={onChoose} /> : null}
      {kind === 'sitting' ? <SittingList onChoose={onChoose} /> : null}
      {kind === 'partner' ? <PartnerList onChoose={onChoose} /> : null}
      {kind === 'route' ? <RouteList onChoose={onChoose} /> : null}
      {kind === 'pair' ? <PairList onChoose={onChoose} /> : null}
      {kind === 'meeting' || kind === 'summary' ? <OfPairPath kind={kind} onChoose={onChoose} /> : null}
    </Block>
  );
}

type Found = { data: SubjectOption[] | undefined; isError: boolean; error: unknown; refetch: () => unknown };
type Choose = { onChoose: (id: string) => void };

function Options({ found, nothing, onChoose }: Choose & { found: Found; nothing: string }) {
  const t = useT();
  if (found.isError && !found.data)
    return (
      <Banner tone="late" role="alert">
        {sentenceOf(found.error, t)}
        <Button onClick={() => void found.refetch()}>{t.common.retry}</Button>
      </Banner>
    );
  if (!found.data) return <Skeleton height={120} />;
  return (
    <>
      <p className={css['muted']} role="status">
        {found.data.length === 0 ? nothing : ''}
      </p>
      <ul className={css['lines']}>
        {found.data.map(({ id, label, note }) => (
          <li key={id}>
            <span>
              <b>{label}</b>
              {note === '' ? null : <span className={css['muted']}> {note}</span>}
            </span>
            <Button aria-label={`${t.documentForm.choose}: ${label}`} onClick={() => onChoose(id)}>
              {t.documentForm.choose}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function MentorList({ onChoose }: Choose) {
  const t = useT();
  const [text, setText] = useState('');
  return (
    <>
      <RestedSearch label={t.documentNew.searchSubject} text={text} onText={setText} />
      <Options found={useQuery(mentorOptions(text.trim(), t))} nothing={t.documentNew.nobody} onChoose={onChoose} />
    </>
  );
}

function PartnerList({ onChoose }: Choose) {
  const t = useT();
  const [text, setText] = useState('');
  return (
    <>
      <RestedSearch label={t.documentNew.searchSubject} text={text} onText={setText} />
      <Options found={useQuery(partnerOptions(text.trim()))} nothing={t.documentNew.nobody} onChoose={onChoose} />
    </>
  );
}

function SittingList({ onChoose }: Choose) {
  const { t, language } = useWords();
  return (
    <Options found={useQuery(sittingOptions(t, language))} nothing={t.documentNew.emptySubjects} onChoose={onChoose} />
  );
}

function RouteList({ onChoose }: Choose) {
  const t = useT();
  return <Options found={useQuery(routeOptions(t))} nothing={t.documentNew.emptySubjects} onChoose={onChoose} />;
}

function PairList({ onChoose }: Choose) {
  const t = useT();
  const [text, setText] = useState('');
  return (
    <>
      <RestedSearch label={t.documentNew.searchSubject} text={text} onText={setText} />
      <Options found={useQuery(pairOptions(text.trim(), t))} nothing={t.documentNew.nobody} onChoose={onChoose} />
    </>
  );
}

/** A meeting and a completion summary are found by their pair. */
function OfPairPath({ kind, onChoose }: Choose & { kind: 'meeting' | 'summary' }) {
  const { t, language } = useWords();
  const [pairId, setPairId] = useState<string | null>(null);
  const meetings = useQuery({
    ...meetingOptions(pairId ?? '', t, language),
    enabled: pairId !== null && kind === 'meeting',
  });
  const summaries = useQuery({ ...summaryOptions(pairId ?? ''), enabled: pairId !== null && kind === 'summary' });
  if (pairId === null) return <PairList onChoose={setPairId} />;
  return (
    <>
      <div>
        <Button look={['plain']} onClick={() => setPairId(null)}>
          {t.documentNew.otherSubject}
        </Button>
      </div>
      <Options
        found={kind === 'meeting' ? meetings : summaries}
        nothing={kind === 'meeting' ? t.documentNew.noMeetings : t.documentNew.noSummaries}
        onChoose={onChoose}
      />
    </>
  );
}

/** A protocol of an interview is found by whose interview it was. */
function InterviewPath({ onChoose }: Choose) {
  const { t, language } = useWords();
  const [mentorId, setMentorId] = useState<string | null>(null);
  const interviews = useQuery({ ...interviewOptions(mentorId ?? '', t, language), enabled: mentorId !== null });
  if (mentorId === null) return <MentorList onChoose={setMentorId} />;
  return (
    <>
      <div>
        <Button look={['plain']} onClick={() => setMentorId(null)}>
          {t.documentNew.otherSubject}
        </Button>
      </div>
      <Options found={interviews} nothing={t.documentNew.noInterviews} onChoose={onChoose} />
    </>
  );
}
