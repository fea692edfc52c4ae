import type { BenchSchool, Workshop } from '../data/school.ts';
import type { Row } from './row.ts';
import type { Pace } from './rounds.ts';

/** What every group of rows is given. */
export type Bench = { school: BenchSchool; workshop: Workshop; pace: Pace };

/** Measures some rows that belong together. */
export type Group = (bench: Bench) => Promise<Row[]>;
