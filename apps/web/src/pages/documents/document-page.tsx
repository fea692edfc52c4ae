import type { DocumentCard } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router-dom';
import { DocumentActs } from '../../features/documents/document-acts.tsx';
import { DocumentFacts, DocumentHistory, DocumentProves } from '../../features/documents/document-facts.tsx';
import { DocumentStatusSign } from '../../features/documents/document-status-sign.tsx';
import { DocumentWay } from '../../features/documents/document-way.tsx';
import { numberWords } from '../../features/documents/document-words.ts';
import { documentQuery } from '../../features/documents/documents.queries.ts';
import { DraftEditor } from '../../features/documents/draft-editor.tsx';
import { PreparedView } from '../../features/documents/prepared-view.tsx';
import { PersonChoice } from '../../features/people/person-choice.tsx';
import { problemOf, sentenceOf } from '../../lib/api.ts';
import { useT, useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { blockCss } from '../../ui/block.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

/** A document: where it stands, what it prints, what comes next. */
export function DocumentPage() {
  const t = useT();
  const { documentId = '' } = useParams();
  const { data, isError, error, refetch } = useQuery(documentQuery(documentId));
  if (data) return <LoadedDocument key={documentId} card={data} />;
  const slug = problemOf(error)?.slug;
  const gone = slug === 'not-found' || slug === 'invalid-request';
  return (
    <Page title={t.documents.title}>
      {isError ? (
        <Banner tone="late" role="alert">
          {gone ? t.problems['not-found'] : sentenceOf(error, t)}
          {gone ? (
            <ButtonLink to={paths.documents}>{t.documents.toList}</ButtonLink>
          ) : (
            <Button onClick={() => void refetch()}>{t.common.retry}</Button>
          )}
        </Banner>
      ) : (
        <>
          <Skeleton height={92} />
          <Skeleton height={320} />
        </>
      )}
    </Page>
  );
}

function LoadedDocument({ card }: { card: DocumentCard }) {
  const { t, language } = useWords();
  const [writing, setWriting] = useState(false);
  const editing = writing && card.mayChange;
  return (
    <Page
      title={card.title}
      tab={t.documents.title}
      lead={
        <>
          <DocumentStatusSign status={card.status} /> {numberWords(card, t, language)}
        </>
      }
      actions={<ButtonLink to={paths.documents}>{t.documents.toList}</ButtonLink>}
    >
      <DocumentWay card={card} />
      {card.number !== null && card.sameNumber.length > 0 ? (
        <Banner tone="wait">
          <div>
            <p>{t.documentCard.sameNumber(card.number)}</p>
            <ul className={blockCss['list']}>
              {card.sameNumber.map(({ id, title }) => (
                <li key={id}>
                  <Link className={blockCss['link']} to={paths.document(id)}>
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
          </div>
        </Banner>
      ) : null}
      <div className={`${blockCss['blocks']} ${blockCss['wideFirst']}`}>
        <div className={blockCss['column']}>
          {editing ? (
            <DraftEditor card={card} Choice={PersonChoice} onClose={() => setWriting(false)} />
          ) : (
            <>
              <DocumentActs card={card} onChange={card.mayChange ? () => setWriting(true) : null} />
              <PreparedView prepared={card.prepared} signed={card.signedOn !== null} />
            </>
          )}
        </div>
        <div className={blockCss['column']}>
          <DocumentFacts card={card} />
          <DocumentProves card={card} />
          <DocumentHistory card={card} />
        </div>
      </div>
    </Page>
  );
}
