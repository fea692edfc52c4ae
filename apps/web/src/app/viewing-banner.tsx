import type { SignedIn } from '@tandem/contracts';
import { fullName } from '@tandem/domain/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { api, sentenceOf } from '../lib/api.ts';
import { bootstrapQuery } from '../lib/bootstrap.ts';
import { useT } from '../lib/i18n/index.tsx';
import { paths } from '../lib/paths.ts';
import { toast } from '../lib/toasts.ts';
import { Button } from '../ui/button.tsx';
import { Banner } from '../ui/signs.tsx';

/** Says through whose eyes the curator looks, on every screen, and leads back. */
export function ViewingBanner({ account }: { account: SignedIn }) {
  const t = useT();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const back = useMutation({
    mutationFn: () => api.session.viewBack({}),
    onSuccess: async () => {
      queries.clear();
      await queries.fetchQuery(bootstrapQuery);
      await navigate(paths.users);
    },
    onError: (error) => toast(sentenceOf(error, t), { tone: 'late' }),
  });
  if (!account.viewing) return null;
  const roles = account.roles.map((role) => t.roles[role]).join(', ');
  return (
    <Banner tone="wait" role="status">
      {t.viewing.banner(fullName(account.name), roles)}
      <Button disabled={back.isPending} onClick={() => back.mutate()}>
        {t.viewing.back}
      </Button>
    </Banner>
  );
}
