import type { MentorshipCard } from '@tandem/contracts';
import { can, canAll } from '@tandem/domain/access';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { toast } from '../../lib/toasts.ts';
import { Button } from '../../ui/button.tsx';

/** «Написать практику»: of a pair whose work comes to its end, for those who write and for its mentor. */
export function PairPractice({ pair }: { pair: Pick<MentorshipCard, 'id' | 'status'> }) {
  const t = useT();
  const { actor } = useAccount();
  const navigate = useNavigate();
  const [id] = useState(() => crypto.randomUUID());
  const begin = useMutation({
    mutationFn: () => api.practices.fromPair({ params: { pairId: pair.id }, body: { id } }),
    onSuccess: (post) => void navigate(paths.post(post.id)),
    onError: (error) => toast(problemOf(error)?.detail ?? sentenceOf(error, t)),
  });
  const told = pair.status === 'closing' || pair.status === 'completed';
  const writes = canAll(actor, 'practices.write') || (can(actor, 'practices.write') && actor.roles.includes('mentor'));
  if (!told || !writes) return null;
  return (
    <Button title={t.practices.fromPairHint} disabled={begin.isPending} onClick={() => begin.mutate()}>
      {t.practices.fromPair}
    </Button>
  );
}
