import type { MailSettings, MailSettingsChange } from '@tandem/contracts';

type Server = NonNullable<MailSettings['server']>;
export type Security = Server['security'];
export const SECURITIES: readonly Security[] = ['starttls', 'tls', 'none'];
/** What nearly every mail service listens on. */
const PORTS: Record<Security, string> = { starttls: '587', tls: '465', none: '25' };

/** The form as it is typed. */
export type MailDraft = {
  host: string;
  port: string;
  security: Security;
  user: string;
  password: string;
  from: string;
  site: string;
  quietFrom: number;
  quietTo: number;
  digestHour: number;
  inHolidays: boolean;
};

/** @param origin where the page was opened: mostly where people open it */
export function mailDraft(
  { server, quietFrom, quietTo, digestHour, inHolidays }: MailSettings,
  origin: string,
): MailDraft {
  return {
    host: server?.host ?? '',
    port: server ? String(server.port) : PORTS.starttls,
    security: server?.security ?? 'starttls',
    user: server?.user ?? '',
    password: '',
    from: server?.from ?? '',
    site: server?.site ?? origin,
    quietFrom,
    quietTo,
    digestHour,
    inHolidays,
  };
}

/** Another kind of security brings its usual port, unless somebody has typed one of their own. */
export function withSecurity(draft: MailDraft, security: Security): MailDraft {
  const usual = draft.port === '' || Object.values(PORTS).includes(draft.port);
  return { ...draft, security, port: usual ? PORTS[security] : draft.port };
}

export function mailChange(draft: MailDraft, version: number): MailSettingsChange {
  const { host, port, security, user, password, from, site, ...rules } = draft;
  return {
    version,
    server: {
      host: host.trim(),
      port: Number(port) || 0,
      security,
      user: user.trim() || null,
      from: from.trim(),
      site: site.trim(),
      ...(password === '' ? {} : { password }),
    },
    ...rules,
  };
}
