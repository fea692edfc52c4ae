import type { MatchingTotals, PairMove, Proposal } from '@tandem/contracts';
import { useState } from 'react';
import { useWords } from '../../lib/i18n/index.tsx';
import { Button } from '../../ui/button.tsx';
import { Panel } from '../../ui/dialog.tsx';
import { lineCss } from '../../ui/lines.ts';
import css from './dialogs.module.css';
import { useMatching } from './matching-context.ts';
import { cardName, mentorName } from './names.ts';
import { greedyWords, headlineWords, helpsSentence, proofWords, reasonWords } from './proposal-words.ts';
import { grouped } from './price-words.ts';

type Props = {
  proposal: Proposal;
  /** Against the draft as it is now. */
  changes: readonly PairMove[];
  current: MatchingTotals;
  busy: boolean;
  onClose: () => void;
  onAccept: (menteeIds: string[] | null) => void;
};

/** The best variant beside the draft: who changes, who stays without a pair and what would help, what is certain. */
export function ProposalPanel({ proposal, changes, current, busy, onClose, onAccept }: Props) {
  const { t, language } = useWords();
  const words = t.matching.proposal;
  const [unticked, setUnticked] = useState<ReadonlySet<string>>(new Set());
  const ticked = changes.filter(({ menteeId }) => !unticked.has(menteeId)).map(({ menteeId }) => menteeId);
  const toggle = (menteeId: string) => {
    const next = new Set(unticked);
    if (!next.delete(menteeId)) next.add(menteeId);
    setUnticked(next);
  };
  return (
    <Panel title={words.panelTitle} onClose={onClose}>
      <div className={css['panel']}>
        <div className={css['panelHead']}>
          <div>
            <h2>{headlineWords(proposal, t, language)}</h2>
            <p className={css['muted']}>{proofWords(proposal, t)}</p>
          </div>
          <Button look={['plain', 'icon']} aria-label={t.common.close} onClick={onClose}>
            ✕
          </Button>
        </div>
        <div className={css['numbers']}>
          <Totals title={words.now} totals={current} />
          <Totals title={words.best} totals={proposal.totals} />
        </div>
        {proposal.greedy ? <p className={css['muted']}>{greedyWords(proposal, proposal.greedy, t, language)}</p> : null}
        <section className={css['stack']}>
          <div className={css['headed']}>
            <h3>{words.whoChanges(changes.length)}</h3>
            {changes.length > 1 ? (
              <Button
                look={['plain']}
                onClick={() =>
                  setUnticked(ticked.length > 0 ? new Set(changes.map(({ menteeId }) => menteeId)) : new Set())
                }
              >
                {ticked.length > 0 ? words.untick : words.tickAll}
              </Button>
            ) : null}
          </div>
          {changes.length === 0 ? <p className={css['muted']}>{words.sameAsNow}</p> : null}
          <ul className={css['lines']}>
            {changes.map((move) => (
              <Change
                key={move.menteeId}
                move={move}
                proposal={proposal}
                ticked={!unticked.has(move.menteeId)}
                onToggle={() => toggle(move.menteeId)}
              />
            ))}
          </ul>
        </section>
        <LeftOver proposal={proposal} />
        <Certain proposal={proposal} />
        <div className={css['panelFoot']}>
          <Button disabled={busy} onClick={() => onAccept([])}>
            {words.leave}
          </Button>
          {changes.length > 0 ? (
            <>
              <Button disabled={busy || ticked.length === 0} onClick={() => onAccept(ticked)}>
                {words.acceptTicked(ticked.length)}
              </Button>
              <Button look={['primary']} disabled={busy} onClick={() => onAccept(null)}>
                {words.acceptAll}
              </Button>
            </>
          ) : null}
        </div>
      </div>
    </Panel>
  );
}

export function Totals({ title, totals }: { title: string; totals: MatchingTotals }) {
  const { t, language } = useWords();
  return (
    <div>
      <p className={css['muted']}>{title}</p>
      <p className={css['big']}>{t.matching.pairsCount(totals.matched)}</p>
      <p className={css['muted']}>{t.matching.sumAndTail(grouped(totals.total, language), totals.tail)}</p>
    </div>
  );
}

