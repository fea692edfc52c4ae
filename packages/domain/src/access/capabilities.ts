import type { Role } from './roles.ts';

/** Everything that can be allowed. An operation names one of these; what is not here cannot be allowed at all. */
export const CAPABILITIES = [
  'account.own',
  'account.view-as',
  'accounts.manage',
  'audit.read',
  'cards.issue',
  'consents.manage',
  'consents.read',
  'documents.manage',
  'documents.read',
  'documents.sign',
  'matching.manage',
  'matching.read',
  'mentees.manage',
  'mentees.nominate',
  'mentees.read',
  'mentors.manage',
  'mentors.read',
  'pairs.manage',
  'pairs.read',
  'partners.manage',
  'partners.read',
  'people.export',
  'people.manage',
  'people.read',
  'programme.read',
  'roadmap.read',
  'roadmap.edit',
  'roadmap.move',
  'roadmap.evidence.read',
  'roadmap.history.read',
  'school.manage',
  'school.read',
  'templates.manage',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** `own`: only what the person answers for: roadmap items, the own class, the own pairs, oneself. Which it is, the service looks up. */
type Extent = 'any' | 'own';
type Grants = Partial<Record<Capability, Extent>>;

const EVERYONE: Grants = {
  'account.own': 'any',
  'people.read': 'own',
  'programme.read': 'any',
  'roadmap.read': 'any',
};
const STAFF: Grants = {
  ...EVERYONE,
  'roadmap.evidence.read': 'any',
  'roadmap.history.read': 'any',
  'school.read': 'any',
};

/**
 * Role → what it may do. The approved roadmap is a public paper, its evidence and history are not. Which fields of a
 * person each role sees is another table: `person-rights.ts`. Source: domain dossier §10.
 */
export const GRANTS: Record<Role, Grants> = {
  curator: {
    ...STAFF,
    'account.view-as': 'any',
    'accounts.manage': 'any',
    'audit.read': 'any',
    'cards.issue': 'any',
    'consents.manage': 'any',
    'consents.read': 'any',
    'documents.manage': 'any',
    'documents.read': 'any',
    'documents.sign': 'any',
    'matching.manage': 'any',
    'matching.read': 'any',
    'mentees.manage': 'any',
    'mentees.nominate': 'any',
    'mentees.read': 'any',
    'mentors.manage': 'any',
    'mentors.read': 'any',
    'pairs.manage': 'any',
    'pairs.read': 'any',
    'partners.manage': 'any',
    'partners.read': 'any',
    'people.export': 'any',
    'people.manage': 'any',
    'people.read': 'any',
    'roadmap.edit': 'any',
    'roadmap.move': 'any',
    'school.manage': 'any',
    'templates.manage': 'any',
  },
  administration: {
    ...STAFF,
    'audit.read': 'any',
    'consents.read': 'any',
    'documents.read': 'any',
    'documents.sign': 'any',
    'matching.read': 'any',
    'mentees.read': 'any',
    'mentors.read': 'any',
    'pairs.read': 'any',
    'partners.read': 'any',
    'people.export': 'any',
    'people.read': 'any',
    'roadmap.move': 'own',
  },
  methodist: {
    ...STAFF,
    'documents.read': 'any',
    'mentees.read': 'any',
    'mentors.read': 'any',
    'pairs.read': 'any',
    'partners.read': 'any',
    'people.read': 'any',
    'roadmap.move': 'own',
  },
  secretary: { ...STAFF, 'documents.read': 'any', 'documents.sign': 'any' },
  homeroom_teacher: {
    ...STAFF,
    'cards.issue': 'own',
    'mentees.nominate': 'own',
    'mentees.read': 'own',
    'pairs.read': 'own',
    'roadmap.move': 'own',
  },
  psychologist: {
    ...STAFF,
    'mentees.nominate': 'any',
    'mentees.read': 'any',
    'pairs.read': 'any',
    'people.read': 'any',
    'roadmap.move': 'own',
  },
  mentor: { ...EVERYONE, 'mentors.read': 'own', 'pairs.read': 'own' },
  mentee: { ...EVERYONE, 'mentees.read': 'own', 'pairs.read': 'own' },
  sysadmin: { ...EVERYONE, 'accounts.manage': 'any', 'audit.read': 'any' },
};
