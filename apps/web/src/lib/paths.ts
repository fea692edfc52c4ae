/** Every address of the interface. */
export const paths = {
  home: '/',
  setup: '/setup',
  login: '/login',
  account: '/account',
  settings: '/settings',
  users: '/settings/users',
  school: '/settings/school',
  schoolYear: (yearId: string) => `/settings/school?year=${yearId}`,
  promotion: '/settings/promotion',
  promotionOf: (yearId: string) => `/settings/promotion?year=${yearId}`,
  programme: '/settings/programme',
  auditLog: '/settings/audit',
  cards: '/cards',
  join: '/join',
  people: '/people',
  peopleImport: '/people/import',
  peopleImportOf: (importId: string) => `/people/import?id=${importId}`,
  consents: '/consents',
  roadmaps: '/roadmap',
  import: '/roadmap/import',
  importOf: (importId: string) => `/roadmap/import?id=${importId}`,
  roadmap: (roadmapId: string) => `/roadmap/${roadmapId}`,
  person: (personId: string) => `/people/${personId}`,
  personPapers: (personId: string) => `/people/${personId}?tab=papers`,
  mentees: '/people/mentees',
  mentors: '/people/mentors',
  mentee: (menteeId: string) => `/people/mentees/${menteeId}`,
  /** The card with one of its parts open for writing. */
  menteePart: (menteeId: string, part: 'request' | 'needs' | 'goal') => `/people/mentees/${menteeId}?write=${part}`,
  requestLinks: '/people/mentees/links',
  nominate: '/nominate',
  ask: '/ask',
  ownRequest: '/my-request',
  mentor: (mentorId: string) => `/people/mentors/${mentorId}`,
  mentorPart: (mentorId: string, part: 'sheet' | 'interview' | 'history') => `/people/mentors/${mentorId}?tab=${part}`,
  ownMentorship: '/my-mentorship',
  sittings: '/sittings',
  sitting: (sittingId: string) => `/sittings/${sittingId}`,
  partners: '/partners',
  matching: '/matching',
  matchingOf: (form: string) => `/matching?form=${form}`,
  pairs: '/pairs',
  pairsWith: (status: string) => `/pairs?status=${status}`,
  pairsOfOrder: (orderId: string) => `/pairs?order=${orderId}`,
  pair: (pairId: string) => `/pairs/${pairId}`,
  answer: '/answer',
  partner: (partnerId: string) => `/partners/${partnerId}`,
  documents: '/documents',
  document: (documentId: string) => `/documents/${documentId}`,
  /** The card with the question of a step open. */
  documentStep: (documentId: string, act: string) => `/documents/${documentId}?do=${act}`,
  newDocument: '/documents/new',
  newDocumentOf: (type: string, subjectId: string | null) =>
    `/documents/new?type=${type}${subjectId === null ? '' : `&subject=${subjectId}`}`,
} as const;

/** Where to go after signing in: only inside this site. */
export function safeNext(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) && !next.startsWith(paths.login) ? next : paths.home;
}

export const loginWithNext = (from: string): string =>
  from === paths.home ? paths.login : `${paths.login}?next=${encodeURIComponent(from)}`;
