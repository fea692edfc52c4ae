import {
  FAULT_LEVELS,
  type FaultCode,
  FORBIDDEN_REASONS,
  IGNORED_REASONS,
  LIKENESS_REASONS,
  PEOPLE_FIELDS,
  PEOPLE_KINDS,
  SKIP_REASONS,
} from '@tandem/domain/participants/import';
import { z } from 'zod';
import { Id, Instant } from '../kernel/fields.ts';

const Field = z.enum(PEOPLE_FIELDS);
const Compared = Field.exclude(['fullName']);
const FaultName = z.enum(Object.keys(FAULT_LEVELS) as [FaultCode, ...FaultCode[]]);
const Cells = z.partialRecord(Field, z.string().max(500));
/** As it stands in a list: parts may be missing or too long to be kept. */
const WrittenName = z.object({ familyName: z.string(), givenName: z.string(), patronymic: z.string().nullable() });
/** A row of the sheet, counted from one. */
const Line = z.int().min(1).max(20_000);

export const PeopleImportKind = z.enum(PEOPLE_KINDS);

/** With a file or with a pasted text. */
export const PeopleImportSource = z.object({
  kind: PeopleImportKind,
  text: z.string().max(2_000_000).optional().describe('Pasted from a spreadsheet, when there is no file'),
});

/** What stands in the list and how it was understood. */
export const ListColumn = z.object({
  index: z.int(),
  header: z.string(),
  field: Field.nullable(),
  how: z.enum(['header', 'guessed', 'forbidden', 'ignored']),
  reason: z.enum([...FORBIDDEN_REASONS, ...IGNORED_REASONS]).nullable(),
  /** A few of its cells; nothing of a column that may not be kept. */
  sample: z.array(z.string()),
});
export type ListColumn = z.infer<typeof ListColumn>;

/** Columns named by hand. A forbidden one stays forbidden whatever it is named. */
export const ListMapping = z.object({
  sheet: z.int().min(0).max(200),
  headerRow: z.int().min(0).max(20_000).optional().describe('0: the list has no header; by default it is found'),
  fields: z
    .array(z.object({ index: z.int().min(0).max(63), field: Field.nullable() }))
    .max(64)
    .default([]),
});
export type ListMapping = z.input<typeof ListMapping>;

/** What was decided about a row; see `RowDecision` of the domain. An empty decision takes it back. */
export const ListDecision = z.object({
  line: Line,
  as: z.union([z.enum(['new', 'skip']), z.object({ id: Id })]).optional(),
  accept: z.union([z.literal('all'), z.array(Field).max(20)]).optional(),
  cells: Cells.optional(),
  overwrite: z.array(Compared).max(20).optional(),
});
export type ListDecision = z.infer<typeof ListDecision>;

/** Saved at once, so that a reload loses nothing. */
export const ListDecisions = z.object({
  rows: z.array(ListDecision).max(1_000).default([]).describe('Each replaces what was decided about its line'),
  acceptEvery: FaultName.optional().describe('Take over every suggestion of this kind'),
  everyLikely: z
    .enum(['known', 'new', 'skip'])
    .optional()
    .describe('Decide at once about all who may be somebody known and have not been decided about'),
  createClasses: z.boolean().optional(),
});
export type ListDecisions = z.input<typeof ListDecisions>;

/** Somebody known, beside a row. */
export const KnownMatch = z.object({
  id: Id,
  name: WrittenName,
  birthOn: z.string().nullable(),
  className: z.string().nullable(),
  phone: z.string().nullable(),
  position: z.string().nullable(),
  organization: z.string().nullable(),
  hidden: z.boolean().describe('Consent withdrawn: nothing is written about such a person'),
});
export type KnownMatch = z.infer<typeof KnownMatch>;

const Change = z.object({ field: Compared, before: z.string().nullable(), after: z.string() });

export const ListRow = z.object({
  line: Line,
  cells: Cells.describe('As they stand in the list, after corrections'),
  /** As it will be kept. */
  person: z.object({
    name: WrittenName,
    birthOn: z.string().nullable(),
    sex: z.enum(['male', 'female']).nullable(),
    className: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    position: z.string().nullable(),
    teachingSince: z.string().nullable(),
    organization: z.string().nullable(),
    guardian: z
      .object({
        name: WrittenName,
        phone: z.string().nullable(),
        relation: z.string(),
        /** The list does not say who it is: taken from the patronymic. */
        relationAssumed: z.boolean(),
      })
      .nullable(),
  }),
  faults: z.array(
    z.object({
      field: Field,
      code: FaultName,
      level: z.enum(['error', 'warning']),
      text: z.string(),
      suggestion: z.string().nullable(),
    }),
  ),
  action: z.enum(['create', 'update', 'skip', 'blocked']),
  why: z
    .enum([
      'decided',
      'twice_in_file',
      'nothing_new',
      'hidden',
      'errors',
      'undecided',
      'unknown_person',
      'person_taken',
      'class_not_agreed',
      'unfit',
    ])
    .nullable(),
  changes: z.array(Change),
  conflicts: z.array(Change).describe('Contradict what is known: stay as they are until it is decided to overwrite'),
  match: z
    .object({
      verdict: z.enum(['same', 'likely', 'twice_in_file']),
      person: KnownMatch.nullable(),
      others: z.array(KnownMatch),
      reasons: z.array(z.enum(LIKENESS_REASONS)),
      firstLine: Line.nullable().describe('Where in the list the person stands first'),
    })
    .nullable(),
  decision: ListDecision.nullable(),
});
export type ListRow = z.infer<typeof ListRow>;

export const LIST_FILTERS = ['all', 'faults', 'duplicates', 'blocked'] as const;

/** A page of the preview: those who wait come first, then those with remarks, then everybody else. */
export const ListPage = z.object({
  filter: z.enum(LIST_FILTERS).default('all'),
  offset: z.coerce.number().int().min(0).max(20_000).default(0),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type ListPage = z.input<typeof ListPage>;

const Count = z.int();

export const PeopleImport = z.object({
  id: Id,
  kind: PeopleImportKind,
  status: z.enum(['open', 'applied', 'undone', 'discarded']),
  fileName: z.string().nullable(),
  createdAt: Instant,
  sheets: z.array(z.object({ name: z.string(), rows: Count })),
  mapping: z
    .object({
      sheet: z.int(),
      headerRow: z.int(),
      classFromTitle: z.string().nullable(),
      columns: z.array(ListColumn),
    })
    .nullable()
    .describe('Null once the import is closed: the list itself is not kept'),
  /** What applying would do, and once it is applied what it did. */
  counts: z.object({ create: Count, update: Count, skip: Count, blocked: Count }),
  filters: z.object({ all: Count, faults: Count, duplicates: Count, blocked: Count }),
  suggestions: z.array(z.object({ code: FaultName, count: Count })).describe('What may be taken over at once'),
  undecided: Count.describe('Rows that may be somebody known and wait for an answer'),
  notPeople: z.array(z.object({ line: Line, why: z.enum(SKIP_REASONS) })).describe('The first rows that hold nobody'),
  notPeopleCount: Count,
  classes: z.array(z.object({ name: z.string(), pupils: Count })).describe('Classes that do not exist yet'),
  createClasses: z.boolean(),
  rows: z.array(ListRow),
  /** Of what was seen: applying something else than what the person looked at is refused. */
  planKey: z.string(),
});
export type PeopleImport = z.infer<typeof PeopleImport>;

export const ApplyList = z.object({
  planKey: z.string().max(80),
  leaveBlocked: z.boolean().default(false).describe('Rows that wait stay out; without it they stop the import'),
});
