import { type Actor, can } from '@tandem/domain/access';
import type { Messages } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';

export type SettingsSection = { to: string; label: (t: Messages) => string };

/** The parts of the settings that this person may open, the first of them first. */
export function settingsSections(actor: Actor): SettingsSection[] {
  const sections: (SettingsSection | false)[] = [
    can(actor, 'accounts.manage') && { to: paths.users, label: (t) => t.settings.users },
    can(actor, 'school.read') && { to: paths.school, label: (t) => t.settings.school },
    can(actor, 'programme.read') && { to: paths.programme, label: (t) => t.settings.programme },
    can(actor, 'school.manage') && { to: paths.mailSettings, label: (t) => t.settings.mail },
    can(actor, 'audit.read') && { to: paths.auditLog, label: (t) => t.log.title },
  ];
  return sections.filter((section) => section !== false);
}
