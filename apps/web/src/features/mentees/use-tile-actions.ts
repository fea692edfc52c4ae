import type { MenteeRow } from '@tandem/contracts';
import { can } from '@tandem/domain/access';
import { useNavigate } from 'react-router-dom';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import type { MenuAction } from '../../ui/menu.tsx';
import { actsByHand, mayGiveLinks, takesRequest } from './pipeline.ts';
import type { MenteeActs } from './use-mentee-acts.tsx';

/** Everything that can be done with somebody of the base, for the menu of a card or of a line. */
export function useTileActions(acts: MenteeActs): (row: MenteeRow) => MenuAction[] {
  const t = useT();
  const { actor } = useAccount();
  const navigate = useNavigate();
  const open = (label: string, to: string): MenuAction => ({ label, run: () => void navigate(to) });
  return (row) => {
    const { id, personId, status } = row;
    return [
      open(t.common.open, paths.mentee(id)),
      ...(can(actor, 'mentees.manage')
        ? actsByHand(status).map((act) => ({ label: t.mentees.acts[act], run: () => acts.run(row, act) }))
        : []),
      ...(mayGiveLinks(actor) && takesRequest(status)
        ? [open(t.menteeCard.link, `${paths.requestLinks}?mentee=${id}`)]
        : []),
      ...(personId === null ? [] : [open(t.mentees.person, paths.person(personId))]),
    ];
  };
}
