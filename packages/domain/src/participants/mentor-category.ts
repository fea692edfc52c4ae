import type { MentorCategory } from './vocabulary.ts';

/** What somebody is to the school today, as the register works it out. */
export type StandingInSchool = 'pupil' | 'staff' | 'external';

/**
 * True when a person of this standing may be a mentor of the category: a pupil only as a pupil, the school's own people
 * as teachers, whoever works elsewhere for an employer. A teacher may also come as a parent.
 */
export function fitsCategory(category: MentorCategory, standing: StandingInSchool): boolean {
  switch (category) {
    case 'pupil':
      return standing === 'pupil';
    case 'teacher':
      return standing === 'staff';
    case 'employer':
      return standing === 'external';
    default:
      return standing !== 'pupil';
  }
}
