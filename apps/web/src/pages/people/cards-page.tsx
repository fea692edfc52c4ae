import type { LoginCard, PersonRow } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { fullName } from '@tandem/domain/kernel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import css from '../../features/cards/cards.module.css';
import { classesQuery, pupilsQuery } from '../../features/cards/cards.queries.ts';
import { CardsSheet } from '../../features/cards/cards-sheet.tsx';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { CheckField, SelectField } from '../../ui/field.tsx';
import { Page } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';

type Faults = { faults: { personId: string; reason: string }[] };

const mayHave = ({ hasAccount, consent }: PersonRow): boolean =>
  hasAccount || consent === 'in_force' || consent === 'expiring';

/** Code cards for a class: chosen, issued, printed, handed out. */
export function CardsPage() {
  const t = useT();
  const { actor } = useAccount();
  const [search, setSearch] = useSearchParams();
  const classId = search.get('class') ?? '';
  const classes = useQuery(classesQuery);
  const everyClass = can(actor, 'accounts.manage');
  const own = (classes.data ?? []).filter(
    ({ homeroom }) =>
      everyClass || homeroom.some((period) => period.accountId === actor.accountId && period.toOn === null),
  );
  const [issued, setIssued] = useState<LoginCard[] | null>(null);
  if (issued) return <Issued cards={issued} onClose={() => setIssued(null)} />;
  return (
    <Page title={t.cards.title} lead={t.cards.lead}>
      {classes.isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(classes.error, t)}
          <Button onClick={() => void classes.refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {classes.isPending ? <Skeleton height={80} /> : null}
      {classes.data && own.length === 0 ? <p>{t.cards.noClasses}</p> : null}
      {own.length > 0 ? (
        <div className={css['choice']}>
          <SelectField
            label={t.cards.schoolClass}
            value={classId}
            onChange={(event) => setSearch(event.target.value === '' ? {} : { class: event.target.value })}
          >
            <option value="">{t.cards.chooseClass}</option>
            {own.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
      ) : null}
      {classId === '' ? null : <ClassCards key={classId} classId={classId} onIssued={setIssued} />}
    </Page>
  );
}

function ClassCards({ classId, onIssued }: { classId: string; onIssued: (cards: LoginCard[]) => void }) {
  const t = useT();
  const queries = useQueryClient();
  const pupils = useQuery(pupilsQuery(classId));
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const issue = useMutation({
    mutationFn: () => api.cards.issue({ body: { personIds: [...picked] } }),
    onSuccess: ({ cards }) => onIssued(cards),
    onSettled: () => queries.invalidateQueries({ queryKey: ['people'] }),
  });
  const refused = (problemOf(issue.error)?.current as Faults | undefined)?.faults ?? [];
  const people = pupils.data?.people ?? [];
  const toggle = (id: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(id);
    else next.delete(id);
    setPicked(next);
  };
  const faultOf = (id: string): string | null => {
    const reason = refused.find(({ personId }) => personId === id)?.reason;
    if (reason === undefined) return null;
    return (t.cards.faults as Record<string, string>)[reason] ?? t.cards.faults['not-found'];
  };
  return (
    <>
      {pupils.isPending ? <Skeleton height={280} /> : null}
      {pupils.isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(pupils.error, t)}
          <Button onClick={() => void pupils.refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {issue.isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(issue.error, t)}
        </Banner>
      ) : null}
      {pupils.data && people.length === 0 ? <p>{t.cards.empty}</p> : null}
      {people.length > 0 ? (
        <>
          <div>
            <Button onClick={() => setPicked(new Set(people.filter(mayHave).map(({ id }) => id)))}>
              {t.cards.pickAll}
            </Button>
          </div>
          <ul className={css['pupils']}>
            {people.map((person) => {
              const may = mayHave(person);
              const fault = faultOf(person.id);
              return (
                <li key={person.id}>
                  <CheckField
                    label={fullName(person.name)}
                    checked={picked.has(person.id)}
                    disabled={!may}
                    onChange={(event) => toggle(person.id, event.target.checked)}
                  />
                  <span className={css['note']}>
                    {may ? (person.hasAccount ? t.cards.hasAccount : t.cards.firstTime) : t.cards.noConsent}
                  </span>
                  {fault ? <span className={css['fault']}>{fault}</span> : null}
                </li>
              );
            })}
          </ul>
          <div>
            <Button look={['primary']} disabled={picked.size === 0 || issue.isPending} onClick={() => issue.mutate()}>
              {t.cards.issue(picked.size)}
            </Button>
          </div>
        </>
      ) : null}
    </>
  );
}

/** The codes are shown once; leaving asks first. */
function Issued({ cards, onClose }: { cards: LoginCard[]; onClose: () => void }) {
  const t = useT();
  const [asking, setAsking] = useState(false);
  return (
    <Page
      title={t.cards.ready(cards.length)}
      lead={t.cards.readyText}
      actions={
        <>
          <Button onClick={() => setAsking(true)}>{t.cards.done}</Button>
          <Button look={['primary']} onClick={() => window.print()}>
            {t.cards.print}
          </Button>
        </>
      }
    >
      <CardsSheet cards={cards} />
      {asking ? (
        <Dialog
          title={t.cards.leaveTitle}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button onClick={onClose}>{t.common.close}</Button>
              <Button look={['primary']} onClick={() => setAsking(false)}>
                {t.common.stay}
              </Button>
            </>
          }
        >
          <p>{t.cards.leaveText}</p>
        </Dialog>
      ) : null}
    </Page>
  );
}
