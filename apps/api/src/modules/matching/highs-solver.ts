import type { ModelAnswer } from '@tandem/domain/matching';
import highsModule from 'highs';

// The types keep the loader under `default`; to an ES module it is the default export itself.
const loadHighs = highsModule as unknown as typeof highsModule.default;

/**
 * HiGHS as the solver of `solveGroups`. A model is solved to the end (no gap is tolerated) or until the time of all the
 * models together is over. The same models give the same answers: one thread and a fixed seed.
 */
export async function highsSolver(timeLimitMs: number): Promise<(model: string) => ModelAnswer> {
  const highs = await loadHighs();
  const { optimal, infeasible, timeLimit } = highs.constants.modelStatus;
  const end = performance.now() + timeLimitMs;
  return (model) => {
    const seconds = (end - performance.now()) / 1000;
    if (seconds <= 0) return { status: 'out-of-time' };
    return highs.withModel({ format: 'lp', data: model }, (lp): ModelAnswer => {
      lp.options.set({
        output_flag: false,
        mip_rel_gap: 0,
        mip_abs_gap: 0,
        random_seed: 0,
        time_limit: seconds,
      });
      lp.run();
      const status = lp.getModelStatus();
      if (status === infeasible) return { status: 'infeasible' };
      if (status === timeLimit) return { status: 'out-of-time' };
      if (status !== optimal) throw new Error(`HiGHS ended with status ${status}`);
      const values = new Map(Array.from(lp.getSolution().colValue, (value, column) => [lp.getColName(column), value]));
      const bound = Number(lp.info.get('mip_dual_bound'));
      return { status: 'optimal', bound, valueOf: (name) => values.get(name) ?? Number.NaN };
    });
  };
}
