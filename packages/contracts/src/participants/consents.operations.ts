import { z } from 'zod';
import { Day, Id } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';
import {
  ConsentBatch,
  ExpiringLine,
  LedgerLine,
  LedgerQuery,
  NewClearance,
  NewConsent,
  PersonPapers,
} from './consent.schema.ts';

const params = z.object({ personId: Id });
const manage = { capability: 'consents.manage' } as const;
const reading = { capability: 'consents.read' } as const;

export const consents = {
  ofPerson: operation({
    id: 'participants.consents.ofPerson',
    method: 'GET',
    path: '/people/:personId/papers',
    summary: 'Consents and certificates of a person, as far as the reader may see them',
    access: { capability: 'people.read' },
    params,
    success: { status: 200, schema: PersonPapers },
    problems: ['not-found'],
  }),
  register: operation({
    id: 'participants.consents.register',
    method: 'POST',
    path: '/people/:personId/consents',
    summary: 'Register a signed paper',
    access: manage,
    params,
    body: NewConsent,
    success: { status: 201, schema: PersonPapers },
    problems: ['not-found', 'signature-refused'],
  }),
  registerMany: operation({
    id: 'participants.consents.registerMany',
    method: 'POST',
    path: '/consents/batch',
    summary: 'Register the sheets a class has handed in; all of them or none',
    access: manage,
    body: ConsentBatch,
    success: { status: 201, schema: z.object({ registered: z.int() }) },
    problems: ['batch-refused'],
  }),
  withdraw: operation({
    id: 'participants.consents.withdraw',
    method: 'POST',
    path: '/people/:personId/consents/:consentId/withdrawal',
    summary: 'The consent is withdrawn: from this moment the person is in no list, pair, search or export',
    access: manage,
    params: params.extend({ consentId: Id }),
    body: z.object({ on: Day }),
    success: { status: 204 },
    problems: ['not-found'],
  }),
  ledger: operation({
    id: 'participants.consents.ledger',
    method: 'GET',
    path: '/consents',
    summary: 'Who has signed and who has not',
    access: reading,
    query: LedgerQuery,
    success: { status: 200, schema: z.object({ lines: z.array(LedgerLine), total: z.int() }) },
    problems: [],
  }),
  expiring: operation({
    id: 'participants.consents.expiring',
    method: 'GET',
    path: '/expiring',
    summary: 'Papers that run out within 30 days or have run out, the nearest first',
    access: reading,
    success: { status: 200, schema: z.object({ lines: z.array(ExpiringLine) }) },
    problems: [],
  }),
  addClearance: operation({
    id: 'participants.consents.addClearance',
    method: 'POST',
    path: '/people/:personId/clearances',
    summary: 'Somebody has seen the original of a certificate: the fact and its days',
    access: manage,
    params,
    body: NewClearance,
    success: { status: 201, schema: PersonPapers },
    problems: ['not-found'],
  }),
  cancelClearance: operation({
    id: 'participants.consents.cancelClearance',
    method: 'DELETE',
    path: '/people/:personId/clearances/:clearanceId',
    summary: 'The certificate was entered by mistake',
    access: manage,
    params: params.extend({ clearanceId: Id }),
    success: { status: 200, schema: PersonPapers },
    problems: ['not-found'],
  }),
};
