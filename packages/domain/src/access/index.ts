/**
 * Access: who may do what. Owns roles, capabilities and the one rule `can()`.
 * Its words: role, capability, actor. It must not know accounts, sessions or HTTP.
 */
export { type Capability, CAPABILITIES, GRANTS } from './capabilities.ts';
export { type Actor, can, isResponsible, type OwnedResource } from './policy.ts';
export { type Role, ROLES } from './roles.ts';
