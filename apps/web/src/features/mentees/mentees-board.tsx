import type { MenteeSearch } from '@tandem/contracts';
import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { useNarrow } from '../../lib/media.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { BoardColumn, type TileContext } from './board-column.tsx';
import { useDictionaries } from './dictionary-words.ts';
import css from './mentees-board.module.css';
import type { Counts } from './mentees.queries.ts';
import { ENDED, LANES, type Stage, type StageCode } from './pipeline.ts';
import { useMenteeActs } from './use-mentee-acts.tsx';
import { useTileActions } from './use-tile-actions.ts';

type Props = { filter: MenteeSearch; filtered: boolean; counts: Counts };

const ALL = [...LANES.flatMap(({ stages }) => stages), ...ENDED];

/** The way as a board: two lanes of three stages, those who have ended folded below. On a phone one stage at a time. */
export function MenteesBoard({ filter, filtered, counts }: Props) {
  const t = useT();
  const narrow = useNarrow();
  const acts = useMenteeActs();
  const actionsOf = useTileActions(acts);
  const { allCategories } = useDictionaries();
  const [unfolded, setUnfolded] = useState(false);
  const countOf = ({ statuses }: Stage) => statuses.reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  const [chosen, setChosen] = useState<StageCode | null>(null);
  const tiles: TileContext = { acts, actionsOf, filtered, categories: allCategories };
  const column = (stage: Stage) => (
    <BoardColumn key={stage.code} stage={stage} filter={filter} count={countOf(stage)} tiles={tiles} />
  );
  const [completed = 0, left = 0, declined = 0] = ENDED.map(countOf);

  if (narrow) {
    // The first stage with somebody in it, until the person chooses another.
    const stage = ALL.find(({ code }) => code === chosen) ?? ALL.find((one) => countOf(one) > 0) ?? ALL[0];
    return (
      <div className={css['board']}>
        <SelectField
          label={t.mentees.status}
          value={stage?.code}
          onChange={(event) => setChosen(event.target.value as StageCode)}
        >
          {ALL.map((one) => (
            <option key={one.code} value={one.code}>
              {t.mentees.stages[one.code]} · {countOf(one)}
            </option>
          ))}
        </SelectField>
        {stage ? column(stage) : null}
        {acts.dialog}
      </div>
    );
  }
  return (
    <div className={css['board']}>
      {LANES.map(({ code, stages }) => (
        <div key={code} className={css['lane']}>
          <h2 className={css['laneTitle']}>
            {t.mentees.lanes[code]}{' '}
            <span className={css['count']}>{stages.reduce((sum, stage) => sum + countOf(stage), 0)}</span>
          </h2>
          <div className={css['columns']}>{stages.map(column)}</div>
        </div>
      ))}
      {completed + left + declined > 0 ? (
        <div className={css['lane']}>
          <div>
            <Button look={['plain']} aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
              {unfolded ? t.mentees.hideEnded : t.mentees.ended(completed, left, declined)}
            </Button>
          </div>
          {unfolded ? <div className={css['columns']}>{ENDED.map(column)}</div> : null}
        </div>
      ) : null}
      {acts.dialog}
    </div>
  );
}
