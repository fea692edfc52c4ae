import type { RouteLine } from '@tandem/contracts';
import { Link } from 'react-router-dom';
import { useWords } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { blockCss } from '../../ui/block.tsx';
import { Chip } from '../../ui/signs.tsx';
import { StepsCount } from './steps-count.tsx';
import { termWords } from './route-words.ts';

const TONES = { draft: 'wait', agreed: 'info', in_work: 'info', finished: 'done' } as const;

/** Routes line by line: how far each is and what comes next. For the card of a pair, a mentor's and a mentee's screen. */
export function RouteLines({ routes, named = true }: { routes: readonly RouteLine[]; named?: boolean }) {
  const { t, language } = useWords();
  if (routes.length === 0) return <p className={blockCss['muted']}>{t.route.linesEmpty}</p>;
  return (
    <ul className={blockCss['lines']}>
      {routes.map(({ pairId, menteeId, menteeName, kind, status, done, total, next, waitsForMe, begins }) => (
        <li key={`${pairId}.${menteeId}`} data-route={menteeId}>
          <div className={blockCss['line']}>
            <Link className={blockCss['link']} to={paths.route(pairId, menteeId)} aria-label={t.route.open(menteeName)}>
              {named ? menteeName : t.route.kinds[kind]}
            </Link>
            {status === null ? (
              <span className={blockCss['muted']}>{begins ? t.route.begin : t.route.none}</span>
            ) : (
              <>
                <StepsCount done={done} total={total} />
                <span className={blockCss['muted']}>
                  {next
                    ? `${t.route.nextStep(next.content)} · ${termWords(next.term, t, language)}`
                    : total > 0
                      ? t.route.allDone
                      : t.route.noSteps}
                </span>
              </>
            )}
          </div>
          <span className={blockCss['actions']}>
            {waitsForMe ? <Chip tone="wait">{t.route.waitsForMe}</Chip> : null}
            {status === null ? null : <Chip tone={TONES[status]}>{t.route.statuses[status]}</Chip>}
          </span>
        </li>
      ))}
    </ul>
  );
}
