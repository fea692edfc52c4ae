import type { OwingPerson } from '@tandem/contracts';
import { describe, expect, it } from 'vitest';
import { owingOf } from './owing.ts';

const one = (givenName: string, what: OwingPerson['what'], heldOn: string): OwingPerson => ({
  meetingId: `${givenName} ${heldOn}`,
  heldOn,
  what,
  menteeId: what === 'response' ? givenName : null,
  name: { familyName: 'Тестова', givenName, patronymic: null },
  hasAccount: true,
});

describe('whoever is to be reminded', () => {
  it('stands once, with every meeting, apart from those of whom something else is waited for', () => {
    const people = [
      one('Анна', 'report', '2022-05-10'),
      one('Анна', 'report', '2022-05-12'),
      one('Олег', 'response', '2022-05-12'),
    ];
    expect(owingOf(people, 'report').map(({ name, meetings }) => [name.givenName, meetings.length])).toEqual([
      ['Анна', 2],
    ]);
    expect(owingOf(people, 'response').map(({ name }) => name.givenName)).toEqual(['Олег']);
  });
});
