import type { MentorSearch } from '@tandem/contracts';
import { useState } from 'react';
import { useT } from '../../lib/i18n/index.tsx';
import { useNarrow } from '../../lib/media.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/field.tsx';
import { BoardColumn, type TileContext } from './board-column.tsx';
import css from './mentors-board.module.css';
import type { Counts } from './mentors.queries.ts';
import { ENDED, LANES, type Stage, type StageCode } from './stages.ts';

const ALL = [...LANES.flatMap(({ stages }) => stages), ...ENDED];

type Props = { filter: MentorSearch; counts: Counts; tiles: TileContext };

/** The way as a board: those on it, those in the base, and folded below those who have left it. On a phone one stage. */
export function MentorsBoard({ filter, counts, tiles }: Props) {
  const t = useT();
  const narrow = useNarrow();
  const [unfolded, setUnfolded] = useState(false);
  const [chosen, setChosen] = useState<StageCode | null>(null);
  const countOf = ({ statuses }: Stage) => statuses.reduce((sum, status) => sum + counts[status], 0);
  const column = (stage: Stage) => (
    <BoardColumn key={stage.code} stage={stage} filter={filter} count={countOf(stage)} tiles={tiles} />
  );
  const [rejected = 0, withdrawn = 0, archived = 0] = ENDED.map(countOf);

  if (narrow) {
    // The first stage with somebody in it, until the person chooses another.
    const stage = ALL.find(({ code }) => code === chosen) ?? ALL.find((one) => countOf(one) > 0) ?? ALL[0];
    return (
      <div className={css['board']}>
        <SelectField
          label={t.mentors.status}
          value={stage?.code}
          onChange={(event) => setChosen(event.target.value as StageCode)}
        >
          {ALL.map((one) => (
            <option key={one.code} value={one.code}>
              {t.mentors.stages[one.code]} · {countOf(one)}
            </option>
          ))}
        </SelectField>
        {stage ? column(stage) : null}
      </div>
    );
  }
  return (
    <div className={css['board']}>
      {LANES.map(({ code, stages }) => (
        <div key={code} className={css['lane']}>
          <h2 className={css['laneTitle']}>
            {t.mentors.lanes[code]}{' '}
            <span className={css['count']}>{stages.reduce((sum, stage) => sum + countOf(stage), 0)}</span>
          </h2>
          <div className={`${css['columns']} ${css[code]}`}>{stages.map(column)}</div>
        </div>
      ))}
      {rejected + withdrawn + archived > 0 ? (
        <div className={css['lane']}>
          <div>
            <Button look={['plain']} aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
              {unfolded ? t.mentors.hideEnded : t.mentors.ended(rejected, withdrawn, archived)}
            </Button>
          </div>
          {unfolded ? <div className={`${css['columns']} ${css['ended']}`}>{ENDED.map(column)}</div> : null}
        </div>
      ) : null}
    </div>
  );
}
