import { MOST_FAULTS, type ProblemFault } from './problem.ts';

/** The faults found so far; what is found after `MOST_FAULTS` is not kept. */
export class Faults {
  readonly list: ProblemFault[] = [];

  add(fault: ProblemFault): void {
    if (this.list.length < MOST_FAULTS) this.list.push(fault);
  }

  /** The value when it is an integer within the bounds; null with a fault when it is not. */
  integer(value: unknown, least: number, most: number, path: string): number | null {
    if (!Number.isInteger(value)) this.add({ path, code: 'not-an-integer', least, most });
    else if ((value as number) < least || (value as number) > most) {
      this.add({ path, code: 'out-of-range', least, most });
    } else return value as number;
    return null;
  }

  /** The value when it is a list of at most so many; null with a fault when it is not. */
  array(value: unknown, most: number, path: string): readonly unknown[] | null {
    if (value === undefined) this.add({ path, code: 'missing' });
    else if (!Array.isArray(value)) this.add({ path, code: 'not-a-list' });
    else if (value.length > most) this.add({ path, code: 'too-many', most });
    else return value as unknown[];
    return null;
  }
}
