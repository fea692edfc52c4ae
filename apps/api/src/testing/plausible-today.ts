import { contract } from '@tandem/contracts';
import { newId } from '../kernel/ids.ts';
import type { Sent } from './test-school.ts';

/** For every operation on the list of a day a call that a careful program would make. */
export function todayCalls(pairId: string): Record<string, Sent> {
  const { today } = contract;
  const line = { kind: 'route_missing', subjectId: newId() };
  return {
    [today.read.id]: {},
    [today.snooze.id]: { body: { ...line, until: '2022-06-01', reason: 'болеет' } },
    [today.unsnooze.id]: { body: line },
    [today.remind.id]: { body: { kind: 'meeting_gap', subjectId: pairId } },
  };
}
