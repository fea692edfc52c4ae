import type { MatchingBoard } from '@tandem/contracts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import css from './matching.module.css';
import { useMatching } from './matching-context.ts';
import { grouped } from './price-words.ts';

/** What the draft amounts to now, and the button that sends it to the people. */
export function DraftBar({ board, onApprove }: { board: MatchingBoard; onApprove: () => void }) {
  const { t, language } = useWords();
  const { manages } = useMatching();
  const { totals, pairs } = board.draft;
  return (
    <div className={css['draftBar']}>
      <p role="status">
        <b>{t.matching.inDraft(totals.matched, board.mentees.length)}</b>
        {pairs.length > 0 ? (
          <span className={css['draftSum']}>{t.matching.sumAndTail(grouped(totals.total, language), totals.tail)}</span>
        ) : null}
      </p>
      {manages && pairs.length > 0 ? <Button onClick={onApprove}>{t.matching.sendForAgreement}</Button> : null}
    </div>
  );
}
