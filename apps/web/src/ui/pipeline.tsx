import { type ReactNode, useId, useState } from 'react';
import { useT } from '../lib/i18n/index.tsx';
import { useNarrow } from '../lib/media.ts';
import { Button } from './button.tsx';
import { SelectField } from './field.tsx';
import { type Found, SearchFailure } from './found-list.tsx';
import css from './pipeline.module.css';
import { Skeleton } from './signs.tsx';

type Stage = { code: string };
type Lane<S> = {
  code: string;
  title: string;
  stages: readonly S[];
  /** Wide: the first stage gets three quarters, for that is where people stay. */
  wideFirst?: boolean;
};
type Props<S> = {
  lanes: readonly Lane<S>[];
  /** Stages whose people have left the way, folded below, with the words that count them. */
  ended: { stages: readonly S[]; words: (...counts: number[]) => string; hide: string };
  countOf: (stage: S) => number;
  titleOf: (stage: S) => string;
  /** Name of the choice of a stage on a phone. */
  choice: string;
  children: (stage: S) => ReactNode;
};

/** A way as a board: lanes of stages, those who have ended folded below. On a phone one stage at a time. */
export function Pipeline<S extends Stage>(props: Props<S>) {
  return useNarrow() ? <OneStage {...props} /> : <Lanes {...props} />;
}

function OneStage<S extends Stage>(props: Props<S>) {
  const { lanes, ended, countOf, titleOf, choice, children } = props;
  const all = [...lanes.flatMap(({ stages }) => stages), ...ended.stages];
  const [chosen, setChosen] = useState<string | null>(null);
  // The first stage with somebody in it, until the person chooses another.
  const stage = all.find(({ code }) => code === chosen) ?? all.find((one) => countOf(one) > 0) ?? all[0];
  return (
    <div className={css['board']}>
      <SelectField label={choice} value={stage?.code} onChange={(event) => setChosen(event.target.value)}>
        {all.map((one) => (
          <option key={one.code} value={one.code}>
            {titleOf(one)} · {countOf(one)}
          </option>
        ))}
      </SelectField>
      {stage ? children(stage) : null}
    </div>
  );
}

function Lanes<S extends Stage>({ lanes, ended, countOf, children }: Props<S>) {
  const [unfolded, setUnfolded] = useState(false);
  const left = ended.stages.map(countOf);
  return (
    <div className={css['board']}>
      {lanes.map(({ code, title, stages, wideFirst }) => (
        <div key={code} className={css['lane']}>
          <h2 className={css['laneTitle']}>
            {title} <span className={css['count']}>{stages.reduce((sum, stage) => sum + countOf(stage), 0)}</span>
          </h2>
          <div className={`${css['columns']} ${css[wideFirst ? 'wideFirst' : `of${stages.length}`]}`}>
            {stages.map(children)}
          </div>
        </div>
      ))}
      {left.some((count) => count > 0) ? (
        <div className={css['lane']}>
          <div>
            <Button look={['plain']} aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
              {unfolded ? ended.hide : ended.words(...left)}
            </Button>
          </div>
          {unfolded ? <div className={`${css['columns']} ${css['of3']}`}>{ended.stages.map(children)}</div> : null}
        </div>
      ) : null}
    </div>
  );
}

type ColumnProps = {
  code: string;
  title: string;
  /** How many there are, also before the first of them has come. */
  total: number;
  found: Found;
  empty: string;
  /** The tiles, each a line of the list. */
  children: readonly ReactNode[];
};

/** One stage of the way: a few of its people at a time, however many there are. */
export function PipelineColumn({ code, title, total, found, empty, children }: ColumnProps) {
  const t = useT();
  const heading = useId();
  return (
    <section className={css['column']} aria-labelledby={heading} data-stage={code}>
      <h3 id={heading} className={css['columnHead']}>
        {title} <span className={css['count']}>{total}</span>
      </h3>
      {found.isError && !found.data ? <SearchFailure found={found} /> : null}
      {found.isPending && total > 0 ? <Skeleton height={Math.min(3, total) * 120} /> : null}
      {found.data && children.length === 0 ? <p className={css['empty']}>{empty}</p> : null}
      {children.length > 0 ? (
        <ul className={css['tiles']}>
          {children}
          {found.hasNextPage ? (
            <li>
              <Button look={['wide']} disabled={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
                {t.common.more}
              </Button>
            </li>
          ) : null}
        </ul>
      ) : null}
    </section>
  );
}

export { css as tileCss };
