import { PROBLEMS, type Problem, type ProblemSlug } from '@tandem/contracts';

type Extra = Partial<Pick<Problem, 'detail' | 'errors' | 'current' | 'reason' | 'missing' | 'retryAfter'>>;

/** An expected «no» on its way to the client. Services throw it; one handler turns it into `problem+json`. */
export class ProblemError extends Error {
  readonly slug: ProblemSlug;
  readonly extra: Extra;

  constructor(slug: ProblemSlug, extra: Extra = {}) {
    super(slug);
    this.name = 'ProblemError';
    this.slug = slug;
    this.extra = extra;
  }

  toProblem(): Problem {
    const { status, ru } = PROBLEMS[this.slug];
    return { type: `/problems/${this.slug}`, slug: this.slug, title: ru, status, ...this.extra };
  }
}
