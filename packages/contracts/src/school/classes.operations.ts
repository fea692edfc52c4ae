import { z } from 'zod';
import { Id } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';
import { HomeroomChange, NewSchoolClass, SchoolClass } from './school-class.schema.ts';

const inYear = z.object({ yearId: Id });
const params = z.object({ classId: Id });

export const classes = {
  list: operation({
    id: 'school.classes.list',
    method: 'GET',
    path: '/school/years/:yearId/classes',
    summary: 'Classes of a year in their order, with homeroom teachers and the number of pupils',
    access: { capability: 'school.read' },
    params: inYear,
    success: { status: 200, schema: z.object({ classes: z.array(SchoolClass) }) },
    problems: ['not-found'],
  }),
  add: operation({
    id: 'school.classes.add',
    method: 'POST',
    path: '/school/years/:yearId/classes',
    summary: 'Add a class by its name as people write it',
    access: { capability: 'school.manage' },
    params: inYear,
    body: NewSchoolClass,
    success: { status: 201, schema: SchoolClass },
    problems: ['not-found', 'already-exists'],
  }),
  remove: operation({
    id: 'school.classes.remove',
    method: 'DELETE',
    path: '/school/classes/:classId',
    summary: 'Remove a class nobody has ever been in',
    access: { capability: 'school.manage' },
    params,
    success: { status: 204 },
    problems: ['not-found', 'class-not-empty'],
  }),
  setHomeroomTeacher: operation({
    id: 'school.classes.setHomeroomTeacher',
    method: 'PUT',
    path: '/school/classes/:classId/homeroom-teacher',
    summary: 'Say who leads the class from a day on; who led it before stays in the history',
    access: { capability: 'school.manage' },
    params,
    body: HomeroomChange,
    success: { status: 200, schema: SchoolClass },
    problems: ['not-found', 'stale-version'],
  }),
};
