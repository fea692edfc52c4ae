import type { Orderable } from '@tandem/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Link } from 'react-router-dom';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { longDay } from '../../lib/dates.ts';
import { type Messages, useT, useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { labelOf, useProgramme } from '../../lib/programme.ts';
import { Block, blockCss as css } from '../../ui/block.tsx';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { CheckField, SelectField, TextField } from '../../ui/field.tsx';
import { Empty } from '../../ui/page.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import {
  baseOf,
  newOrderDraft,
  type OrderDraft,
  orderBody,
  orderGap,
  orderKey,
  type OrderType,
} from './order-draft.ts';
import own from './pair-card.module.css';
import { orderableQuery, unsignedOrdersQuery } from './pairs.queries.ts';

type Props = { type: OrderType; onMade: (orderId: string) => void };

/** The pairs of the next order, before its paper: which ones, from when to when, and who is taken out. */
export function OrderForm(props: Props) {
  const t = useT();
  const { data, isError, error, refetch } = useQuery(orderableQuery);
  if (data) return <LoadedForm {...props} orderable={data} />;
  if (!isError)
    return (
      <>
        <Skeleton height={60} />
        <Skeleton height={240} />
      </>
    );
  return (
    <Banner tone="late" role="alert">
      {sentenceOf(error, t)}
      <Button onClick={() => void refetch()}>{t.common.retry}</Button>
    </Banner>
  );
}

type Fault = { pairId: string; reason: string };

/** Why the order was not put together: of each pair that stands in the way. */
function failure(error: unknown, { pairs }: Orderable, t: Messages): ReactNode {
  const faults = (problemOf(error)?.current as { faults?: Fault[] } | undefined)?.faults ?? [];
  if (faults.length === 0) return problemOf(error)?.errors?.[0]?.detail ?? sentenceOf(error, t);
  const reasons: Record<string, string> = t.pairOrder.faults;
  return (
    <ul className={css['list']}>
      {faults.map(({ pairId, reason }) => {
        const pair = pairs.find((one) => one.pairId === pairId);
        const name = pair ? `${pairName(pair)}: ` : '';
        return <li key={pairId}>{`${name}${reasons[reason] ?? t.pairOrder.faults.other}`}</li>;
      })}
    </ul>
  );
}

const pairName = ({ mentorName, menteeNames }: { mentorName: string; menteeNames: readonly string[] }): string =>
  `${mentorName} – ${menteeNames.join(', ')}`;

function LoadedForm({ type, onMade, orderable }: Props & { orderable: Orderable }) {
  const t = useT();
  const queries = useQueryClient();
  const { today } = useAccount();
  const [draft, setDraft] = useState(() => newOrderDraft(today));
  // One id for all tries of one and the same order.
  const [id, setId] = useState(() => crypto.randomUUID());
  const put = (part: Partial<OrderDraft>) => {
    setDraft({ ...draft, ...part });
    setId(crypto.randomUUID());
  };
  const make = useMutation({
    mutationFn: () => api.pairs.newOrder({ body: orderBody(orderable, type, draft, id) }),
    onSuccess: (order) => onMade(order.id),
    // Somebody has been quicker: what may go in is asked again.
    onError: () => void queries.invalidateQueries({ queryKey: orderableQuery.queryKey }),
  });
  const { pairs, left } = orderable;
  const changes = type === 'order_pairs_change';
  if (pairs.length === 0 && (!changes || left.length === 0))
    return (
      <>
        <Unsigned />
        {left.length > 0 ? <LeftHint count={left.length} /> : null}
        <Empty title={changes ? t.pairOrder.emptyChangeTitle : t.pairOrder.emptyTitle}>
          <p>{changes ? t.pairOrder.emptyChangeText : t.pairOrder.emptyText}</p>
          <ButtonLink to={paths.pairsWith('proposed')}>{t.pairOrder.toProposed}</ButtonLink>
        </Empty>
      </>
    );
  const gap = orderGap(orderable, type, draft);
  const fields = { orderable, draft, put };
  return (
    <>
      <Unsigned />
      {!changes && left.length > 0 ? <LeftHint count={left.length} /> : null}
      {changes && left.length > 0 ? <LeftBlock {...fields} /> : null}
      {pairs.length > 0 ? <PairsBlock {...fields} title={changes ? t.pairOrder.added : t.pairOrder.pairs} /> : null}
      {changes ? <BaseBlock {...fields} /> : null}
      <TermBlock {...fields} bad={gap === 'until'} />
      <div className={css['actions']}>
        <Button look={['primary']} disabled={make.isPending || gap !== null} onClick={() => make.mutate()}>
          {t.pairOrder.make}
        </Button>
        <span className={css['muted']} role="status">
          {gap === null ? t.pairOrder.makeHint : t.pairOrder.gaps[gap]}
        </span>
      </div>
      {make.isError ? (
        <Banner tone="late" role="alert">
          {failure(make.error, orderable, t)}
        </Banner>
      ) : null}
    </>
  );
}

/** An order that was begun before: the same pairs may stand in it. */
function Unsigned() {
  const t = useT();
  const { data } = useQuery(unsignedOrdersQuery);
  if (!data || data.documents.length === 0) return null;
  return (
    <Banner tone="wait">
      <div>
        <p>{t.pairOrder.unsigned}</p>
        <ul className={css['list']}>
          {data.documents.map(({ id, title, status }) => (
            <li key={id}>
              <Link className={css['link']} to={paths.document(id)}>
                {title}, {t.documents.statuses[status]}
              </Link>
            </li>
          ))}
        </ul>
      </div>
    </Banner>
  );
}

