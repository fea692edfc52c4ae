import { DEFINITIONS, type DocType } from '@tandem/domain/documents';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ComponentType, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { LeaveGuard } from '../../ui/leave-guard.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import { documentFailure } from './document-words.ts';
import { prepareQuery, useKeepDocument } from './documents.queries.ts';
import { NO_DRAFT, settled } from './draft.ts';
import { PreparedForm } from './prepared-form.tsx';
import type { PersonChoiceProps } from './prepared-names.tsx';
import { useRememberedNames } from './use-remembered-names.ts';

type Props = { type: DocType; subjectId: string | null; Choice: ComponentType<PersonChoiceProps> };

/** What the new document would print, to look over and put right; then it is a draft of the registry. */
export function DraftMaker({ type, subjectId, Choice }: Props) {
  const t = useT();
  const navigate = useNavigate();
  const keep = useKeepDocument();
  const { data, isError, error, refetch } = useQuery(prepareQuery(type, subjectId));
  const [draft, setDraft] = useState(NO_DRAFT);
  // One id for all tries: a request that was answered into the void is not made twice.
  const [id] = useState(() => crypto.randomUUID());
  const remembered = useRememberedNames();
  const create = useMutation({
    mutationFn: async () => {
      const card = await api.documents.create({ body: { id, type, subjectId, overrides: settled(draft) } });
      if (data) await remembered.write(data, draft);
      return card;
    },
    onSuccess: (card) => {
      keep(card);
      toast(t.documentNew.made);
      void navigate(paths.document(card.id), { replace: true });
    },
  });
  if (!data && isError) {
    const gone = ['not-found', 'invalid-request'].includes(problemOf(error)?.slug ?? '');
    return (
      <Banner tone="late" role="alert">
        {gone ? t.documentNew.gone : sentenceOf(error, t)}
        {gone ? (
          <ButtonLink to={paths.newDocument}>{t.documentNew.back}</ButtonLink>
        ) : (
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        )}
      </Banner>
    );
  }
  if (!data)
    return (
      <>
        <Skeleton height={60} />
        <Skeleton height={320} />
      </>
    );
  const touched = Object.values(draft).some((part) => Object.keys(part).length > 0);
  const choosesSubject = subjectId !== null && DEFINITIONS[type].subject !== 'school';
  return (
    <>
      <LeaveGuard unsaved={touched && !create.isPending && !create.isSuccess} withQuery />
      <PreparedForm
        prepared={data}
        draft={draft}
        onDraft={setDraft}
        Choice={Choice}
        remembered={remembered}
        foot={
          <>
            <Button look={['primary']} disabled={create.isPending} onClick={() => create.mutate()}>
              {t.documentNew.make}
            </Button>
            {choosesSubject ? (
              <ButtonLink to={paths.newDocumentOf(type, null)}>{t.documentNew.otherSubject}</ButtonLink>
            ) : null}
            {create.isError ? (
              <Banner tone="late" role="alert">
                {documentFailure(create.error, t)}
              </Banner>
            ) : null}
          </>
        }
      />
    </>
  );
}
