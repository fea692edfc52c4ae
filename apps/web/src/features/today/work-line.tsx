import type { WorkLine as Line } from '@tandem/contracts';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { api, problemOf, sentenceOf } from '../../lib/api.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { toast } from '../../lib/toasts.ts';
import { Button, ButtonLink } from '../../ui/button.tsx';
import { noteOf, placeOf, spanOf } from './line-words.ts';
import css from './today.module.css';

type Props = { line: Line; act: (what: 'snooze' | 'contact', line: Line) => void };

/** Who, for how long, why, and the button that resolves it. */
export function WorkLine({ line, act }: Props) {
  const { t, language } = useWords();
  const span = spanOf(line, t);
  const note = noteOf(line, t, language);
  const { acts } = line;
  const has = (one: Line['acts'][number]) => acts.includes(one);
  return (
    <li className={css['line']}>
      <div className={css['about']}>
        <Link className={css['who']} to={placeOf(line)}>
          {line.who}
        </Link>
        {span ? <span className={line.urgent ? css['late'] : undefined}> · {span}</span> : null}
        {note ? <p className={css['note']}>{note}</p> : null}
      </div>
      <div className={css['acts']}>
        {has('remind') ? <RemindButton line={line} /> : null}
        {has('contact') && !has('remind') ? (
          <Button aria-label={t.today.contactOf(line.who)} onClick={() => act('contact', line)}>
            {t.today.contact}
          </Button>
        ) : null}
        {!has('remind') && !has('contact') ? (
          <ButtonLink to={placeOf(line)} aria-label={t.today.openOf(line.who)}>
            {line.place === 'order' ? t.today.makeOrder : t.today.open}
          </ButtonLink>
        ) : null}
        {has('contact') && has('remind') ? (
          <Button look={['plain']} aria-label={t.today.contactOf(line.who)} onClick={() => act('contact', line)}>
            {t.today.contact}
          </Button>
        ) : null}
        {has('snooze') ? (
          <Button look={['plain']} aria-label={t.today.snoozeOf(line.who)} onClick={() => act('snooze', line)}>
            {t.today.snooze}
          </Button>
        ) : null}
      </div>
    </li>
  );
}

const SIDES: Partial<Record<Line['kind'], 'both' | 'mentor' | 'mentees'>> = {
  first_meeting_late: 'both',
  meeting_gap: 'both',
  response_missing: 'mentees',
};

function RemindButton({ line: { kind, subjectId, who } }: { line: Line }) {
  const { t } = useWords();
  const label = t.today.remind[SIDES[kind] ?? 'mentor'];
  const remind = useMutation({
    mutationFn: () => api.today.remind({ body: { kind, subjectId } }),
    onSuccess({ told, silent }) {
      const said = told > 0 ? t.today.reminded(told) : t.today.nobodyTold;
      toast(silent.length > 0 ? `${said}. ${t.today.silent(silent.join(', '))}` : said);
    },
    onError(error) {
      const reason = problemOf(error)?.reason;
      toast((reason ? t.today.refused[reason] : undefined) ?? sentenceOf(error, t), { tone: 'late' });
    },
  });
  return (
    <Button
      disabled={remind.isPending || remind.isSuccess}
      aria-label={`${label}: ${who}`}
      onClick={() => remind.mutate()}
    >
      {remind.isSuccess ? `✓ ${label}` : label}
    </Button>
  );
}
