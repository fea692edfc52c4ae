/** The way of a post (dossier §4, 1.6 and 4.5): written, read by a colleague, shown to the world, put away. */
export const POST_STATUSES = ['draft', 'review', 'scheduled', 'published', 'archived'] as const;
export type PostStatus = (typeof POST_STATUSES)[number];

/** `practice`: a best practice (problem, what was done, result, materials); `news`; `page`: a standing page. */
export const POST_KINDS = ['practice', 'news', 'page'] as const;
export type PostKind = (typeof POST_KINDS)[number];

export const POST_ACTS = ['submit', 'return', 'publish', 'schedule', 'withdraw', 'archive', 'reopen'] as const;
export type PostAct = (typeof POST_ACTS)[number];

/** Why a post may not be shown. */
export const POST_LACKS = [
  'title',
  'body',
  'rubric',
  'summary',
  'alt-text',
  'faces-unknown',
  'person-without-consent',
  'personal-data',
  'remark-open',
  'approval',
] as const;
export type PostLack = (typeof POST_LACKS)[number];

/** Who can be seen on a picture, as its uploader says. */
export const FACES = ['none', 'people'] as const;
export type Faces = (typeof FACES)[number];
