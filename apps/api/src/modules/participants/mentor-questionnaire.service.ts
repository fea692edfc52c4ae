import type { MentorCard, MentorSheet, MentorSheetChange } from '@tandem/contracts';
import { normaliseAvailability } from '@tandem/domain/participants';
import type { Context } from '../../kernel/context.ts';
import { ProblemError } from '../../kernel/problem-error.ts';
import { mayFillIn } from './mentor-card.presenter.ts';
import { sheetColumns, sheetOf } from './mentor-sheet.ts';
import { mentorChanged, mentorOf, type MentorRecord, type MentorsStores } from './mentors-stores.ts';
import type { MentorsService } from './mentors.service.ts';

const CODED = ['forms', 'roleModels', 'competences'] as const;
type Coded = (typeof CODED)[number];

const codesOf = (entries: readonly { code: string; enabled: boolean }[]) =>
  entries.flatMap(({ code, enabled }) => (enabled ? [code] : []));

/** «Анкета наставника»: answers, free time, what the mentor can give and to how many. */
export function createMentorQuestionnaire(stores: MentorsStores, { card }: Pick<MentorsService, 'card'>) {
  const { queue, mentors, audit, programme } = stores;

  /** What may be chosen: what the school offers, and what was chosen before it changed its dictionary. */
  function offered(sheet: MentorSheet, mentor: MentorRecord): Record<Coded, Set<string>> {
    const { forms, competences } = programme();
    const kept = sheetOf(mentor);
    const fitting = forms.filter(
      ({ enabled, mentorCategories }) => enabled && mentorCategories.includes(mentor.category),
    );
    const models = fitting.flatMap(({ code, roleModels }) => (sheet.forms.includes(code) ? roleModels : []));
    return {
      forms: new Set([...codesOf(fitting), ...kept.forms]),
      roleModels: new Set([...codesOf(models), ...kept.roleModels]),
      competences: new Set([...codesOf(competences), ...kept.competences]),
    };
  }

  /** @throws invalid-request with pointers */
  function checked(sheet: MentorSheet, mentor: MentorRecord): MentorSheet {
    const choice = offered(sheet, mentor);
    const detail = 'Выберите из справочника школы';
    const errors = CODED.flatMap((field) =>
      sheet[field].flatMap((code, index) =>
        choice[field].has(code) ? [] : [{ pointer: `/${field}/${index}`, code: 'not-in-dictionary', detail }],
      ),
    );
    if (errors.length > 0) throw new ProblemError('invalid-request', { errors });
    const times = normaliseAvailability(sheet.availability);
    const once = (codes: string[]) => [...new Set(codes)];
    return {
      ...sheet,
      availability: times.ok ? times.intervals : [],
      forms: once(sheet.forms),
      roleModels: once(sheet.roleModels),
      competences: once(sheet.competences),
      interests: once(sheet.interests),
    };
  }

  return {
    /**
     * By the curator, or by the mentor for themselves while the way goes on.
     * @throws not-found, forbidden, step-refused, stale-version with the card as it is now
     */
    save(context: Context, id: string, { version, ...sent }: MentorSheetChange): Promise<MentorCard> {
      return queue.write((tx) => {
        const { mentor, relation } = mentorOf(stores, context, id);
        if (!mayFillIn(context, mentor, relation)) {
          const reader = !mayFillIn(context, { ...mentor, status: 'draft' }, relation);
          throw reader
            ? new ProblemError('forbidden')
            : new ProblemError('step-refused', { reason: 'not-from-this-status', missing: [] });
        }
        const sheet = checked(sent, mentor);
        const before = sheetOf(mentor);
        const fields = (Object.keys(sheet) as (keyof MentorSheet)[]).filter(
          (field) => JSON.stringify(sheet[field]) !== JSON.stringify(before[field]),
        );
        if (fields.length === 0 && mentor.version === version) return card(context, id);
        const columns = sheetColumns(sheet, mentor, stores.today(context.now));
        if (!mentors.update(tx, id, version, columns))
          throw new ProblemError('stale-version', { current: card(context, id) });
        const pick = (from: MentorSheet) => Object.fromEntries(fields.map((field) => [field, from[field]]));
        audit.record(tx, context, {
          act: 'questionnaire-saved',
          entity: 'mentor',
          entityId: id,
          before: pick(before),
          after: pick(sheet),
        });
        mentorChanged(stores, tx, context, mentor);
        return card(context, id);
      });
    },
  };
}
