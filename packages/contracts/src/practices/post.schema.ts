import { FACES, POST_ACTS, POST_KINDS, POST_LACKS, POST_STATUSES } from '@tandem/domain/practices';
import { z } from 'zod';
import { PersonName } from '../identity/account.schema.ts';
import { Day, Id, Instant, line, prose, Version } from '../kernel/fields.ts';
import { DictionaryCode } from '../participants/mentee.schema.ts';
import { PostBodySchema } from './body.schema.ts';

export const Rubric = z.object({
  id: Id,
  name: z.string(),
  slug: z.string(),
  about: z.string(),
  enabled: z.boolean(),
  posts: z.int().describe('Published in it'),
  lastOn: Day.nullable().describe('When the last one was published; null: never'),
  version: Version,
});
export type Rubric = z.infer<typeof Rubric>;
export const NewRubric = z.object({ name: line(80), about: prose(400).default('') });
export const RubricChange = z.object({
  version: Version,
  name: line(80),
  about: prose(400),
  enabled: z.boolean(),
});

const Address = z
  .url({ protocol: /^https?$/ })
  .max(500)
  .nullable();
const tags = z.array(line(40)).max(12);
/** What is pasted into it stays on one line. */
const Title = z
  .string()
  .transform((text) => text.replaceAll(/\p{Cc}+/gu, ' ').trim())
  .pipe(z.string().max(160));
const written = {
  title: Title,
  lead: prose(500),
  rubricId: Id.nullable(),
  form: DictionaryCode.nullable(),
  tags,
  body: PostBodySchema,
  personIds: z.array(Id).max(60).describe('Whom the text names: each needs a consent to be published'),
  answered: z
    .array(z.string().max(120))
    .max(200)
    .describe('Findings of which the writer says that they are of no person'),
};

const CheckFinding = z.object({
  kind: z.enum(['surname', 'class', 'phone', 'email', 'birth']),
  text: z.string(),
  block: z.int().describe('Of the body; -1: in the title, -2: in the lead'),
});
export const PostMedia = z.object({
  id: Id,
  kind: z.enum(['picture', 'file']),
  fileName: z.string(),
  mediaType: z.string(),
  size: z.int(),
  width: z.int().nullable(),
  height: z.int().nullable(),
  faces: z.enum(FACES).nullable().describe('Null: nobody has said whether people can be seen'),
  people: z.array(z.object({ personId: Id, shownName: z.string(), mayPublish: z.boolean() })),
});
export type PostMedia = z.infer<typeof PostMedia>;
export const Remark = z.object({
  id: Id,
  block: z.int().nullable(),
  quote: z.string().describe('The paragraph as it was when it was spoken of'),
  text: z.string(),
  by: PersonName.nullable(),
  at: Instant,
  resolvedAt: Instant.nullable(),
});
export type Remark = z.infer<typeof Remark>;

export const PostRow = z.object({
  id: Id,
  kind: z.enum(POST_KINDS),
  status: z.enum(POST_STATUSES),
  title: z.string(),
  lead: z.string(),
  rubricId: Id.nullable(),
  form: DictionaryCode.nullable(),
  tags: z.array(z.string()),
  by: PersonName.nullable(),
  own: z.boolean(),
  changedAt: Instant,
  publishAt: Instant.nullable(),
  publishedAt: Instant.nullable(),
  hidden: z.boolean().describe('Published, and kept from strangers: somebody in it gives no consent any more'),
  remarks: z.int().describe('Not resolved'),
  version: Version,
});
export type PostRow = z.infer<typeof PostRow>;

export const Post = PostRow.extend({
  slug: z.string(),
  body: PostBodySchema,
  people: z.array(z.object({ personId: Id, shownName: z.string(), mayPublish: z.boolean() })),
  answered: z.array(z.string()),
  findings: z.array(CheckFinding).describe('Personal data that nobody has answered for'),
  lacks: z.array(z.enum(POST_LACKS)).describe('Why it may not be shown yet'),
  media: z.array(PostMedia),
  remarkList: z.array(Remark).describe('The open ones first'),
  pairId: Id.nullable().describe('The pair it was made from; for whoever sees pairs'),
  approvedAt: Instant.nullable(),
  needsApproval: z.boolean(),
  sentToCenterOn: Day.nullable(),
  publishedUrl: z.string().nullable(),
  acts: z.array(z.enum(POST_ACTS)),
  mayWrite: z.boolean(),
  mayApprove: z.boolean(),
});
export type Post = z.infer<typeof Post>;

export const NewPost = z.object({
  id: Id.describe('Made by the client'),
  kind: z.enum(POST_KINDS).default('news'),
  title: Title.default(''),
});
export type NewPost = z.input<typeof NewPost>;
/** What is left out stays as it is. */
export const PostChange = z.object(written).partial().extend({ version: Version });
export type PostChange = z.input<typeof PostChange>;
export const PostActRequest = z.object({
  version: Version,
  act: z.enum(POST_ACTS),
  publishAt: Instant.optional().describe('Of `schedule`'),
  note: prose(1_000).default('').describe('Of `return`: what is still to be done'),
});
export type PostActRequest = z.input<typeof PostActRequest>;
export const PostSearch = z.object({
  text: z.string().max(200).default(''),
  statuses: z.array(z.enum(POST_STATUSES)).max(5).default([]),
  rubricId: Id.optional(),
  own: z.boolean().default(false),
  offset: z.int().min(0).max(100_000).default(0),
  limit: z.int().min(1).max(200).default(50),
});
export type PostSearch = z.input<typeof PostSearch>;
export const PostPage = z.object({
  posts: z.array(PostRow),
  total: z.int(),
  counts: z.partialRecord(z.enum(POST_STATUSES), z.int()),
});
export const PostVersion = z.object({
  version: Version,
  at: Instant,
  by: PersonName.nullable(),
  title: z.string(),
  lead: z.string(),
  body: PostBodySchema,
});
export type PostVersion = z.infer<typeof PostVersion>;
export const NewRemark = z.object({
  id: Id,
  block: z.int().min(0).max(1_000).nullable(),
  text: prose(1_000).refine((text) => text !== '', { error: 'required' }),
});
export const MediaChange = z.object({ faces: z.enum(FACES), personIds: z.array(Id).max(60).default([]) });
export const OutsideNote = z.object({ version: Version, sentToCenterOn: Day.nullable(), publishedUrl: Address });
