/** Every address of the interface. */
export const paths = {
  home: '/',
  setup: '/setup',
  login: '/login',
  account: '/account',
  users: '/settings/users',
  people: '/people',
  consents: '/consents',
  roadmaps: '/roadmap',
  import: '/roadmap/import',
  importOf: (importId: string) => `/roadmap/import?id=${importId}`,
  roadmap: (roadmapId: string) => `/roadmap/${roadmapId}`,
  person: (personId: string) => `/people/${personId}`,
  personPapers: (personId: string) => `/people/${personId}?tab=papers`,
} as const;

/** Where to go after signing in: only inside this site. */
export function safeNext(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) && !next.startsWith(paths.login) ? next : paths.home;
}

export const loginWithNext = (from: string): string =>
  from === paths.home ? paths.login : `${paths.login}?next=${encodeURIComponent(from)}`;
