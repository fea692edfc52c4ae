import {
  DragDropContext,
  type DragStart,
  type DragUpdate,
  type DropResult,
  type ResponderProvided,
  useMouseSensor,
  useTouchSensor,
} from '@hello-pangea/dnd';
import type { BoardMentee, BoardMentor, DraftPair, PairMove, PricedMentor } from '@tandem/contracts';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useCallback, useMemo, useRef, useState } from 'react';
import { cspNonce } from '../../lib/csp-nonce.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { holdLive } from '../../lib/live-gate.ts';
import { useNarrow } from '../../lib/media.ts';
import { Segments } from '../../ui/field.tsx';
import type { BoardModel } from './board-model.ts';
import { knownWords } from './fit-words.ts';
import css from './matching.module.css';
import { HandleContext, useMatching } from './matching-context.ts';
import { pricesQuery } from './matching.queries.ts';
import { MentorGrid } from './mentor-grid.tsx';
import { cardName, mentorName } from './names.ts';
import { objectionsWords } from './objection-words.ts';
import { mentorOfPlace, placementOf, POOL } from './placement.ts';
import type { Priced } from './price-foot.tsx';
import { lossWords, movesWords, signed } from './price-words.ts';
import { useCarry } from './use-carry.ts';
import { WaitingList } from './waiting-list.tsx';

/** The keyboard is our own (`use-carry.ts`). */
const SENSORS = [useMouseSensor, useTouchSensor];

type Props = {
  model: BoardModel;
  waiting: readonly BoardMentee[];
  mentors: readonly BoardMentor[];
  version: number;
  /** By mentor: who would come and go in the best variant beside the draft. */
  proposed: ReadonlyMap<string, readonly PairMove[]>;
  /** What the draft amounts to, above the mentors. */
  head: ReactNode;
  onPlace: (menteeId: string, mentorId: string | null, fits: ReadonlyMap<string, DraftPair['fit']>) => void;
};

/** Those who wait at the left, the mentors with their places at the right. */
export function BoardView(props: Props) {
  const narrow = useNarrow();
  const { manages } = useMatching();
  if (narrow) return <OneAtATime {...props} />;
  return manages ? <DragBoard {...props} /> : <Lists {...props} />;
}

/** Without dragging, for those who only read. */
function Lists({ model, waiting, mentors, proposed, head }: Props) {
  return (
    <div className={css['board']}>
      <WaitingList mentees={waiting} total={model.waiting.length} drags={false} under={false} lifted={null} />
      <div className={css['mentors']}>
        {head}
        <MentorGrid mentors={mentors} model={model} proposed={proposed} drags={false} priceOf={NO_PRICE} over={null} />
      </div>
    </div>
  );
}

const NO_PRICE = (): Priced | null => null;

/** On a phone one list at a time: nothing is dragged across a screen that shows only half of the way. */
function OneAtATime(props: Props) {
  const { t } = useWords();
  const { model, waiting, mentors, proposed, head } = props;
  const [shown, setShown] = useState<'waiting' | 'mentors'>('waiting');
  return (
    <div className={css['phone']}>
      {head}
      <Segments
        name="matching-list"
        legend={t.matching.whichList}
        value={shown}
        options={[
          { value: 'waiting', label: `${t.matching.waiting} ${waiting.length}` },
          { value: 'mentors', label: `${t.matching.mentors} ${mentors.length}` },
        ]}
        onChange={setShown}
      />
      {shown === 'waiting' ? (
        <WaitingList mentees={waiting} total={model.waiting.length} drags={false} under={false} lifted={null} />
      ) : (
        <MentorGrid mentors={mentors} model={model} proposed={proposed} drags={false} priceOf={NO_PRICE} over={null} />
      )}
    </div>
  );
}

