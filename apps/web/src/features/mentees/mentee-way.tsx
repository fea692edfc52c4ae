import type { MenteeCard } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import { WayLine } from '../../ui/way-line.tsx';
import { wayOf } from './way-stages.ts';

/** The way of a mentee; of somebody who has left, as far as they came. */
export function MenteeWay({ card }: { card: Pick<MenteeCard, 'status' | 'steps'> }) {
  const t = useT();
  const { status, steps } = card;
  const gone = status === 'left_early' || status === 'declined';
  const points = gone
    ? [
        ...wayOf(card).filter(({ state }) => state === 'done'),
        { code: status, state: 'left' as const, on: steps.find(({ to }) => to === status)?.on ?? null },
      ]
    : wayOf(card);
  return (
    <WayLine
      label={t.menteeCard.way}
      points={points}
      titleOf={(code) =>
        code === 'declined'
          ? t.menteeCard.declined
          : code === 'left_early'
            ? t.menteeCard.leftEarly
            : t.menteeCard.wayStages[code]
      }
    />
  );
}
