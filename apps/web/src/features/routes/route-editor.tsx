import type { RoutePlace } from '@tandem/contracts';
import { changesOf, MOST_GOALS, MOST_STEPS } from '@tandem/domain/routes';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, problemOf } from '../../lib/api.ts';
import { useAccount } from '../../lib/bootstrap.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { keptDraft } from '../../lib/kept-draft.ts';
import { toast } from '../../lib/toasts.ts';
import { Block, blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea, TextField } from '../../ui/field.tsx';
import { Banner } from '../../ui/signs.tsx';
import { GoalFields } from './goal-fields.tsx';
import {
  changeBody,
  contentOf,
  draftFaults,
  draftOf,
  emptyGoal,
  emptyStep,
  movedBy,
  type RouteDraft,
} from './route-draft.ts';
import { changeWords } from './route-words.ts';
import css from './route.module.css';
import { useKeepPlace } from './routes.queries.ts';
import { StepFields } from './step-fields.tsx';
import { routeFailure } from './use-route-call.ts';

type Shown = NonNullable<RoutePlace['route']>;
type Props = { place: RoutePlace; route: Shown; onClose: () => void };

/** What was typed, and upon which version of the route. */
type Kept = { version: number; draft: RouteDraft };

/** The draft of this author about this route, kept while they write. */
export function useRouteDraft(routeId: string) {
  const { account } = useAccount();
  return keptDraft<Kept>(
    { accountId: account?.accountId ?? '', idleMinutes: account?.idleMinutes ?? 0 },
    `route.${routeId}`,
  );
}

