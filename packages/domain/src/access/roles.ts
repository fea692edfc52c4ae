/** The roles of product.md §1. A person may hold several at once, each with dates; one sign-in covers them all. */
export const ROLES = [
  'curator',
  'mentor',
  'mentee',
  'methodist',
  'administration',
  'homeroom_teacher',
  'psychologist',
  'secretary',
  'sysadmin',
] as const;
export type Role = (typeof ROLES)[number];
