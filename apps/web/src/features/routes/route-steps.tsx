import type { RoutePlace } from '@tandem/contracts';
import { useState } from 'react';
import { useWords } from '../../lib/i18n/index.tsx';
import { Block, blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/signs.tsx';
import { longDay } from '../../lib/dates.ts';
import { MarkDialog } from './mark-dialog.tsx';
import { nameWords, termWords, whoWords } from './route-words.ts';
import css from './route.module.css';
import { StepEvidence } from './step-evidence.tsx';
import { type MarkCall, useMark } from './use-mark.ts';

type Shown = NonNullable<RoutePlace['route']>;
type Step = Shown['steps'][number];
type State = Step['state'];

const TONES = { planned: 'plain', in_progress: 'info', done: 'done', dropped: 'plain' } as const;
/** Only what is open is done with one tap; taking back stands in the details, and beside the news of the mark. */
const isOpen = (state: State): boolean => state === 'planned' || state === 'in_progress';

/** The steps in their order: what, when, who, and a mark with one tap. */
export function RouteSteps({ place, route }: { place: RoutePlace; route: Shown }) {
  const { t } = useWords();
  const mark = useMark(place);
  return (
    <Block title={t.route.steps}>
      {route.steps.length === 0 ? <p className={blockCss['muted']}>{t.route.noSteps}</p> : null}
      <ol className={css['steps']}>
        {route.steps.map((step) => (
          <StepRow key={step.id} place={place} route={route} step={step} mark={mark} />
        ))}
      </ol>
    </Block>
  );
}

type RowProps = { place: RoutePlace; route: Shown; step: Step; mark: MarkCall };

function StepRow({ place, route, step, mark }: RowProps) {
  const { t, language } = useWords();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState<State | null>(null);
  const { id, number, content, form, term, state, states, late, marked, result, evidence } = step;
  const tap = isOpen(state) && states.includes('done');
  const others = states.filter((one) => one !== 'done');
  const run = (to: State) =>
    to === 'dropped'
      ? setAsked(to)
      : mark.mutate({ stepId: id, from: state, body: { id: crypto.randomUUID(), state: to, on: place.today } });
  return (
    <li className={css['stepRow']} data-step={number} data-state={state}>
      <div className={css['stepWords']}>
        <p className={state === 'dropped' ? css['dropped'] : undefined}>
          <b>
            {number}. {content}
          </b>
        </p>
        <p className={blockCss['muted']}>
          {[t.route.forms[form], termWords(term, t, language), whoWords(step, t)].join(' · ')}
        </p>
        <p>
          <Chip tone={TONES[state]}>{t.route.states[state]}</Chip>{' '}
          {late ? <Chip tone="wait">{t.route.late}</Chip> : null}
          {evidence.length > 0 ? <Chip>{`${t.route.evidence}: ${evidence.length}`}</Chip> : null}
        </p>
      </div>
      <div className={css['stepSide']}>
        {tap ? (
          <Button
            look={['primary']}
            disabled={mark.isPending}
            aria-label={t.route.markOf(t.route.marks.done, content)}
            onClick={() => run('done')}
          >
            {t.route.marks.done}
          </Button>
        ) : null}
        <Button
          look={['plain']}
          aria-expanded={open}
          aria-label={t.route.moreOf(content)}
          onClick={() => setOpen(!open)}
        >
          {t.route.more}
        </Button>
      </div>
      {open ? (
        <div className={css['stepFull']}>
          {result ? (
            <p>
              <span className={blockCss['muted']}>{t.route.result}: </span>
              {result}
            </p>
          ) : null}
          {marked ? (
            <p className={blockCss['muted']}>
              {t.route.states[state]}: {t.route.markedBy(longDay(language, marked.on), nameWords(marked.by, t))}
              {marked.reason ? ` — ${marked.reason}` : ''}
            </p>
          ) : null}
          {marked?.outcome ? (
            <p>
              <span className={blockCss['muted']}>{t.route.outcome}: </span>
              {marked.outcome}
            </p>
          ) : null}
          {others.length > 0 || states.includes('done') ? (
            <div className={blockCss['actions']}>
              {states.includes('done') ? (
                <Button
                  onClick={() => setAsked('done')}
                >{`${t.route.marks.done}: ${t.route.outcome.toLowerCase()}…`}</Button>
              ) : null}
              {others.map((to) => (
                <Button key={to} look={['plain']} disabled={mark.isPending} onClick={() => run(to)}>
                  {t.route.marks[to]}
                  {to === 'dropped' ? '…' : ''}
                </Button>
              ))}
            </div>
          ) : null}
          <StepEvidence place={place} routeId={route.id} step={step} />
        </div>
      ) : null}
      {asked ? (
        <MarkDialog place={place} route={route} step={step} state={asked} onClose={() => setAsked(null)} />
      ) : null}
    </li>
  );
}
