import { MENTEE_KINDS, MENTOR_CATEGORIES, REQUIREMENT_LEVELS, REQUIREMENTS } from '@tandem/domain/participants';
import { z } from 'zod';
import { line, Version } from '../kernel/fields.ts';

const MentorCategory = z.enum(MENTOR_CATEGORIES);
const MenteeKind = z.enum(MENTEE_KINDS);
const label = line(200);
const enabled = z.boolean().describe('Off: offered no more; what was chosen before keeps its name');

/** A line as it is, with a code for ever. */
const kept = { code: z.string(), label: z.string(), enabled };
/** A line as somebody wants it; a new one has no code yet and gets its own. */
const wanted = { code: z.string().max(60).nullable(), label, enabled };
const sides = { mentorCategories: z.array(MentorCategory).min(1), menteeKinds: z.array(MenteeKind).min(1) };
const neutralLabel = label.nullable().describe('Stands in papers the mentee sees');

const Matrix = z.record(MentorCategory, z.record(z.enum(REQUIREMENTS), z.enum(REQUIREMENT_LEVELS)));
const ValidityRule = z.union([z.literal('end_of_academic_year'), z.object({ months: z.int().min(1).max(60) })]);
const Validity = z.object({ criminal_record: ValidityRule, medical: ValidityRule });
const NoReplyDays = z.int().min(1).max(90);
const FeedbackDays = z.int().min(1).max(30);

const section = <T extends z.ZodType>(value: T) => z.object({ version: Version, value });

/** What the school decides about its programme, each section with a version of its own. */
export const Programme = z.object({
  requirements: section(Matrix),
  forms: section(
    z.array(
      z.object({
        ...kept,
        ...sides,
        origin: z.enum(['federal', 'extension']),
        roleModels: z.array(z.object({ ...kept, neutralLabel })),
      }),
    ),
  ),
  requestCategories: section(z.array(z.object({ ...kept, for: z.array(MenteeKind) }))),
  competences: section(z.array(z.object({ ...kept, answers: z.array(z.string()).describe('Request categories') }))),
  rejectionReasons: section(z.array(z.object(kept))),
  earlyExitReasons: section(z.array(z.object(kept))),
  clearanceValidity: section(Validity),
  noReplyDays: section(NoReplyDays.describe('Days after which a letter to a partner counts as unanswered')),
  feedbackDays: section(FeedbackDays.describe('Days that feedback on a meeting may take before it counts as late')),
  postsNeedApproval: section(z.boolean().describe('The administration agrees before a post is shown')),
});
export type Programme = z.infer<typeof Programme>;

const change = <S extends keyof Programme, T extends z.ZodType>(name: S, value: T) =>
  z.object({ section: z.literal(name), version: Version, value });
const list = <T extends z.ZodRawShape>(shape: T) => z.array(z.object({ ...wanted, ...shape })).max(200);

/** One section as a whole. Lines that were there stay: they are renamed or switched off, never left out. */
export const ProgrammeChange = z.discriminatedUnion('section', [
  change('requirements', Matrix),
  change('forms', list({ ...sides, roleModels: list({ neutralLabel }).max(50) })),
  change('requestCategories', list({ for: z.array(MenteeKind).min(1) })),
  change('competences', list({ answers: z.array(z.string().max(60)).min(1).max(50) })),
  change('rejectionReasons', list({})),
  change('earlyExitReasons', list({})),
  change('clearanceValidity', Validity),
  change('noReplyDays', NoReplyDays),
  change('feedbackDays', FeedbackDays),
  change('postsNeedApproval', z.boolean()),
]);
export type ProgrammeChange = z.infer<typeof ProgrammeChange>;
