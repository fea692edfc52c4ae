/**
 * Access: who may do what. Owns roles, capabilities, the one rule `can()` and the table of rights on personal data.
 * Its words: role, capability, actor, relation, reach. It must not know accounts, sessions or HTTP.
 */
export { type Capability, CAPABILITIES, GRANTS } from './capabilities.ts';
export {
  changesData,
  NO_RELATION,
  PERSON_DATA,
  CARD_DATA,
  PERSON_RIGHTS,
  type PersonData,
  type Reach,
  type Relation,
  seesData,
  whoSees,
} from './person-rights.ts';
export { type Actor, can, canAll, isResponsible, type OwnedResource } from './policy.ts';
export { type Role, ROLES } from './roles.ts';