function LeftHint({ count }: { count: number }) {
  const t = useT();
  return (
    <Banner tone="info">
      {t.pairOrder.leftSince(count)}
      <ButtonLink to={paths.newDocumentOf('order_pairs_change', null)}>{t.pairOrder.makeChange}</ButtonLink>
    </Banner>
  );
}

type FieldsProps = { orderable: Orderable; draft: OrderDraft; put: (part: Partial<OrderDraft>) => void };

const toggled = (without: readonly string[], id: string, wanted: boolean): string[] =>
  wanted ? without.filter((known) => known !== id) : [...without, id];

function PairsBlock({ orderable, draft, put, title }: FieldsProps & { title: string }) {
  const t = useT();
  const programme = useProgramme();
  return (
    <Block title={title}>
      <ul className={css['lines']}>
        {orderable.pairs.map((pair) => {
          const { pairId, form, missing } = pair;
          const lacks = [...new Set(missing.map(({ what }) => t.pairOrder.lacks[what]))].join(', ');
          return (
            <li key={pairId}>
              <div className={css['line']}>
                <CheckField
                  label={pairName(pair)}
                  disabled={lacks !== ''}
                  checked={lacks === '' && !draft.withoutPairs.includes(pairId)}
                  onChange={(event) => put({ withoutPairs: toggled(draft.withoutPairs, pairId, event.target.checked) })}
                />
                <p className={`${css['muted']} ${own['underTick']}`}>
                  {labelOf(programme?.forms.value, form)}
                  {lacks === '' ? '' : `. ${t.pairOrder.notYet}: ${lacks}`}
                </p>
              </div>
              {lacks === '' ? null : (
                <ButtonLink to={paths.pair(pairId)} aria-label={`${t.pairOrder.toPair}: ${pairName(pair)}`}>
                  {t.pairOrder.toPair}
                </ButtonLink>
              )}
            </li>
          );
        })}
      </ul>
    </Block>
  );
}

function LeftBlock({ orderable, draft, put }: FieldsProps) {
  const { t, language } = useWords();
  return (
    <Block title={t.pairOrder.left}>
      <ul className={css['lines']}>
        {orderable.left.map(({ memberId, mentorName, menteeName, leftOn, reason, order }) => (
          <li key={memberId}>
            <div className={css['line']}>
              <CheckField
                label={pairName({ mentorName, menteeNames: [menteeName] })}
                checked={!draft.withoutMembers.includes(memberId)}
                onChange={(event) =>
                  put({ withoutMembers: toggled(draft.withoutMembers, memberId, event.target.checked) })
                }
              />
              <p className={`${css['muted']} ${own['underTick']}`}>
                {[
                  t.pairs.from(longDay(language, leftOn)),
                  t.pairCard.reasons[reason].toLowerCase(),
                  t.pairOrder.ofOrder(order.number, longDay(language, order.on)),
                ].join(', ')}
              </p>
            </div>
          </li>
        ))}
      </ul>
    </Block>
  );
}

function BaseBlock({ orderable, draft, put }: FieldsProps) {
  const { t, language } = useWords();
  const base = baseOf(orderable, draft);
  return (
    <Block title={t.pairOrder.base}>
      {orderable.orders.length > 0 ? (
        <SelectField
          label={t.pairOrder.baseWhich}
          value={base ? orderKey(base) : ''}
          onChange={(event) => put({ base: event.target.value })}
        >
          {orderable.orders.map((order) => (
            <option key={orderKey(order)} value={orderKey(order)}>
              {t.pairCard.orderWords(order.number, longDay(language, order.on))}
            </option>
          ))}
          <option value="">{t.pairOrder.baseOther}</option>
        </SelectField>
      ) : null}
      {base === null ? (
        <div className={own['days']}>
          <TextField
            label={t.pairCard.orderNumber}
            maxLength={40}
            autoComplete="off"
            value={draft.baseNumber}
            onChange={(event) => put({ baseNumber: event.target.value })}
          />
          <TextField
            label={t.pairCard.orderOn}
            type="date"
            value={draft.baseOn}
            onChange={(event) => put({ baseOn: event.target.value })}
          />
        </div>
      ) : null}
    </Block>
  );
}

function TermBlock({ draft, put, bad }: FieldsProps & { bad: boolean }) {
  const t = useT();
  return (
    <Block title={t.pairOrder.term}>
      <div className={own['days']}>
        <TextField
          label={t.pairOrder.since}
          type="date"
          value={draft.since}
          onChange={(event) => put({ since: event.target.value })}
        />
        <TextField
          label={t.pairOrder.until}
          type="date"
          min={draft.since}
          error={bad ? t.pairOrder.gaps.until : undefined}
          value={draft.until}
          onChange={(event) => put({ until: event.target.value })}
        />
        <TextField
          label={t.pairOrder.plansUntil}
          hint={t.pairOrder.plansHint}
          type="date"
          min={draft.since}
          value={draft.plansUntil}
          onChange={(event) => put({ plansUntil: event.target.value })}
        />
      </div>
    </Block>
  );
}
