import type { MatchingBoard, Placement } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Banner } from '../../ui/signs.tsx';
import { cardName, mentorName } from './names.ts';
import { useMatching } from './matching-context.ts';

const MOST = 3;

type Props = {
  board: MatchingBoard;
  onForget: (placements: Placement[]) => void;
  onShowDecisions: () => void;
};

/** What happened to the draft by itself: pairs that fell out, pairs that have become impossible. */
export function DraftNotices({ board, onForget, onShowDecisions }: Props) {
  const t = useT();
  const { manages, names } = useMatching();
  const { dropped, pairs } = board.draft;
  const impossible = pairs.filter(({ refusals }) => refusals.length > 0);
  const nameOf = (menteeId: string, name: string | null) =>
    cardName(name ?? names.mentee(menteeId) ?? t.matching.somebody);
  return (
    <>
      {impossible.length > 0 ? (
        <Banner tone="late" role="status">
          {t.matching.decideCount(impossible.length)}
          <Button onClick={onShowDecisions}>{t.matching.show}</Button>
        </Banner>
      ) : null}
      {dropped.length > 0 ? (
        <Banner tone="wait" role="status">
          <span>
            {t.matching.dropped(dropped.length)}{' '}
            {dropped
              .slice(0, MOST)
              .map(({ menteeId, menteeName, mentorId, mentorName: stored, reason }) => {
                const mentor = names.mentor(mentorId);
                const whom = stored ?? (mentor ? mentorName(mentor) : t.matching.somebody);
                return `${nameOf(menteeId, menteeName)} – ${cardName(whom)}: ${t.matching.droppedReasons[reason]}`;
              })
              .join('; ')}
            {dropped.length > MOST ? ` ${t.price.more(dropped.length - MOST)}` : ''}.
          </span>
          {manages ? (
            <Button onClick={() => onForget(dropped.map(({ menteeId }) => ({ menteeId, mentorId: null })))}>
              {t.matching.understood}
            </Button>
          ) : null}
        </Banner>
      ) : null}
    </>
  );
}
