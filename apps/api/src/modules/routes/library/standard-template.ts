import type {
  RouteKind,
  StepForm,
  StepResponsible,
  TemplateContent,
  TemplateGoal,
  TemplateStep,
} from '@tandem/domain/routes';

/** A template that comes with the product. Its id is for ever: a school's own version is kept under the same one. */
export type StandardTemplate = TemplateContent & {
  id: string;
  name: string;
  about: string;
  kind: RouteKind;
  /** Codes of the dictionary of requests the school starts with. */
  categories: readonly string[];
  /** Codes of forms of mentoring; empty: any. */
  forms: readonly string[];
};

/** @param target what is to be reached, in tenths; null: everybody sets their own */
export const goal = (text: string, metric: string, unit: string, target: number | null = null): TemplateGoal => ({
  text,
  measure: { metric, unit, start: null, target },
});
export const step = (
  content: string,
  form: StepForm,
  responsible: StepResponsible,
  result: string,
  words = '',
): TemplateStep => ({ content, form, responsible, words, result });
