import type { BoardMentor, DraftPair, PricedMentor } from '@tandem/contracts';
import { searchKey } from '@tandem/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { sentenceOf } from '../../lib/api.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { TextField } from '../../ui/field.tsx';
import { Banner, Skeleton } from '../../ui/signs.tsx';
import type { BoardModel } from './board-model.ts';
import css from './dialogs.module.css';
import { useGrowing } from './growing.ts';
import { useMatching } from './matching-context.ts';
import { pricesQuery } from './matching.queries.ts';
import { cardName, mentorName } from './names.ts';
import { objectionsWords } from './objection-words.ts';
import { Places } from './places.tsx';
import { PriceFoot } from './price-foot.tsx';
import { byPrice } from './price-words.ts';

/** With fewer mentors one finds the name by looking. */
const SEARCH_FROM = 8;

type Props = {
  menteeId: string;
  version: number;
  model: BoardModel;
  onClose: () => void;
  onPlace: (menteeId: string, mentorId: string, fits: ReadonlyMap<string, DraftPair['fit']>) => void;
};
type Row = { price: PricedMentor; mentor: BoardMentor };

/** «Подобрать наставника…»: everything a drag can do, without dragging; the cheapest for the whole first. */
export function PickMentorDialog({ menteeId, version, model, onClose, onPlace }: Props) {
  const { t } = useWords();
  const { form, mentees, mentors } = useMatching();
  const { data, isError, error, refetch } = useQuery(pricesQuery(form, menteeId, version));
  const [text, setText] = useState('');
  const mentee = mentees.get(menteeId);
  const current = model.pairs.get(menteeId)?.mentorId;
  const key = searchKey(text);
  const rows = (data?.mentors ?? [])
    .flatMap((price): Row[] => {
      const mentor = mentors.get(price.mentorId);
      return mentor && searchKey(mentorName(mentor.name)).includes(key) ? [{ price, mentor }] : [];
    })
    .sort((one, other) => byPrice(one.price, other.price));
  const possible = rows.filter(({ price }) => price.refusals.length === 0);
  const impossible = rows.filter(({ price }) => price.refusals.length > 0);
  const fits = new Map(possible.flatMap(({ price: { mentorId, fit } }) => (fit ? [[mentorId, fit] as const] : [])));
  const choose = (mentorId: string) => {
    onClose();
    onPlace(menteeId, mentorId, fits);
  };
  return (
    <Dialog title={t.matching.pickTitle(cardName(mentee?.shownName ?? ''))} onClose={onClose}>
      {mentee?.request ? <p className={css['said']}>«{mentee.request.text}»</p> : null}
      <p className={css['muted']}>{t.matching.pickLead}</p>
      {(data?.mentors.length ?? 0) >= SEARCH_FROM ? (
        <TextField
          label={t.matching.searchMentor}
          type="search"
          autoComplete="off"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      ) : null}
      {isError ? (
        <Banner tone="late" role="alert">
          {sentenceOf(error, t)}
          <Button onClick={() => void refetch()}>{t.common.retry}</Button>
        </Banner>
      ) : null}
      {data || isError ? null : <Skeleton height={240} />}
      {data && possible.length === 0 ? <p role="status">{t.matching.nobodyPossible}</p> : null}
      <Possible rows={possible} model={model} menteeId={menteeId} current={current} onChoose={choose} />
      {impossible.length > 0 ? (
        <details className={css['fold']}>
          <summary>{t.matching.impossibleCount(impossible.length)}</summary>
          <ul className={css['lines']}>
            {impossible.map(({ mentor, price }) => (
              <li key={mentor.id}>
                <b>{mentorName(mentor.name)}</b>
                <span className={css['muted']}>{objectionsWords(price.refusals, t)}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Dialog>
  );
}

type PossibleProps = {
  rows: readonly Row[];
  model: BoardModel;
  menteeId: string;
  current: string | undefined;
  onChoose: (mentorId: string) => void;
};

function Possible({ rows, model, menteeId, current, onChoose }: PossibleProps) {
  const { t } = useWords();
  const { open } = useMatching();
  const drawn = useGrowing(rows.length);
  return (
    <ul className={css['choices']}>
      {rows.slice(0, drawn).map(({ mentor, price }) => {
        const name = mentorName(mentor.name);
        const place = mentor.schoolClass?.name ?? mentor.organization ?? mentor.position;
        return (
          <li key={mentor.id} data-choice={mentor.id}>
            <div className={css['headed']}>
              <b>
                {name}
                {place ? `, ${place}` : ''}
              </b>
              <Places
                open={mentor.load}
                drafted={model.pairsOf.get(mentor.id)?.length ?? 0}
                capacity={mentor.capacity}
              />
            </div>
            <PriceFoot price={price} />
            <div className={css['buttons']}>
              {current === mentor.id ? (
                <span className={css['muted']}>✓ {t.matching.nowHere}</span>
              ) : (
                <Button look={['primary']} aria-label={t.matching.placeWith(name)} onClick={() => onChoose(mentor.id)}>
                  {t.matching.place}
                </Button>
              )}
              <Button
                look={['plain']}
                aria-label={t.matching.whyWith(name)}
                onClick={() => open({ kind: 'why', menteeId, mentorId: mentor.id })}
              >
                {t.matching.whyShort}
              </Button>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