type ChangeProps = { move: PairMove; proposal: Proposal; ticked: boolean; onToggle: () => void };

function Change({ move, proposal, ticked, onToggle }: ChangeProps) {
  const { t } = useWords();
  const { names } = useMatching();
  const words = t.matching.proposal;
  const who = cardName(names.mentee(move.menteeId) ?? t.matching.somebody);
  const pair = proposal.pairs.find(({ menteeId }) => menteeId === move.menteeId);
  return (
    <li>
      <div className={css['tickLine']}>
        <label className={lineCss['tick']}>
          <input type="checkbox" checked={ticked} aria-label={words.tick(who)} onChange={onToggle} />
        </label>
        <div>
          <b>{who}</b>
          {pair ? <span className={css['muted']}> · {t.fit.words[pair.fit.word].toLowerCase()}</span> : null}
          {pair?.inEveryBest ? <span className={css['muted']}> · {words.inEvery}</span> : null}
          <p className={css['muted']}>
            <MoveLine move={move} />
          </p>
        </div>
      </div>
    </li>
  );
}

/** «без пары → Гусева Полина» */
export function MoveLine({ move: { from, to } }: { move: PairMove }) {
  const { t } = useWords();
  const { names } = useMatching();
  const at = (mentorId: string | null): string => {
    if (mentorId === null) return t.matching.proposal.nobody;
    const mentor = names.mentor(mentorId);
    return mentor ? mentorName(mentor) : t.matching.somebody;
  };
  return (
    <>
      {at(from)} <span aria-hidden="true">→</span>
      <span className="visually-hidden">{t.matching.proposal.moves}</span> <b>{at(to)}</b>
    </>
  );
}

/** Who stays without a pair, why, and the smallest change that would help. */
function LeftOver({ proposal: { unmatched, helps } }: { proposal: Proposal }) {
  const { t, language } = useWords();
  const { names, labels } = useMatching();
  const words = t.matching.proposal;
  if (unmatched.length === 0) return null;
  return (
    <section className={css['stack']}>
      <h3>{words.withoutPair(unmatched.length)}</h3>
      {helps.length > 0 ? <p>{helpsSentence(helps, 4, names, t, labels, language)}</p> : null}
      <ul className={css['lines']}>
        {unmatched.map((one) => (
          <li key={one.menteeId}>
            <b>{cardName(names.mentee(one.menteeId) ?? t.matching.somebody)}</b>
            <span className={css['muted']}>{reasonWords(one, t)}</span>
            {one.blockedBy.length > 0 ? (
              <span className={css['muted']}>
                {words.blockedBy(
                  one.blockedBy
                    .slice(0, 4)
                    .map((id) => cardName(names.mentee(id) ?? t.matching.somebody))
                    .join(', '),
                )}
              </span>
            ) : null}
            {one.helps.length > 0 ? <span>{helpsSentence(one.helps, 2, names, t, labels, language)}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Pairs that every best variant has: these may be taken without hesitation. */
function Certain({ proposal: { pairs } }: { proposal: Proposal }) {
  const { t } = useWords();
  const { names } = useMatching();
  const words = t.matching.proposal;
  const certain = pairs.filter(({ inEveryBest }) => inEveryBest);
  return (
    <details className={css['fold']}>
      <summary>{words.certain(certain.length, pairs.length)}</summary>
      <p className={css['muted']}>{words.certainText}</p>
      <ul className={css['lines']}>
        {certain.map(({ menteeId, mentorId, fit }) => {
          const mentor = names.mentor(mentorId);
          return (
            <li key={menteeId}>
              <span>
                {cardName(names.mentee(menteeId) ?? t.matching.somebody)} – {mentor ? mentorName(mentor) : ''}
                <span className={css['muted']}> · {t.fit.words[fit.word].toLowerCase()}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
