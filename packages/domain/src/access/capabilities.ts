import type { Role } from './roles.ts';

/** Everything that can be allowed. An operation names one of these; what is not here cannot be allowed at all. */
export const CAPABILITIES = [
  'account.own',
  'accounts.manage',
  'roadmap.read',
  'roadmap.edit',
  'roadmap.move',
  'roadmap.evidence.read',
  'roadmap.history.read',
] as const;
export type Capability = (typeof CAPABILITIES)[number];

/** `own`: only roadmap items that the person answers for. */
type Extent = 'any' | 'own';

const EVERYONE: Partial<Record<Capability, Extent>> = { 'account.own': 'any', 'roadmap.read': 'any' };
const STAFF: Partial<Record<Capability, Extent>> = {
  ...EVERYONE,
  'roadmap.evidence.read': 'any',
  'roadmap.history.read': 'any',
};

/** Role → what it may do. The approved roadmap is a public paper, its evidence and history are not (domain dossier §10). */
export const GRANTS: Record<Role, Partial<Record<Capability, Extent>>> = {
  curator: { ...STAFF, 'accounts.manage': 'any', 'roadmap.edit': 'any', 'roadmap.move': 'any' },
  administration: { ...STAFF, 'roadmap.move': 'own' },
  methodist: { ...STAFF, 'roadmap.move': 'own' },
  secretary: { ...STAFF },
  homeroom_teacher: { ...STAFF, 'roadmap.move': 'own' },
  psychologist: { ...STAFF, 'roadmap.move': 'own' },
  mentor: { ...EVERYONE },
  mentee: { ...EVERYONE },
  sysadmin: { ...EVERYONE, 'accounts.manage': 'any' },
};
