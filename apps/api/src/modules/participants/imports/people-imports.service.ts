import type { ApplyList, ListDecisions, ListMapping, ListPage, PeopleImport } from '@tandem/contracts';
import { type PeopleKind, readPeople } from '@tandem/domain/participants/import';
import { className } from '@tandem/domain/school';
import type { z } from 'zod';
import { authorize } from '../../../kernel/authorize.ts';
import { type Context, SYSTEM_ACCOUNT } from '../../../kernel/context.ts';
import { newId } from '../../../kernel/ids.ts';
import { ProblemError } from '../../../kernel/problem-error.ts';
import { applyList } from './import-apply.ts';
import { dayOf, type ImportStores } from './import-stores.ts';
import { undoList } from './import-undo.ts';
import { createKeptReadings } from './kept-readings.ts';
import { mergeDecisions } from './list-decisions.ts';
import { chosenMapping, firstMapping } from './list-mapping.ts';
import { type ListPreview, type OpenList, previewList } from './list-preview.ts';
import { presentPreview } from './list.presenter.ts';
import type { Outcome } from './outcome.ts';
import type { PeopleImportRow } from './people-imports.repository.ts';
import { readPeopleList, type RefusedColumn, withoutForbidden } from './source-list.ts';

type Page = z.output<typeof ListPage>;
type Source = { kind: PeopleKind; file: { name: string; bytes: Buffer } | null; text: string | null };
type StoredMapping = { chosen: OpenList['mapping']; refused: RefusedColumn[] };
type StoredDecisions = { rows?: OpenList['decisions']; createClasses?: boolean };

const FIRST_PAGE: Page = { filter: 'all', offset: 0, limit: 50 };
/** An open list is full of personal data: nobody leaves one lying for longer. */
const OPEN_DAYS = 14;
const NOTHING = {
  sheets: [],
  mapping: null,
  filters: { all: 0, faults: 0, duplicates: 0, blocked: 0 },
  suggestions: [],
  undecided: 0,
  notPeople: [],
  notPeopleCount: 0,
  classes: [],
  createClasses: false,
  rows: [],
  planKey: '',
};

