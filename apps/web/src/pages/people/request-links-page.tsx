import type { MenteeRow } from '@tandem/contracts';
import { canAll } from '@tandem/domain/access';
import { useQuery } from '@tanstack/react-query';
import { useSearchParams } from 'react-router-dom';
import { LinkSlips } from '../../features/mentees/link-slips.tsx';
import { idFrom } from '../../lib/id-from.ts';
import { placeWords } from '../../features/mentees/mentee-words.ts';
import { awaitingRequestQuery, menteeQuery } from '../../features/mentees/mentees.queries.ts';
import { takesRequest } from '../../features/mentees/pipeline.ts';
import { useIssueLinks } from '../../features/mentees/use-issue-links.ts';
import { useClasses } from '../../features/people/classes.queries.ts';
import { sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { Page, pageCss } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import css from './request-links-page.module.css';

const MOST = 60;

/** Personal links to the request form as slips with QR codes: for one child, a class, or all who are waited for. */
export function RequestLinksPage() {
  const t = useT();
  const [search, setSearch] = useSearchParams();
  const menteeId = idFrom(search.get('mentee'));
  const classId = idFrom(search.get('class'));
  const { actor } = useAccount();
  const all = useClasses();
  // Whoever reaches the own class alone has nothing to choose.
  const classes = canAll(actor, 'mentees.read') ? all : [];
  const one = useQuery({ ...menteeQuery(menteeId ?? ''), enabled: menteeId !== null });
  const many = useQuery({ ...awaitingRequestQuery(classId), enabled: menteeId === null });
  const asked = menteeId === null ? many : one;
  const found: MenteeRow[] =
    menteeId === null ? (many.data?.mentees ?? []) : one.data && takesRequest(one.data.status) ? [one.data] : [];
  const { issue, busy, issuing } = useIssueLinks();
  const ready = issuing !== null && !busy;
  return (
    <Page
      title={t.requestLinks.title}
      lead={<span className={css['screen']}>{t.requestLinks.lead}</span>}
      actions={
        <span className={css['screen']}>
          <ButtonLink to={menteeId === null ? paths.mentees : paths.mentee(menteeId)}>{t.requestLinks.back}</ButtonLink>
          {ready && issuing.links.length > 0 ? (
            <Button look={['primary']} onClick={() => window.print()}>
              {t.requestLinks.print}
            </Button>
          ) : null}
        </span>
      }
    >
      {menteeId === null && classes.length > 0 && issuing === null ? (
        <div className={css['choice']}>
          <SelectField
            label={t.mentees.schoolClass}
            value={classId ?? ''}
            onChange={(event) => setSearch(event.target.value ? { class: event.target.value } : {}, { replace: true })}
          >
            <option value="">{t.mentees.anyClass}</option>
            {classes.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
      ) : null}
      {asked.isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(asked.error, t)}
          <Button onClick={() => void asked.refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {asked.isPending ? <Skeleton height={200} /> : null}
      {asked.data && found.length === 0 && issuing === null ? <p>{t.requestLinks.nobody}</p> : null}
      {found.length > 0 && issuing === null ? (
        <>
          <div>
            <p className={pageCss['lead']}>{t.requestLinks.waiting(found.length)}</p>
            <ul className={css['names']}>
              {found.slice(0, MOST).map((mentee) => (
                <li key={mentee.id}>
                  {mentee.shownName}, {placeWords(mentee, t)}
                </li>
              ))}
            </ul>
          </div>
          <p className={pageCss['lead']}>{found.length > MOST ? t.requestLinks.onlyFifty : t.requestLinks.ends}</p>
          <div>
            <Button look={['primary']} disabled={found.length > MOST} onClick={() => void issue(found)}>
              {t.requestLinks.make(found.length)}
            </Button>
          </div>
        </>
      ) : null}
      <p role="status" className={`${pageCss['lead']} ${css['screen']}`}>
        {busy && issuing ? t.requestLinks.making(issuing.links.length, issuing.total) : ''}
      </p>
      {ready && issuing.failed.length > 0 ? (
        <Banner tone="late" role="alert">
          {t.requestLinks.failed(issuing.failed.length)} {sentenceOf(issuing.error, t)}
          <Button onClick={() => void issue(issuing.failed)}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {issuing && issuing.links.length > 0 ? <LinkSlips links={issuing.links} /> : null}
    </Page>
  );
}
