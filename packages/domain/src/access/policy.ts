import type { ResponsibleRole } from '../roadmap/vocabulary.ts';
import { type Capability, GRANTS } from './capabilities.ts';
import type { Role } from './roles.ts';

export type Actor = { accountId: string; roles: readonly Role[] };

/** What an `own` grant is checked against. */
export type OwnedResource = { responsibleRoles: readonly ResponsibleRole[]; responsiblePeople: readonly string[] };

/** Which printed responsibles a role of the system stands for. The director signs in as administration. */
const STANDS_FOR: Partial<Record<Role, readonly ResponsibleRole[]>> = {
  curator: ['curator'],
  administration: ['director', 'administration'],
  methodist: ['methodist'],
  homeroom_teacher: ['homeroom_teacher'],
  psychologist: ['psychologist'],
};

/** True when the person answers for the item, by name or by a role they hold. */
export function isResponsible(actor: Actor, resource: OwnedResource): boolean {
  return (
    resource.responsiblePeople.includes(actor.accountId) ||
    actor.roles.some((role) => STANDS_FOR[role]?.some((name) => resource.responsibleRoles.includes(name)))
  );
}

/**
 * The one access rule, the same function on the server and in the interface.
 * Without a resource an `own` grant answers «perhaps»: true, so that a route lets the service decide on the object.
 */
export function can(actor: Actor, capability: Capability, resource?: OwnedResource): boolean {
  return actor.roles.some((role) => {
    const extent = GRANTS[role][capability];
    if (extent === 'any') return true;
    return extent === 'own' && (resource === undefined || isResponsible(actor, resource));
  });
}

/** Whether the actor may do this to everything, and not only to what they answer for themselves. */
export const canAll = (actor: Actor, capability: Capability): boolean =>
  actor.roles.some((role) => GRANTS[role][capability] === 'any');
