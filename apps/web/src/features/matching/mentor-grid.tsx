import type { BoardMentor, PairMove } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import type { BoardModel } from './board-model.ts';
import { useGrowing } from './growing.ts';
import css from './matching.module.css';
import { MentorCard } from './mentor-card.tsx';
import type { Priced } from './price-foot.tsx';

type Props = {
  mentors: readonly BoardMentor[];
  model: BoardModel;
  proposed: ReadonlyMap<string, readonly PairMove[]>;
  drags: boolean;
  priceOf: (mentorId: string) => Priced | null;
  /** A card is held over this mentor by the keyboard. */
  over: string | null;
};

export function MentorGrid({ mentors, model, proposed, drags, priceOf, over }: Props) {
  const t = useT();
  const drawn = useGrowing(mentors.length);
  if (mentors.length === 0) return <p className={css['empty']}>{t.matching.noMentorShown}</p>;
  return (
    <div className={css['grid']}>
      {mentors.slice(0, drawn).map((mentor) => {
        const pairs = model.pairsOf.get(mentor.id);
        const moves = proposed.get(mentor.id);
        return (
          <MentorCard
            key={mentor.id}
            mentor={mentor}
            {...(pairs ? { pairs } : {})}
            {...(moves ? { proposed: moves } : {})}
            price={priceOf(mentor.id)}
            under={over === mentor.id}
            drags={drags}
          />
        );
      })}
    </div>
  );
}
