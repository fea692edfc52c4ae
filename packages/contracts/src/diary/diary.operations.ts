import { z } from 'zod';
import { Day, Id } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';
import {
  ContactGiven,
  DiaryHome,
  DiaryMonth,
  LateEntry,
  OwnAverage,
  PairDiary,
  SetAside,
  SupportContact,
  SupportContacts,
  SyncReply,
  SyncRequest,
} from './diary.schema.ts';
import { Meeting } from './meeting.schema.ts';

const read = { capability: 'diary.read' } as const;
const manage = { capability: 'pairs.manage' } as const;
const onPair = z.object({ pairId: Id });
const onEntry = z.object({ entryId: Id });

export const diary = {
  home: operation({
    id: 'diary.home.read',
    method: 'GET',
    path: '/diary',
    summary: 'Own pairs with the last agreement and the next meeting, and what waits to be filled in',
    access: read,
    success: { status: 200, schema: DiaryHome },
    problems: [],
  }),
  pair: operation({
    id: 'diary.pairs.read',
    method: 'GET',
    path: '/diary/pairs/:pairId',
    summary: 'All meetings of one pair with totals',
    access: read,
    params: onPair,
    success: { status: 200, schema: PairDiary },
    problems: ['not-found'],
  }),
  month: operation({
    id: 'diary.calendar.month',
    method: 'GET',
    path: '/diary/calendar',
    summary: 'Meetings of a month, of all pairs that the reader sees or of one',
    access: read,
    query: z.object({
      month: z.string().regex(/^(19|20)\d\d-(0[1-9]|1[0-2])$/, { error: 'month' }),
      pairId: Id.optional(),
    }),
    success: { status: 200, schema: DiaryMonth },
    problems: [],
  }),
  ownAverage: operation({
    id: 'diary.responses.ownAverage',
    method: 'GET',
    path: '/diary/own-average',
    summary: 'What mentees think on average of the meetings with whoever asks: over five answers at least',
    access: { capability: 'diary.write' },
    success: { status: 200, schema: OwnAverage },
    problems: [],
  }),
  sync: operation({
    id: 'diary.entries.sync',
    method: 'POST',
    path: '/diary/sync',
    summary: 'A queue of entries written without a network, each answered by itself and stored once',
    access: { capability: 'account.own' },
    body: SyncRequest,
    success: { status: 200, schema: SyncReply },
    problems: [],
  }),
  lateEntries: operation({
    id: 'diary.lateEntries.list',
    method: 'GET',
    path: '/diary/late-entries',
    summary: 'Entries that came too late for their pair; those that wait first',
    access: manage,
    success: { status: 200, schema: z.object({ entries: z.array(LateEntry), waiting: z.int() }) },
    problems: [],
  }),
  takeLateEntry: operation({
    id: 'diary.lateEntries.take',
    method: 'POST',
    path: '/diary/late-entries/:entryId/take',
    summary: 'The curator takes an entry into the diary of its pair, on its day or on another one',
    access: manage,
    params: onEntry,
    body: z.object({ heldOn: Day.optional() }),
    success: { status: 200, schema: Meeting },
    problems: ['not-found', 'already-exists', 'step-refused'],
  }),
  setAsideLateEntry: operation({
    id: 'diary.lateEntries.setAside',
    method: 'POST',
    path: '/diary/late-entries/:entryId/set-aside',
    summary: 'The curator puts an entry aside with a reason; it stays to be read',
    access: manage,
    params: onEntry,
    body: SetAside,
    success: { status: 200, schema: LateEntry },
    problems: ['not-found', 'step-refused'],
  }),
  recordContact: operation({
    id: 'diary.contacts.record',
    method: 'POST',
    path: '/diary/pairs/:pairId/contacts',
    summary: 'The curator was in touch with a pair',
    access: manage,
    params: onPair,
    body: ContactGiven,
    success: { status: 200, schema: SupportContact },
    problems: ['not-found', 'already-exists'],
  }),
  contacts: operation({
    id: 'diary.contacts.list',
    method: 'GET',
    path: '/diary/pairs/:pairId/contacts',
    summary: 'Contacts of support with a pair, and how many',
    access: manage,
    params: onPair,
    success: { status: 200, schema: SupportContacts },
    problems: ['not-found'],
  }),
};