/** The words of a route, all in one: kept as they are typed, saved at once, and never over somebody else's unseen. */
export function RouteEditor({ place, route, onClose }: Props) {
  const { t, language } = useWords();
  const kept = useRouteDraft(route.id);
  const keep = useKeepPlace();
  const [found] = useState(() => kept.read());
  const [draft, setDraft] = useState<RouteDraft>(found?.draft ?? (() => draftOf(route, place.goal)));
  /** The version that the writer has seen; another one is a conflict to be looked at. */
  const [seen, setSeen] = useState(found?.version ?? route.version);
  const [tried, setTried] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const put = (part: Partial<RouteDraft>) => {
    const next = { ...draft, ...part };
    setDraft(next);
    kept.write({ version: seen, draft: next });
  };
  const faults = draftFaults(draft);
  const agreed = route.status !== 'draft';
  const conflict = route.version !== seen;
  const differences = conflict ? changesOf(route, contentOf(draft)) : [];
  const call = useMutation({
    mutationFn: () => api.routes.change({ params: { routeId: route.id }, body: changeBody(draft, route.version) }),
    onSuccess: (saved) => {
      kept.write(null);
      keep(saved);
      toast(t.route.saved);
      onClose();
    },
    // The new one is shown beside what was typed; nothing is overwritten before somebody has looked.
    onError: (error) => {
      const problem = problemOf(error);
      if (problem?.slug === 'stale-version') keep(problem.current as RoutePlace);
    },
  });
  const faultOf = (id: string) => (tried ? faults.filter((fault) => fault.id === id) : []);
  const save = () => {
    setTried(true);
    const [first] = faults;
    if (first) {
      setOpen(first.id);
      return;
    }
    setSeen(route.version);
    call.mutate();
  };
  const forget = () => {
    kept.write(null);
    setDraft(draftOf(route, place.goal));
    setSeen(route.version);
    call.reset();
  };
  const setStep = (id: string, part: Partial<RouteDraft['steps'][number]>) =>
    put({ steps: draft.steps.map((step) => (step.id === id ? { ...step, ...part } : step)) });
  const setGoal = (id: string, part: Partial<RouteDraft['goals'][number]>) =>
    put({ goals: draft.goals.map((goal) => (goal.id === id ? { ...goal, ...part } : goal)) });
  const marked = new Set(route.steps.flatMap(({ id, marked: mark }) => (mark === null ? [] : [id])));
  return (
    <Block title={t.route.editTitle}>
      <div className={css['editor']}>
        {found && !conflict ? (
          <Banner tone="info">
            <span>{t.route.draftFound}</span>
            <Button look={['plain']} onClick={forget}>
              {t.route.draftForget}
            </Button>
          </Banner>
        ) : null}
        {conflict ? (
          <Banner tone="late" role="alert">
            <div className={blockCss['line']}>
              <p>{t.route.conflict}</p>
              {differences.length > 0 ? (
                <p>
                  {t.route.conflictDiffers}: {changeWords(differences, t, language)}
                </p>
              ) : null}
              <div className={blockCss['actions']}>
                <Button onClick={save}>{t.route.conflictMine}</Button>
                <Button onClick={forget}>{t.route.conflictTheirs}</Button>
              </div>
            </div>
          </Banner>
        ) : null}
        <TextArea
          label={t.route.goal}
          hint={t.route.goalHint}
          maxLength={500}
          value={draft.goal}
          onChange={(event) => put({ goal: event.target.value })}
        />
        <TextArea
          label={t.route.request}
          hint={t.route.requestHint}
          optional
          maxLength={1000}
          value={draft.request}
          onChange={(event) => put({ request: event.target.value })}
        />
        <div className={css['pairOfFields']}>
          <TextField
            label={t.route.startsOn}
            type="date"
            value={draft.startsOn}
            onChange={(event) => put({ startsOn: event.target.value })}
          />
          <TextField
            label={t.route.endsOn}
            type="date"
            min={draft.startsOn}
            value={draft.endsOn}
            onChange={(event) => put({ endsOn: event.target.value })}
          />
        </div>
        <h3>{t.route.goals}</h3>
        {draft.goals.map((goal, index) => (
          <GoalFields
            key={goal.id}
            goal={goal}
            number={index + 1}
            faults={faultOf(goal.id)}
            onChange={(part) => setGoal(goal.id, part)}
            onRemove={() => put({ goals: draft.goals.filter(({ id }) => id !== goal.id) })}
          />
        ))}
        {draft.goals.length < MOST_GOALS ? (
          <div>
            <Button onClick={() => put({ goals: [...draft.goals, emptyGoal(crypto.randomUUID())] })}>
              {t.route.addGoal}
            </Button>
          </div>
        ) : null}
        <h3>{t.route.steps}</h3>
        {draft.steps.map((step, index) => (
          <StepFields
            key={step.id}
            step={step}
            number={index + 1}
            period={draft}
            open={open === step.id}
            faults={faultOf(step.id)}
            onOpen={() => setOpen(open === step.id ? null : step.id)}
            onChange={(part) => setStep(step.id, part)}
            onMove={(by) => put({ steps: movedBy(draft.steps, index, by) })}
            onRemove={marked.has(step.id) ? null : () => put({ steps: draft.steps.filter(({ id }) => id !== step.id) })}
          />
        ))}
        {draft.steps.length < MOST_STEPS ? (
          <div>
            <Button
              onClick={() => {
                const id = crypto.randomUUID();
                put({ steps: [...draft.steps, emptyStep(id)] });
                setOpen(id);
              }}
            >
              {t.route.addStep}
            </Button>
          </div>
        ) : null}
        {agreed ? (
          <TextArea
            label={t.route.changeReason}
            hint={t.route.changeReasonHint}
            maxLength={300}
            value={draft.reason}
            onChange={(event) => put({ reason: event.target.value })}
          />
        ) : null}
        {call.isError && problemOf(call.error)?.slug !== 'stale-version' ? (
          <Banner tone="late" role="alert">
            {routeFailure(call.error, t)}
          </Banner>
        ) : null}
        <div className={css['saveBar']}>
          <Button look={['primary']} disabled={call.isPending || conflict} onClick={save}>
            {t.common.save}
          </Button>
          <Button
            onClick={() => {
              kept.write(null);
              onClose();
            }}
          >
            {t.common.cancel}
          </Button>
          <span className={blockCss['muted']}>{t.route.draftKept}</span>
        </div>
      </div>
    </Block>
  );
}
