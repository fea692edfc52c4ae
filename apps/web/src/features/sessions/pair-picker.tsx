import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { Block, blockCss } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/field.tsx';
import { SearchFailure } from '../../ui/found-list.tsx';
import { RestedSearch } from '../../ui/rested-search.tsx';
import { Skeleton } from '../../ui/signs.tsx';
import { type SessionDraft, withPair } from './session-draft.ts';
import css from './sessions.module.css';
import { nameablePairsQuery } from './sessions.queries.ts';

type Props = { draft: SessionDraft; all: boolean; set: (change: Partial<SessionDraft>) => void };

/** Ticked pairs bring their people, and each person has a mark of presence. */
export function PairPicker({ draft, all, set }: Props) {
  const t = useT();
  const words = t.sessions;
  const [text, setText] = useState('');
  const found = useQuery(nameablePairsQuery(all ? text : '', all));
  const { pairs: matching, total } = found.data ?? { pairs: [], total: 0 };
  // A ticked pair stays in sight when something else is looked for.
  const [taken, setTaken] = useState<typeof matching>([]);
  const known = [...taken, ...matching.filter(({ id }) => !taken.some((one) => one.id === id))];
  const ticked = known.filter(({ id }) => draft.pairIds.includes(id));
  const pairs = [...ticked, ...matching.filter(({ id }) => !draft.pairIds.includes(id))];
  return (
    <>
      <Block title={words.pairs}>
        {all ? <RestedSearch label={words.searchPair} hint={words.searchHint} text={text} onText={setText} /> : null}
        {found.isError ? <SearchFailure found={found} /> : null}
        {found.isPending ? <Skeleton height={120} /> : null}
        {found.data ? (
          <p className={css['muted']} role="status">
            {total === 0 ? words.noPairs : words.foundPairs(matching.length, total)}
          </p>
        ) : null}
        <ul className={css['pairs']}>
          {pairs.map((pair) => (
            <li key={pair.id}>
              <CheckField
                label={`${pair.members
                  .filter(({ leftOn }) => leftOn === null)
                  .map(({ shownName }) => shownName)
                  .join(', ')} ← ${pair.mentor.shownName}`}
                checked={draft.pairIds.includes(pair.id)}
                onChange={(event) => {
                  if (event.target.checked) setTaken([...taken.filter(({ id }) => id !== pair.id), pair]);
                  set(withPair(draft, pair, event.target.checked, ticked));
                }}
              />
            </li>
          ))}
        </ul>
      </Block>
      <Block title={words.attendance}>
        <p className={css['muted']}>{draft.people.length === 0 ? words.attendanceEmpty : words.attendanceHint}</p>
        <ul className={blockCss['lines']}>
          {draft.people.map(({ personId, shownName, present }) => (
            <li key={personId}>
              <CheckField
                label={shownName}
                checked={present}
                onChange={(event) =>
                  set({
                    people: draft.people.map((one) =>
                      one.personId === personId ? { ...one, present: event.target.checked } : one,
                    ),
                  })
                }
              />
              <Button
                look={['plain']}
                aria-label={words.removeOf(shownName)}
                onClick={() => set({ people: draft.people.filter((one) => one.personId !== personId) })}
              >
                {words.remove}
              </Button>
            </li>
          ))}
        </ul>
      </Block>
    </>
  );
}
