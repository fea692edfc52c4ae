import { z } from 'zod';
import { Id } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';
import { InterviewProtocol } from './interview.schema.ts';
import {
  MARKABLE_REQUIREMENTS,
  MentorActRequest,
  MentorCard,
  MentorPage,
  MentorSearch,
  MentorSheetChange,
  NewMentor,
  RequirementMark,
} from './mentor.schema.ts';

const params = z.object({ mentorId: Id });
const reading = { capability: 'mentors.read' } as const;
const manage = { capability: 'mentors.manage' } as const;

export const mentors = {
  search: operation({
    id: 'participants.mentors.search',
    method: 'POST',
    path: '/mentors/search',
    summary: 'The base of mentors of this academic year, as far as the reader may see it',
    access: reading,
    reads: true,
    body: MentorSearch,
    success: { status: 200, schema: MentorPage },
    problems: [],
  }),
  summary: operation({
    id: 'participants.mentors.summary',
    method: 'GET',
    path: '/mentors/summary',
    summary: 'How many are in the base, under check and suspended',
    access: { capability: 'programme.read' },
    success: {
      status: 200,
      schema: z.object({ inPool: z.int(), underCheck: z.int(), suspended: z.int() }),
    },
    problems: [],
  }),
  create: operation({
    id: 'participants.mentors.create',
    method: 'POST',
    path: '/mentors',
    summary: 'Begin the way of a candidate: once for a person and an academic year',
    access: manage,
    body: NewMentor,
    success: { status: 201, schema: MentorCard },
    problems: ['not-found', 'already-exists'],
  }),
  read: operation({
    id: 'participants.mentors.read',
    method: 'GET',
    path: '/mentors/:mentorId',
    summary: 'A mentor’s card; reading a minor’s is written to the audit log',
    access: reading,
    params,
    success: { status: 200, schema: MentorCard },
    problems: ['not-found'],
  }),
  saveQuestionnaire: operation({
    id: 'participants.mentors.saveQuestionnaire',
    method: 'PUT',
    path: '/mentors/:mentorId/questionnaire',
    summary: 'The questionnaire, free time, forms and competences; by the curator or by the mentor alone',
    access: reading,
    params,
    body: MentorSheetChange,
    success: { status: 200, schema: MentorCard },
    problems: ['not-found', 'stale-version', 'step-refused'],
  }),
  act: operation({
    id: 'participants.mentors.act',
    method: 'POST',
    path: '/mentors/:mentorId/acts',
    summary: 'One step of the way; a candidate may hand in and take back their own application',
    access: reading,
    params,
    body: MentorActRequest,
    success: { status: 200, schema: MentorCard },
    problems: ['not-found', 'stale-version', 'step-refused'],
  }),
  markRequirement: operation({
    id: 'participants.mentors.markRequirement',
    method: 'PUT',
    path: '/mentors/:mentorId/requirements',
    summary: 'Tick off what has no paper in the system: portfolio, training, survey, a questionnaire on paper',
    access: manage,
    params,
    body: RequirementMark,
    success: { status: 200, schema: MentorCard },
    problems: ['not-found', 'step-refused'],
  }),
  unmarkRequirement: operation({
    id: 'participants.mentors.unmarkRequirement',
    method: 'DELETE',
    path: '/mentors/:mentorId/requirements',
    summary: 'It was ticked off by mistake',
    access: manage,
    params,
    query: z.object({ requirement: z.enum(MARKABLE_REQUIREMENTS) }),
    success: { status: 200, schema: MentorCard },
    problems: ['not-found', 'step-refused'],
  }),
  recordInterview: operation({
    id: 'participants.mentors.recordInterview',
    method: 'POST',
    path: '/mentors/:mentorId/interviews',
    summary: 'The protocol of an interview; its conclusion is the next step of the way',
    access: manage,
    params,
    body: InterviewProtocol,
    success: { status: 201, schema: MentorCard },
    problems: ['not-found', 'stale-version', 'step-refused'],
  }),
};
