import { fullName } from '@tandem/domain/kernel';
import { useMutation, useQuery } from '@tanstack/react-query';
import { api } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { pageCss } from '../../ui/page.tsx';
import { Chip, Skeleton } from '../../ui/signs.tsx';
import css from './demo-people.module.css';
import { useEntered } from './use-entered.ts';

/** One invented person in each role, entered by one click. */
export function DemoPeople() {
  const t = useT();
  const entered = useEntered();
  const { data } = useQuery({ queryKey: ['demo-people'], queryFn: () => api.demo.people({}) });
  const enter = useMutation({
    mutationFn: (accountId: string) => api.demo.signIn({ body: { accountId } }),
    onSuccess: entered,
  });
  return (
    <section className={pageCss['surface']} aria-labelledby="demo-title">
      <div>
        <h2 id="demo-title">{t.session.demoTitle}</h2>
        <p className={pageCss['lead']}>{t.session.demoText}</p>
      </div>
      <ul className={css['list']}>
        {(data?.people ?? []).map(({ id, name, roles }) => {
          const words = roles.map((role) => t.roles[role]).join(', ');
          return (
            <li key={id}>
              <Button
                look={['wide']}
                disabled={enter.isPending}
                aria-label={t.session.signInAs(fullName(name), words)}
                onClick={() => enter.mutate(id)}
              >
                <span className={css['name']}>{fullName(name)}</span>
                <Chip>{words}</Chip>
              </Button>
            </li>
          );
        })}
        {data ? null : <Skeleton height={240} />}
      </ul>
    </section>
  );
}
