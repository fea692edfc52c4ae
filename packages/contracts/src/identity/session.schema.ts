import { z } from 'zod';
import { Day, Id, Instant, line } from '../kernel/fields.ts';
import { Password, PersonName, Role } from './account.schema.ts';

export const SignedIn = z.object({
  accountId: Id,
  sessionId: Id,
  login: z.string(),
  name: PersonName,
  roles: z.array(Role).describe('In force today'),
  mustChangePassword: z.boolean(),
  viewing: z
    .object({ by: PersonName })
    .nullable()
    .describe('A curator looks through this person’s eyes: nothing can be changed'),
  idleMinutes: z.int().describe('The session ends after so many minutes without an act'),
});
export type SignedIn = z.infer<typeof SignedIn>;

/** What the interface must know before it draws anything. */
export const Bootstrap = z.object({
  state: z.enum(['setup', 'anonymous', 'signed-in']),
  demo: z.boolean(),
  school: z.object({ name: z.string(), timezone: z.string() }).nullable(),
  today: Day.describe('The day on the wall of the school: what is overdue is decided by it'),
  account: SignedIn.nullable(),
});
export type Bootstrap = z.infer<typeof Bootstrap>;

export const Credentials = z.object({
  login: line(64),
  password: z.string().min(1).max(200),
  shared: z.boolean().describe('«Чужой компьютер»: ends with the browser and after 15 idle minutes'),
});
export type Credentials = z.infer<typeof Credentials>;

export const PasswordChange = z.object({ current: z.string().min(1).max(200), next: Password });
export type PasswordChange = z.infer<typeof PasswordChange>;

export const OwnSession = z.object({
  id: Id,
  startedAt: Instant,
  lastSeenAt: Instant,
  shared: z.boolean(),
  device: z.string().describe('Browser and system, as the browser names them'),
  current: z.boolean(),
});
export type OwnSession = z.infer<typeof OwnSession>;