function DragBoard({ model, waiting, mentors, version, proposed, head, onPlace }: Props) {
  const { t, language } = useWords();
  const { form, mentees, names } = useMatching();
  const [dragged, setDragged] = useState<string | null>(null);
  const release = useRef<(() => void) | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const prices = useQuery({ ...pricesQuery(form, asked ?? '', version), enabled: asked !== null });
  const byMentor = useMemo(() => new Map(prices.data?.mentors.map((price) => [price.mentorId, price])), [prices.data]);
  const nameOf = (menteeId: string) => cardName(mentees.get(menteeId)?.shownName ?? '');

  /** What a screen reader is told of a place: who it is, how they suit, what it costs. */
  function describe(place: string): string {
    const mentorId = mentorOfPlace(place);
    if (mentorId === null) return t.matching.announce.overPool(model.waiting.length);
    const mentor = names.mentor(mentorId);
    const who = t.matching.announce.over(mentor ? mentorName(mentor) : t.matching.somebody);
    const price = byMentor.get(mentorId);
    return `${who} ${price ? priceSaid(price) : t.price.counting}`;
  }
  function priceSaid({ refusals, fit, change, moves, full }: PricedMentor): string {
    if (refusals.length > 0) return t.matching.announce.refused(objectionsWords(refusals, t));
    const said = [
      fit ? `${t.fit.words[fit.word]}, ${knownWords(fit, t)}` : '',
      change ? lossWords(change, t) || t.price.sum(signed(change.total)) : '',
      full ? t.price.full : '',
      movesWords(moves, names, t, language),
    ];
    return `${said.filter(Boolean).join('. ')}.`;
  }
  function dropped(menteeId: string, from: string, to: string | null): void {
    const placement = placementOf(menteeId, from, to);
    if (!placement) return;
    const fits = new Map([...byMentor].flatMap(([id, { fit }]) => (fit ? [[id, fit] as const] : [])));
    onPlace(menteeId, placement.mentorId, fits);
  }

  const { carry, handle } = useCarry({
    describe,
    nameOf,
    priceOf: (mentorId) => byMentor.get(mentorId),
    refusalOf: (mentorId) => {
      const refusals = byMentor.get(mentorId)?.refusals ?? [];
      return refusals.length > 0 ? objectionsWords(refusals, t) : null;
    },
    onDrop: (menteeId, from, to) => {
      dropped(menteeId, from, to);
      window.setTimeout(() => focusCard(menteeId), 60);
    },
  });
  const lifted = dragged ?? carry?.menteeId ?? null;
  // The prices of the last one lifted stay asked for: letting go needs them once more.
  if (lifted !== null && lifted !== asked) setAsked(lifted);

  function start({ draggableId }: DragStart, { announce }: ResponderProvided): void {
    release.current = holdLive();
    setDragged(draggableId);
    announce(t.matching.announce.lift(nameOf(draggableId)));
  }
  function update({ destination }: DragUpdate, { announce }: ResponderProvided): void {
    announce(destination ? describe(destination.droppableId) : t.matching.announce.nowhere);
  }
  function end({ draggableId, source, destination, reason }: DropResult, { announce }: ResponderProvided): void {
    release.current?.();
    release.current = null;
    setDragged(null);
    const to = reason === 'CANCEL' ? null : (destination?.droppableId ?? null);
    if (placementOf(draggableId, source.droppableId, to) === null) return announce(t.matching.announce.cancel);
    return dropped(draggableId, source.droppableId, to);
  }

  const waitingForPrices = lifted !== null && lifted === asked && !prices.data;
  const priceOf = useCallback(
    (mentorId: string): Priced | null => {
      if (lifted === null || asked !== lifted) return lifted === null ? null : 'waiting';
      if (prices.isError) return 'failed';
      return waitingForPrices ? 'waiting' : (byMentor.get(mentorId) ?? null);
    },
    [lifted, asked, prices.isError, waitingForPrices, byMentor],
  );

  return (
    <DragDropContext
      onDragStart={start}
      onDragUpdate={update}
      onDragEnd={end}
      enableDefaultSensors={false}
      sensors={SENSORS}
      dragHandleUsageInstructions={t.matching.announce.usage}
      {...(cspNonce ? { nonce: cspNonce } : {})}
    >
      <HandleContext.Provider value={handle}>
        <div className={css['board']}>
          <WaitingList
            mentees={waiting}
            total={model.waiting.length}
            drags
            under={carry?.over === POOL && carry.from !== POOL}
            lifted={dragged}
          />
          <div className={css['mentors']}>
            {head}
            <MentorGrid
              mentors={mentors}
              model={model}
              proposed={proposed}
              drags
              priceOf={priceOf}
              over={carry ? mentorOfPlace(carry.over) : null}
            />
          </div>
        </div>
      </HandleContext.Provider>
    </DragDropContext>
  );
}

/** A card moved by the keyboard keeps the focus in its new place. */
function focusCard(menteeId: string): void {
  const id = CSS.escape(menteeId);
  document.querySelector<HTMLElement>(`[data-pair="${id}"], [data-mentee="${id}"]`)?.focus({ preventScroll: true });
}
