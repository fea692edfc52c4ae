import { MOST_GOALS, MOST_STEPS, ROUTE_KINDS } from '@tandem/domain/routes';
import { z } from 'zod';
import { Id, line, prose, Version } from '../kernel/fields.ts';
import { DictionaryCode } from '../participants/mentee.schema.ts';
import { PlannedStep, RouteGoal } from './route.schema.ts';

const goals = z.array(RouteGoal.omit({ id: true })).max(MOST_GOALS);
const steps = z.array(PlannedStep.omit({ id: true, term: true })).max(MOST_STEPS);

/** What a route may begin with: goals and steps without names and days. */
export const RouteTemplate = z.object({
  id: Id,
  name: z.string(),
  about: z.string(),
  kind: z.enum(ROUTE_KINDS),
  categories: z.array(DictionaryCode).describe('Of requests; empty: any'),
  forms: z.array(DictionaryCode).describe('Of mentoring; empty: any'),
  standard: z.boolean().describe('Came with the product'),
  changed: z.boolean().describe('A standard one that the school has changed'),
  hidden: z.boolean().describe('Offered no more'),
  goals,
  steps,
  version: Version,
});
export type RouteTemplate = z.infer<typeof RouteTemplate>;

const about = {
  name: line(120),
  about: prose(500).default(''),
  categories: z.array(DictionaryCode).max(40).default([]),
  forms: z.array(DictionaryCode).max(40).default([]),
};

export const NewRouteTemplate = z.object({
  id: Id.describe('Made by the client: sent twice, it is one template'),
  routeId: Id.describe('Its goals and steps are taken, names are not'),
  ...about,
});
export type NewRouteTemplate = z.input<typeof NewRouteTemplate>;

export const RouteTemplateChange = z.object({
  version: Version,
  ...about,
  goals,
  steps: steps.min(1),
  hidden: z.boolean(),
});
export type RouteTemplateChange = z.input<typeof RouteTemplateChange>;

export const KeptTemplate = z.object({
  template: RouteTemplate,
  names: z.int().describe('How many names were taken out of the words'),
});
