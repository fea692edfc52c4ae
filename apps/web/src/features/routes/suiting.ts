import type { RoutePlace, RouteTemplate } from '@tandem/contracts';

type For = Pick<RoutePlace, 'kind' | 'form' | 'requestCategory'>;

/** Templates for such a route, those for its form and request first; one that names neither suits everybody a little. */
export function suiting(
  templates: readonly RouteTemplate[],
  { kind, form, requestCategory }: For,
): { suit: RouteTemplate[]; others: RouteTemplate[] } {
  const points = ({ forms, categories }: RouteTemplate): number =>
    (forms.includes(form) ? 2 : 0) + (requestCategory !== null && categories.includes(requestCategory) ? 3 : 0);
  const possible = templates.filter(
    (template) =>
      !template.hidden && template.kind === kind && (template.forms.length === 0 || template.forms.includes(form)),
  );
  const suit = possible.filter((template) => points(template) > 0).sort((a, b) => points(b) - points(a));
  const taken = new Set(suit.map(({ id }) => id));
  return { suit, others: templates.filter(({ id, hidden, kind: own }) => !hidden && own === kind && !taken.has(id)) };
}
