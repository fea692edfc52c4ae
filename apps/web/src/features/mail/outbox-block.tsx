import type { OutboxLetter } from '@tandem/contracts';
import { shortName } from '@tandem/domain/kernel';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useT } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Block, blockCss as css } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip, Skeleton } from '../../ui/signs.tsx';
import { outboxQuery } from './mail.queries.ts';

/** Letters that wait for another try, did not go, or of which nobody knows. */
export function OutboxBlock() {
  const t = useT();
  const words = t.mail;
  const queries = useQueryClient();
  const { data } = useQuery(outboxQuery);
  const resend = useMutation({
    mutationFn: (letterId: string) => api.notices.resend({ params: { letterId } }),
    onSuccess: () => toast(words.resent),
    onError: (error) => {
      const sentence = problemOf(error)?.reason === 'letter-on-its-way' ? words.onItsWay : sentenceOf(error, t);
      toast(sentence, { tone: 'late' });
    },
    onSettled: () => queries.invalidateQueries({ queryKey: outboxQuery.queryKey }),
  });
  return (
    <Block title={words.outbox}>
      {data ? <p>{words.outboxCounts(data.queued, data.sent)}</p> : <Skeleton height={44} />}
      {data?.troubled.length === 0 ? <p className={css['muted']}>{words.outboxFine}</p> : null}
      <ul className={css['lines']}>
        {data?.troubled.map((letter) => (
          <Line key={letter.id} letter={letter} busy={resend.isPending} onResend={() => resend.mutate(letter.id)} />
        ))}
      </ul>
    </Block>
  );
}

function Line({ letter, busy, onResend }: { letter: OutboxLetter; busy: boolean; onResend: () => void }) {
  const t = useT();
  const words = t.mail;
  const { name, state, failure, replyCode, attempts } = letter;
  const shown = name ? shortName(name) : words.nobody;
  const waits = state === 'queued';
  return (
    <li data-letter={state}>
      <div className={css['line']}>
        <span className={css['strong']}>{shown}</span>
        <span>
          <Chip tone={waits ? 'wait' : 'late'}>{words.states[state]}</Chip>
        </span>
        <span className={css['muted']}>
          {[
            state === 'unknown' ? words.unknownText : failure ? words.failures[failure] : '',
            replyCode === null ? '' : words.replyCode(replyCode),
            words.attempts(attempts),
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </div>
      {waits ? null : (
        <Button aria-label={words.resendOf(shown)} disabled={busy} onClick={onResend}>
          {words.resend}
        </Button>
      )}
    </li>
  );
}