/** A list of people on its way in: read and shown, decided upon, carried out in one transaction, perhaps taken back. */
export function createPeopleImportsService(stores: ImportStores) {
  const { queue, imports, school, audit } = stores;
  const readings = createKeptReadings();

  function get(context: Context, id: string): PeopleImportRow {
    authorize(context, 'people.manage', {});
    const row = imports.find(id);
    if (!row || row.status === 'discarded') throw new ProblemError('not-found');
    return row;
  }

  function open(context: Context, id: string): PeopleImportRow {
    const row = get(context, id);
    if (row.status !== 'open') throw new ProblemError('import-closed');
    return row;
  }

  const mappingOf = ({ mapping }: PeopleImportRow) => JSON.parse(mapping) as StoredMapping;

  function listOf(row: PeopleImportRow): OpenList {
    const { rows = [], createClasses = false } = JSON.parse(row.decisions) as StoredDecisions;
    const { chosen } = mappingOf(row);
    return {
      kind: row.kind,
      grid: JSON.parse(row.grid) as OpenList['grid'],
      mapping: chosen,
      decisions: rows,
      createClasses,
    };
  }

  function previewOf(context: Context, id: string, list: OpenList): ListPreview {
    const { today, year } = dayOf(stores, context);
    const read = readings.get(id, `${today} ${JSON.stringify(list.mapping)}`, () =>
      readPeople(list.grid, list.mapping, { kind: list.kind, today }),
    );
    const classes = new Set(school.classes.ofYear(year).map((row) => className(row)));
    return previewList(list, read, { today, classes, known: (guardians) => stores.known(today, year, guardians) });
  }

  function present(row: PeopleImportRow, context: Context, page: Page): PeopleImport {
    const { id, kind, status, fileName, createdAt } = row;
    const head = { id, kind, status, fileName, createdAt };
    if (status === 'open') {
      const list = listOf(row);
      return { ...head, ...presentPreview(list, previewOf(context, id, list), page) };
    }
    const { counts } = JSON.parse(row.outcome ?? '{}') as Outcome;
    return { ...head, ...NOTHING, counts };
  }

  return {
    read: (context: Context, id: string, page: Page): PeopleImport => present(get(context, id), context, page),

    /** @throws unreadable-file */
    async create(context: Context, { kind, file, text }: Source): Promise<PeopleImport> {
      authorize(context, 'people.manage', {});
      const { grid, refused } = withoutForbidden(await readPeopleList(file, text));
      const mapping: StoredMapping = { chosen: firstMapping(grid, refused), refused };
      const id = newId(context.now.getTime());
      const { accountId } = context.actor;
      return queue.write((tx) => {
        imports.discardBefore(tx, new Date(context.now.getTime() - OPEN_DAYS * 86_400_000).toISOString());
        imports.insert(tx, {
          id,
          kind,
          status: 'open',
          fileName: file?.name ?? null,
          grid: JSON.stringify(grid),
          mapping: JSON.stringify(mapping),
          createdAt: context.now.toISOString(),
          createdBy: accountId === SYSTEM_ACCOUNT ? null : accountId,
        });
        return present(get(context, id), context, FIRST_PAGE);
      });
    },

    /** @throws not-found, import-closed, invalid-request for a sheet that is not there */
    remap(context: Context, id: string, choice: z.output<typeof ListMapping>): Promise<PeopleImport> {
      return queue.write((tx) => {
        const row = open(context, id);
        const { chosen: before, refused } = mappingOf(row);
        const chosen = chosenMapping(JSON.parse(row.grid) as OpenList['grid'], before, choice, refused);
        const mapping: StoredMapping = { chosen, refused };
        // Lines are rows of a sheet: what was decided about them means nothing on another.
        const decisions = chosen.sheet === before.sheet ? {} : { decisions: '{}' };
        imports.update(tx, id, { mapping: JSON.stringify(mapping), ...decisions });
        return present(get(context, id), context, FIRST_PAGE);
      });
    },

    /** @throws not-found, import-closed */
    decide(context: Context, id: string, decided: z.output<typeof ListDecisions>, page: Page): Promise<PeopleImport> {
      return queue.write((tx) => {
        const list = listOf(open(context, id));
        const { decisions: rows, createClasses } = mergeDecisions(list, decided, () => previewOf(context, id, list));
        const decisions: StoredDecisions = { rows, createClasses };
        imports.update(tx, id, { decisions: JSON.stringify(decisions) });
        return present(get(context, id), context, page);
      });
    },

    /**
     * All or nothing, and only what was looked at. @throws not-found, import-closed, stale-version with the preview as
     * it is now, step-refused while rows wait
     */
    apply(context: Context, id: string, { planKey, leaveBlocked }: z.output<typeof ApplyList>): Promise<PeopleImport> {
      return queue.write((tx) => {
        const row = open(context, id);
        const list = listOf(row);
        const preview = previewOf(context, id, list);
        const shown = presentPreview(list, preview, FIRST_PAGE);
        if (preview.planKey !== planKey)
          throw new ProblemError('stale-version', { current: present(row, context, FIRST_PAGE) });
        const { counts } = shown;
        if (counts.blocked > 0 && !leaveBlocked) throw new ProblemError('step-refused', { reason: 'rows-wait' });
        if (counts.create + counts.update === 0) throw new ProblemError('step-refused', { reason: 'nothing-to-do' });
        const outcome = applyList(stores, tx, context, { importId: id, kind: row.kind, counts }, preview);
        imports.close(tx, id, 'applied', JSON.stringify(outcome));
        readings.forget(id);
        const after = { kind: row.kind, ...counts, classes: outcome.classes.length };
        audit.record(tx, context, { act: 'imported', entity: 'people-import', entityId: id, batchId: id, after });
        tx.afterCommit(() => stores.changed(context.sessionId));
        return present(get(context, id), context, FIRST_PAGE);
      });
    },

    /** @throws not-found, import-closed, undo-too-late when somebody has changed one of its people since */
    undo(context: Context, id: string): Promise<PeopleImport> {
      return queue.write((tx) => {
        const row = get(context, id);
        if (row.status !== 'applied' || row.outcome === null) throw new ProblemError('import-closed');
        const outcome = JSON.parse(row.outcome) as Outcome;
        undoList(stores, tx, context, id, outcome);
        imports.close(tx, id, 'undone', JSON.stringify({ counts: outcome.counts }));
        const before = { ...outcome.counts };
        audit.record(tx, context, { act: 'import-undone', entity: 'people-import', entityId: id, batchId: id, before });
        tx.afterCommit(() => stores.changed(context.sessionId));
        return present(get(context, id), context, FIRST_PAGE);
      });
    },

    /** @throws not-found, import-closed */
    async discard(context: Context, id: string): Promise<void> {
      await queue.write((tx) => {
        open(context, id);
        imports.close(tx, id, 'discarded', null);
        readings.forget(id);
      });
    },
  };
}
export type PeopleImportsService = ReturnType<typeof createPeopleImportsService>;
