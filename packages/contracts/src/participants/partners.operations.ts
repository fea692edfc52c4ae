import { z } from 'zod';
import { Id, Version } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';
import {
  NewPartner,
  PartnerActRequest,
  PartnerCard,
  PartnerChange,
  PartnerPage,
  PartnerSearch,
} from './partner.schema.ts';

const params = z.object({ partnerId: Id });
const reading = { capability: 'partners.read' } as const;
const manage = { capability: 'partners.manage' } as const;

export const partners = {
  search: operation({
    id: 'participants.partners.search',
    method: 'POST',
    path: '/partners/search',
    summary: 'Organisations that give mentors, each with its status of today',
    access: reading,
    reads: true,
    body: PartnerSearch,
    success: { status: 200, schema: PartnerPage },
    problems: [],
  }),
  create: operation({
    id: 'participants.partners.create',
    method: 'POST',
    path: '/partners',
    summary: 'Enter an organisation',
    access: manage,
    body: NewPartner,
    success: { status: 201, schema: PartnerCard },
    problems: ['already-exists'],
  }),
  read: operation({
    id: 'participants.partners.read',
    method: 'GET',
    path: '/partners/:partnerId',
    summary: 'A partner with its mentors, letter and agreement',
    access: reading,
    params,
    success: { status: 200, schema: PartnerCard },
    problems: ['not-found'],
  }),
  change: operation({
    id: 'participants.partners.change',
    method: 'PATCH',
    path: '/partners/:partnerId',
    summary: 'Another name or contact',
    access: manage,
    params,
    body: PartnerChange,
    success: { status: 200, schema: PartnerCard },
    problems: ['not-found', 'already-exists', 'stale-version'],
  }),
  act: operation({
    id: 'participants.partners.act',
    method: 'POST',
    path: '/partners/:partnerId/acts',
    summary: 'One step: a letter, an answer, an agreement and its end',
    access: manage,
    params,
    body: PartnerActRequest,
    success: { status: 200, schema: PartnerCard },
    problems: ['not-found', 'stale-version', 'step-refused'],
  }),
  archive: operation({
    id: 'participants.partners.archive',
    method: 'POST',
    path: '/partners/:partnerId/archive',
    summary: 'Put a partner away, or take it out again; not while it has mentors this year',
    access: manage,
    params,
    body: z.object({ version: Version, archived: z.boolean() }),
    success: { status: 200, schema: PartnerCard },
    problems: ['not-found', 'stale-version', 'step-refused'],
  }),
};
