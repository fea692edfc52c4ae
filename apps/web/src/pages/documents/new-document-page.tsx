import { PAIR_ORDER_TYPES } from '@tandem/domain/pairs';
import { DEFINITIONS, DOC_TYPES, makesDocument } from '@tandem/domain/documents';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { DraftMaker } from '../../features/documents/draft-maker.tsx';
import { SubjectChoice } from '../../features/documents/subject-choice.tsx';
import { TypeChoice } from '../../features/documents/type-choice.tsx';
import { OrderForm } from '../../features/pairs/order-form.tsx';
import { PersonChoice } from '../../features/people/person-choice.tsx';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { idFrom } from '../../lib/id-from.ts';
import { paths } from '../../lib/paths.ts';
import { ButtonLink } from '../../ui/button.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner } from '../../ui/signs.tsx';

/** A new document, step by step: what kind, about what, what it will print. The address says how far one has come. */
export function NewDocumentPage() {
  const t = useT();
  const navigate = useNavigate();
  const { actor } = useAccount();
  const [search] = useSearchParams();
  const type = DOC_TYPES.find((known) => known === search.get('type')) ?? null;
  const subjectId = idFrom(search.get('subject'));
  const mine = type !== null && makesDocument(actor, DEFINITIONS[type]);
  // The pairs of an order are put together first; the paper is made of that.
  const orderType = PAIR_ORDER_TYPES.find((known) => known === type) ?? null;
  const subject = mine ? DEFINITIONS[type].subject : null;
  const step = subject === null ? null : subject === 'school' || subjectId !== null ? 'check' : 'subject';
  const makes = DOC_TYPES.some((known) => makesDocument(actor, DEFINITIONS[known]));
  const lead =
    step === 'check'
      ? t.documentNew.check
      : step === 'subject'
        ? orderType === null
          ? ''
          : t.pairOrder.lead
        : makes
          ? t.documentNew.chooseType
          : '';
  return (
    <Page
      title={mine ? t.documents.types[type] : t.documentNew.title}
      lead={lead}
      actions={
        <>
          {mine ? <ButtonLink to={paths.newDocument}>{t.documentNew.back}</ButtonLink> : null}
          <ButtonLink to={paths.documents}>{t.documents.toList}</ButtonLink>
        </>
      }
    >
      {makes ? null : <Banner tone="wait">{t.documentNew.nobodys}</Banner>}
      {makes && type !== null && !mine ? <Banner tone="wait">{t.documentNew.notYours}</Banner> : null}
      {mine ? null : <TypeChoice />}
      {type !== null && step === 'subject' && orderType !== null ? (
        <OrderForm key={orderType} type={orderType} onMade={(id) => void navigate(paths.newDocumentOf(type, id))} />
      ) : null}
      {type !== null && step === 'subject' && subject !== null && subject !== 'school' && subject !== 'pairs' ? (
        <SubjectChoice
          kind={subject}
          Choice={PersonChoice}
          onChoose={(id) => void navigate(paths.newDocumentOf(type, id))}
        />
      ) : null}
      {type !== null && step === 'check' ? (
        <DraftMaker key={`${type}.${subjectId ?? ''}`} type={type} subjectId={subjectId} Choice={PersonChoice} />
      ) : null}
    </Page>
  );
}
