import type { Objection } from '@tandem/contracts';
import type { Messages } from '../../lib/i18n/index.tsx';
import { requirementWords } from '../../lib/refusals.ts';

type Side = 'mentee' | 'mentor';
const whose = (by: readonly Side[]): Side | 'both' => (by.length > 1 ? 'both' : (by[0] ?? 'both'));

const stepWords = (missing: readonly string[], t: Messages): string => {
  const words: Record<string, string> = t.mentees.missing;
  return missing.map((step) => words[step] ?? step).join(', ');
};

function gradeWords({ mentorGrade, menteeGrade, least, most }: Of<'grade-gap'>, t: Messages): string {
  const words = t.objections;
  const gap = mentorGrade - menteeGrade;
  const needed =
    most === null ? words.least(least) : most === least ? words.exactly(least) : words.between(least, most);
  return gap < 0 ? words.gradeBelow(-gap, needed) : words.gradeGap(gap, needed);
}

type Of<Code extends Objection['code']> = Extract<Objection, { code: Code }>;

/** What speaks against a pair, in words that stand after «Нельзя · » and after a warning sign. */
export function objectionWords(objection: Objection, t: Messages): string {
  const words = t.objections;
  switch (objection.code) {
    case 'same-person':
      return words.samePerson;
    case 'form-does-not-fit':
      return words.form(t.mentors.categories[objection.mentorCategory], t.mentees.oneOf[objection.menteeKind]);
    case 'mentee-consent':
      return words.ofMentee(words.consent[objection.state]);
    case 'mentor-consent':
      return words.ofMentor(words.consent[objection.state]);
    case 'mentee-package':
      return words.menteePackage(stepWords(objection.missing, t));
    case 'mentor-package':
      return words.mentorPackage(requirementWords(objection.missing, t));
    case 'mentor-package-incomplete':
      return words.mentorPackageSoft(requirementWords(objection.missing, t));
    case 'takes-nobody':
      return words.takesNobody;
    case 'relatives':
      return words.relatives;
    case 'failed-before':
      return words.failedBefore;
    case 'avoided':
      return words.avoided[whose(objection.by)];
    case 'own-class-teacher':
      return objection.as.map((as) => words[as]).join(', ');
    case 'grade-gap':
      return gradeWords(objection, t);
    case 'no-common-time':
      return objection.longest === 0 ? words.noTime : words.littleTime(objection.longest, objection.needed);
    case 'same-sex':
      return words.sameSex;
    case 'sex-wish':
      return words.sexWish[whose(objection.by)];
    case 'equal-surname':
      return words.equalSurname;
    case 'over-capacity':
      return words.overCapacity(objection.capacity, objection.load);
    case 'over-hours':
      return words.overHours(objection.hoursPerMonth, objection.needed);
    case 'form-not-chosen':
      return words.formNotChosen[whose(objection.by)];
    case 'no-common-format':
      return words.noCommonFormat;
    case 'grade-not-desired':
      return words.gradeNotDesired(objection.from, objection.to);
    case 'confidential':
      return words.confidential;
  }
}

/** «мест нет; разница в классах 2, нужно 3» */
export const objectionsWords = (objections: readonly Objection[], t: Messages): string =>
  objections.map((objection) => objectionWords(objection, t)).join('; ');

/** Warnings about the two together. What the mentor's own papers lack is told in «Почему», not again with every mentee. */
export const pairWarnings = (warnings: readonly Objection[]): Objection[] =>
  warnings.filter(({ code }) => code !== 'mentor-package-incomplete');
