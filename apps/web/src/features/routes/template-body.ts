import type { RouteTemplate, RouteTemplateChange } from '@tandem/contracts';

/** A template as it is sent back, with a part of it changed. */
export function templateBody(template: RouteTemplate, part: Partial<RouteTemplate>): RouteTemplateChange {
  const { version, name, about, categories, forms, goals, steps, hidden } = { ...template, ...part };
  return { version, name, about, categories, forms, goals, steps, hidden };
}
