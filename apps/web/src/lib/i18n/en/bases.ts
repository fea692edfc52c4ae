import type * as ru from '../ru/bases.ts';
import { pluralEn } from '../../plural.ts';

export const viewing: typeof ru.viewing = {
  start: 'View as…',
  banner: (name, roles) => `You are viewing as ${name} (${roles}). Nothing can be changed.`,
  back: 'Back to my own view',
  refused: 'Nobody looks through a psychologist’s eyes: what they alone may read stays theirs.',
};

export const live: typeof ru.live = {
  title: 'In the bases now',
  mentees: (inPool, onTheWay) => `Mentees: ${inPool} in the base, ${onTheWay} on the way`,
  mentors: (inPool, checked) => `Mentors: ${inPool} in the base, ${checked} being checked`,
  requests: (count) => `${pluralEn(count, 'request', 'requests')} recorded`,
};
