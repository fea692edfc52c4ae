import { describe, expect, it } from 'vitest';
import { type Role, ROLES } from '../access/index.ts';
import { DEFINITIONS, DOC_TYPES, makesDocument, readsDocument } from './index.ts';

const actor = (role: Role) => ({ accountId: 'me', roles: [role] });
const ORDERS = DOC_TYPES.filter((type) => type.startsWith('order_'));

/** Which papers a role reads: the table a school would sign. */
const READS: Record<Role, readonly string[]> = {
  curator: DOC_TYPES,
  administration: DOC_TYPES.filter((type) => type !== 'diary' && type !== 'completion_summary'),
  methodist: [...ORDERS, 'form_mentor', 'letter_employer', 'agreement', 'route', 'attendance_sheet'],
  secretary: [...ORDERS, 'letter_employer', 'agreement'],
  mentor: [],
  mentee: [],
  homeroom_teacher: [],
  psychologist: [],
  sysadmin: [],
};

describe('who reads which papers', () => {
  it.each(ROLES)('%s reads those of the table', (role) => {
    expect(DOC_TYPES.filter((type) => readsDocument(actor(role), DEFINITIONS[type]))).toEqual(READS[role]);
  });

  it('and the curator alone makes them', () => {
    for (const role of ROLES) {
      const made = DOC_TYPES.filter((type) => makesDocument(actor(role), DEFINITIONS[type]));
      expect(made).toEqual(role === 'curator' ? DOC_TYPES : []);
    }
  });
});
