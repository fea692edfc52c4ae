import type { RoutePlace } from '@tandem/contracts';
import { useAccount } from '../../lib/bootstrap.ts';
import { moment } from '../../lib/dates.ts';
import { useWords } from '../../lib/i18n/index.tsx';
import { Block, blockCss } from '../../ui/block.tsx';
import { changeWords, nameWords } from './route-words.ts';

type Shown = NonNullable<RoutePlace['route']>;

/** Everything that happened to the route, the newest first, with the reason where one was given. */
export function RouteHistory({ route }: { route: Shown }) {
  const { t, language } = useWords();
  const { timezone } = useAccount();
  const numbers = new Map(route.steps.map(({ id, number }) => [id, number]));
  const states: Record<string, string> = t.route.states;
  return (
    <Block title={t.route.history}>
      <ol className={blockCss['history']}>
        {route.history.map(({ id, act, at, by, reason, stepId, to, changes }) => (
          <li key={id}>
            <time dateTime={at}>{moment(language, at, timezone)}</time> —{' '}
            {act === 'mark_step' && stepId
              ? `${t.route.step(numbers.get(stepId) ?? 0)}: ${states[to ?? ''] ?? ''}`
              : (t.route.historyActs[act] ?? t.route.historyActs['other'])}
            {changes.length > 0 ? `: ${changeWords(changes, t, language)}` : ''}
            {reason ? ` (${reason})` : ''}
            <span className={blockCss['muted']}> · {nameWords(by, t)}</span>
          </li>
        ))}
      </ol>
    </Block>
  );
}
