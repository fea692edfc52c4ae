import type { Programme as ProgrammeView, ProgrammeChange } from '@tandem/contracts';
import {
  DEFAULT_PROGRAMME,
  type Programme,
  type ProgrammeFault,
  type ProgrammeSection,
  refuseCompetences,
  refuseForms,
  refuseMatrix,
  refuseOfferedDictionary,
} from '@tandem/domain/participants';
import { authorize } from '../../kernel/authorize.ts';
import type { Context } from '../../kernel/context.ts';
import { newId } from '../../kernel/ids.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { schoolChanged, type SchoolStores } from './school-stores.ts';

const FAULTS: Record<ProgrammeFault['reason'], string> = {
  'entry-removed': 'Строки справочника не удаляются: их можно выключить',
  'entry-unknown': 'Такой строки в справочнике нет',
  'entry-repeated': 'Эта строка указана дважды',
  'label-repeated': 'Такое название уже есть',
  'nothing-enabled': 'Оставьте включённой хотя бы одну строку',
  'federal-form': 'Стороны федеральной формы не меняются',
  'request-unknown': 'Такой категории запроса нет',
  'always-blocking': 'Без этого наставника нельзя допустить ни в одной школе',
};

const SECTIONS = Object.keys(DEFAULT_PROGRAMME) as ProgrammeSection[];

/** A code that nobody else has and that says nothing, so that renaming never makes it wrong. */
const ownCode = (): string => `own_${newId().replaceAll('-', '')}`;
const coded = <E extends { code: string | null }>(entry: E): Omit<E, 'code'> & { code: string } => ({
  ...entry,
  code: entry.code ?? ownCode(),
});

/** @throws invalid-request with pointers into the body */
function refuse(faults: readonly ProgrammeFault[]): void {
  if (faults.length === 0) return;
  throw new ProblemError('invalid-request', {
    errors: faults.map(({ path, reason }) => ({
      pointer: ['/value', ...path].join('/'),
      code: reason,
      detail: FAULTS[reason],
    })),
  });
}

/** The section as it will be kept. @throws invalid-request */
function settle(now: Programme, change: ProgrammeChange): Programme[ProgrammeSection] {
  switch (change.section) {
    case 'requirements':
      refuse(refuseMatrix(change.value));
      return change.value;
    case 'forms': {
      refuse(refuseForms(now.forms, change.value));
      const origins = new Map(now.forms.map(({ code, origin }) => [code, origin]));
      return change.value.map((form) => {
        const own = coded(form);
        return { ...own, origin: origins.get(own.code) ?? 'extension', roleModels: form.roleModels.map(coded) };
      });
    }
    case 'competences':
      refuse(refuseCompetences(now.competences, change.value, now.requestCategories));
      return change.value.map(coded);
    case 'requestCategories':
    case 'rejectionReasons':
    case 'earlyExitReasons':
      refuse(refuseOfferedDictionary(now[change.section], change.value));
      return change.value.map((entry) => coded(entry));
    case 'clearanceValidity':
    case 'noReplyDays':
    case 'feedbackDays':
    case 'postsNeedApproval':
      return change.value;
  }
}

/** A section cut into its lines, so that the history can say which of them differ. */
function linesOf(section: ProgrammeSection, value: unknown): Record<string, unknown> {
  if (Array.isArray(value))
    return Object.fromEntries((value as { code: string }[]).map((entry) => [entry.code, entry] as const));
  return typeof value === 'object' ? (value as Record<string, unknown>) : { [section]: value };
}

/** Only the lines that differ, before and after. */
function difference(section: ProgrammeSection, from: unknown, to: unknown) {
  const [before, after] = [linesOf(section, from), linesOf(section, to)];
  const keys = Object.keys(after).filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]));
  const pick = (lines: Record<string, unknown>) => Object.fromEntries(keys.map((key) => [key, lines[key] ?? null]));
  return { same: keys.length === 0, before: pick(before), after: pick(after) };
}

/** What the school decides once: the requirement matrix, forms of mentoring, dictionaries, terms. */
export function createProgrammeService(stores: SchoolStores) {
  const { queue, programme, audit } = stores;

  const sections = () =>
    Object.fromEntries(
      SECTIONS.map((section) => [
        section,
        programme.find(section) ?? { value: DEFAULT_PROGRAMME[section], version: 1 },
      ]),
    ) as unknown as ProgrammeView;

  /** The sections as other contexts need them, without asking who wants to know. */
  const current = (): Programme =>
    Object.fromEntries(
      Object.entries(sections()).map(([section, { value }]) => [section, value]),
    ) as unknown as Programme;

  return {
    current,

    read: (context: Context): ProgrammeView => authorize(context, 'programme.read', sections()),

    /** @throws invalid-request with pointers, stale-version with the programme as it is now */
    change(context: Context, change: ProgrammeChange): Promise<ProgrammeView> {
      return queue.write((tx) => {
        const now = authorize(context, 'school.manage', current());
        const { section, version } = change;
        if (sections()[section].version !== version) throw new ProblemError('stale-version', { current: sections() });
        const next = settle(now, change);
        const { same, before, after } = difference(section, now[section], next);
        if (same) return sections();
        programme.save(tx, section, version, next, context.now.toISOString());
        audit.record(tx, context, { act: 'changed', entity: 'programme', entityId: section, before, after });
        schoolChanged(stores, tx, context, 'programme');
        return sections();
      });
    },
  };
}
