import { contract, type OperationSpec } from '@tandem/contracts';
import { systemContext } from '../kernel/context.ts';
import { newId } from '../kernel/ids.ts';
import type { Sent, TestSchool } from './test-school.ts';

/** A list of people that was read: open, or applied when it is to be taken back. */
export type ListStage = { listId: string; planKey: string };

export const NO_LIST: ListStage = { listId: newId(), planKey: 'seen' };

const PASTED_LIST = 'ФИО\tДата рождения\nСписочкин Иван Ильич\t15.03.2008\n';

export function openListStage(school: TestSchool) {
  const { peopleImports } = school.house;
  let count = 0;
  return async function fresh({ id, path }: OperationSpec): Promise<ListStage> {
    if (!path.startsWith('/people-imports/')) return NO_LIST;
    const context = systemContext(school.now());
    // Somebody new each time: a list of those who are there already has nothing to apply.
    count += 1;
    const letters = [...String(count)].map((figure) => 'абвгдежзик'[Number(figure)]).join('');
    const born = `${String(1 + (count % 28)).padStart(2, '0')}.${String(1 + (Math.floor(count / 28) % 12)).padStart(2, '0')}.2009`;
    const text = PASTED_LIST.replace('Списочкин', `Списочкин${letters}`).replace('15.03.2008', born);
    const { id: listId, planKey } = await peopleImports.create(context, { kind: 'pupils', file: null, text });
    if (id === contract.peopleImports.undo.id) {
      await peopleImports.apply(context, listId, { planKey, leaveBlocked: false });
    }
    return { listId, planKey };
  };
}

/** For every operation on lists of people a call that a careful program would make. */
export function listCalls({ listId, planKey }: ListStage): Record<string, Sent> {
  const { peopleImports: of, peopleExport } = contract;
  const onList = { params: { importId: listId } };
  return {
    [of.create.id]: { body: { kind: 'pupils', text: PASTED_LIST } },
    [of.read.id]: { ...onList, query: { filter: 'faults', limit: 10 } },
    [of.remap.id]: { ...onList, body: { sheet: 0, fields: [{ index: 1, field: null }] } },
    [of.decide.id]: { ...onList, body: { rows: [{ line: 2, as: 'skip' }], createClasses: true } },
    [of.apply.id]: { ...onList, body: { planKey } },
    [of.undo.id]: onList,
    [of.discard.id]: onList,
    [peopleExport.workbook.id]: { body: { columns: ['name', 'schoolClass'] } },
  };
}
