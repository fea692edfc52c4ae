import { useT } from '../../lib/i18n/index.tsx';
import css from './mentor-card.module.css';

/** Above this many, circles are no longer counted at a glance. */
const MOST_CIRCLES = 6;

type Props = { open: number; drafted: number; capacity: number };

/** Places of a mentor: taken by open pairs, taken by the draft, free; one over the capacity is marked. */
export function Places({ open, drafted, capacity }: Props) {
  const t = useT();
  const taken = open + drafted;
  const words = taken > capacity ? t.matching.placesOver(taken, capacity) : t.matching.placesTaken(taken, capacity);
  const total = Math.max(taken, capacity);
  if (total > MOST_CIRCLES) return <span className={css['placesText']}>{words}</span>;
  return (
    <span className={css['places']} role="img" aria-label={words} title={words}>
      {Array.from({ length: total }, (_, index) => {
        const state = index >= capacity ? 'over' : index < open ? 'open' : index < taken ? 'drafted' : 'free';
        return <span key={index} className={`${css['place']} ${css[`place_${state}`]}`} />;
      })}
    </span>
  );
}
