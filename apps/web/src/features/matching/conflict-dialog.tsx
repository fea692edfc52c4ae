import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import css from './dialogs.module.css';
import { useMatching } from './matching-context.ts';
import { cardName, mentorName } from './names.ts';
import type { DraftMoves } from './use-draft-moves.ts';

/** Somebody else changed the draft meanwhile: it is shown as it is now, and one's own move is offered again. */
export function ConflictDialog({ moves }: { moves: DraftMoves }) {
  const t = useT();
  const { names } = useMatching();
  const { conflict, dismissConflict, insist } = moves;
  if (!conflict) return null;
  const { by, asked } = conflict;
  return (
    <Dialog
      title={t.matching.conflict.title}
      onClose={dismissConflict}
      footer={
        <>
          <Button onClick={dismissConflict}>{t.matching.conflict.leave}</Button>
          <Button look={['primary']} onClick={insist}>
            {t.matching.conflict.again}
          </Button>
        </>
      }
    >
      <p>{t.matching.conflict.said(by ?? t.matching.somebodyElse)}</p>
      <ul className={css['list']}>
        {asked.placements.slice(0, 5).map(({ menteeId, mentorId }) => {
          const who = cardName(names.mentee(menteeId) ?? t.matching.somebody);
          const mentor = mentorId === null ? null : names.mentor(mentorId);
          return (
            <li key={menteeId}>
              {mentor ? t.matching.conflict.own(who, mentorName(mentor)) : t.matching.conflict.ownOff(who)}
            </li>
          );
        })}
      </ul>
      {asked.placements.length > 5 ? <p>{t.price.more(asked.placements.length - 5)}</p> : null}
    </Dialog>
  );
}
