import { ROLES } from '@tandem/domain/access';
import { z } from 'zod';
import { Day, Id, Instant, line, Version } from '../kernel/fields.ts';

export const Role = z.enum(ROLES);

/** 8 characters at least and no rules of composition: length is what helps (OWASP ASVS 5, 6.2). */
export const Password = z.string().min(8).max(200);
export const Login = z
  .string()
  .trim()
  .toLowerCase()
  .min(2)
  .max(64)
  .regex(/^[\p{L}\p{N}._-]+$/u, { error: 'login' });

export const PersonName = z.object({
  familyName: line(80),
  givenName: line(80),
  patronymic: line(80).nullable(),
});

export const RoleAssignment = z.object({ role: Role, from: Day, to: Day.nullable() });

export const Account = z.object({
  id: Id,
  login: z.string(),
  name: PersonName,
  roles: z.array(RoleAssignment),
  blocked: z.boolean(),
  mustChangePassword: z.boolean(),
  lastSeenAt: Instant.nullable(),
  version: Version,
});
export type Account = z.infer<typeof Account>;

export const NewAccount = z.object({
  login: Login.optional().describe('Made from the name when absent'),
  name: PersonName,
  roles: z.array(Role).min(1),
});
export type NewAccount = z.infer<typeof NewAccount>;

export const AccountChange = z.object({
  version: Version,
  name: PersonName.optional(),
  roles: z.array(Role).min(1).optional(),
  blocked: z.boolean().optional(),
});

/** Shown once, to be handed over; the person changes it at the first sign-in. */
export const IssuedPassword = z.object({ account: Account, password: z.string() });

/** A name to choose from where an account is to be named. */
export const DirectoryEntry = z.object({ id: Id, name: PersonName, roles: z.array(Role) });
export type DirectoryEntry = z.infer<typeof DirectoryEntry>;
