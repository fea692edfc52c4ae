import type { NewRouteTemplate, RouteTemplate, RouteTemplateChange } from '@tandem/contracts';
import { canAll } from '@tandem/domain/access';
import { type TemplateContent, toTemplate } from '@tandem/domain/routes';
import type { z } from 'zod';
import type { Context } from '../../../kernel/context.ts';
import { ProblemError } from '../../../kernel/problem-error.ts';
import { routeOf } from '../route-record.ts';
import { authorOf, refuse, routeAt, routeChanged, type RoutesStores } from '../routes-stores.ts';
import { PUPIL_TEMPLATES } from './pupil-templates.ts';
import type { StandardTemplate } from './standard-template.ts';
import { TEACHER_TEMPLATES } from './teacher-templates.ts';
import type { RouteTemplatesRepository, TemplateColumns } from './templates.repository.ts';

export const STANDARD_TEMPLATES: readonly StandardTemplate[] = [...PUPIL_TEMPLATES, ...TEACHER_TEMPLATES];
/** The version of a standard template that nobody has changed. */
const AS_IT_CAME = 1;

const fromCode = ({ categories, forms, goals, steps, ...about }: StandardTemplate): RouteTemplate => ({
  ...about,
  categories: [...categories],
  forms: [...forms],
  goals: [...goals],
  steps: [...steps],
  standard: true,
  changed: false,
  hidden: false,
  version: AS_IT_CAME,
});

function fromRow({ id, name, about, kind, standard, hidden, version, ...row }: TemplateColumns): RouteTemplate {
  const { goals, steps } = JSON.parse(row.content) as TemplateContent;
  const codes = (text: string) => JSON.parse(text) as string[];
  return {
    id,
    name,
    about,
    kind,
    categories: codes(row.categories),
    forms: codes(row.forms),
    standard,
    changed: standard,
    hidden,
    goals: [...goals],
    steps: [...steps],
    version,
  };
}

/** The library: what comes with the product, what the school has made of it, and the school's own. */
export function createRouteTemplates(stores: RoutesStores, repository: RouteTemplatesRepository) {
  const { queue, audit } = stores;
  const keeps = ({ actor }: Context): boolean => canAll(actor, 'routes.write');

  function find(id: string): RouteTemplate | null {
    const row = repository.find(id);
    if (row) return fromRow(row);
    const standard = STANDARD_TEMPLATES.find((one) => one.id === id);
    return standard ? fromCode(standard) : null;
  }
  /** The library is the curator's to keep. @throws forbidden */
  function keeper(context: Context): void {
    if (!keeps(context)) throw new ProblemError('forbidden');
  }

  return {
    /** What a route may begin with; null: nothing of the kind is offered. */
    offered(id: string): TemplateContent | null {
      const template = find(id);
      return template === null || template.hidden ? null : template;
    },

    /** By their names; hidden ones for the keeper alone. @throws forbidden for a mentee */
    list(context: Context): RouteTemplate[] {
      if (!keeps(context) && !context.actor.roles.includes('mentor')) throw new ProblemError('forbidden');
      const rows = repository.all();
      const own = new Set(rows.map(({ id }) => id));
      const names = new Intl.Collator('ru');
      return [...rows.map(fromRow), ...STANDARD_TEMPLATES.filter(({ id }) => !own.has(id)).map(fromCode)]
        .filter(({ hidden }) => !hidden || keeps(context))
        .sort((a, b) => names.compare(a.name, b.name) || a.id.localeCompare(b.id));
    },

    /** The same id sent again answers what it made. @throws forbidden, not-found, already-exists, step-refused */
    keep(
      context: Context,
      { id, routeId, name, about, categories, forms }: z.output<typeof NewRouteTemplate>,
    ): Promise<{ template: RouteTemplate; names: number }> {
      return queue.write((tx) => {
        keeper(context);
        const { record, pair, member } = routeAt(stores, context, routeId);
        const people = [
          { name: member.person, word: 'наставляемый' },
          ...(pair.mentor === null ? [] : [{ name: pair.mentor, word: 'наставник' }]),
        ];
        const { content, names } = toTemplate(routeOf(record), people);
        const known = find(id);
        if (known) {
          const same = known.name === name && JSON.stringify(known.steps) === JSON.stringify(content.steps);
          if (!same) throw new ProblemError('already-exists');
          return { template: known, names };
        }
        if (content.steps.length === 0) refuse('nothing-to-keep');
        repository.insert(tx, {
          id,
          standard: false,
          name,
          about,
          kind: record.kind,
          categories: JSON.stringify(categories),
          forms: JSON.stringify(forms),
          content: JSON.stringify(content),
          createdAt: context.now.toISOString(),
          createdBy: authorOf(context),
          version: AS_IT_CAME,
        });
        audit.record(tx, context, { act: 'created', entity: 'route-template', entityId: id });
        routeChanged(stores, tx, context);
        return { template: find(id) as RouteTemplate, names };
      });
    },

    /** @throws forbidden, not-found, stale-version with the template as it is now */
    change(
      context: Context,
      id: string,
      { version, name, about, categories, forms, goals, steps, hidden }: z.output<typeof RouteTemplateChange>,
    ): Promise<RouteTemplate> {
      return queue.write((tx) => {
        keeper(context);
        const known = find(id);
        if (!known) throw new ProblemError('not-found');
        if (known.version !== version) throw new ProblemError('stale-version', { current: known });
        const columns = {
          name,
          about,
          categories: JSON.stringify(categories),
          forms: JSON.stringify(forms),
          content: JSON.stringify({ goals, steps }),
          hidden,
        };
        if (repository.find(id)) repository.update(tx, id, version, columns);
        else
          repository.insert(tx, {
            id,
            standard: true,
            kind: known.kind,
            ...columns,
            createdAt: context.now.toISOString(),
            createdBy: authorOf(context),
            version: version + 1,
          });
        audit.record(tx, context, {
          act: 'changed',
          entity: 'route-template',
          entityId: id,
          before: { hidden: known.hidden },
          after: { hidden },
        });
        routeChanged(stores, tx, context);
        return find(id) as RouteTemplate;
      });
    },
    /** How the log calls a template. */
    nameOf: (id: string): string => find(id)?.name ?? '',
  };
}
