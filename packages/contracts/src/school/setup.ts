import { z } from 'zod';
import { Login, Password, PersonName } from '../identity/account.schema.ts';
import { SignedIn } from '../identity/session.schema.ts';
import { line } from '../kernel/fields.ts';
import { operation } from '../kernel/operation.ts';

const timezones = new Set(Intl.supportedValuesOf('timeZone'));

/** The first year of an academic year: 2026 means 2026/2027, 1 September to 31 August. */
export const AcademicYearStart = z.int().min(2015).max(2099);

export const Setup = z.object({
  token: z.string().min(1).max(200),
  school: z.object({
    name: line(200),
    timezone: z.string().refine((name) => timezones.has(name), { error: 'timezone' }),
    academicYear: AcademicYearStart,
  }),
  curator: z.object({ login: Login, name: PersonName, password: Password }),
});
export type Setup = z.infer<typeof Setup>;

export const setup = {
  run: operation({
    id: 'school.setup.run',
    method: 'POST',
    path: '/setup',
    summary: 'Create the school and its first curator by the one-time link, and sign the curator in',
    access: 'public',
    body: Setup,
    success: { status: 201, schema: SignedIn },
    problems: ['already-set-up', 'link-expired', 'too-many-attempts'],
  }),
};
