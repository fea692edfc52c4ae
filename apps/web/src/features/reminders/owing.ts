import type { OwingPerson } from '@tandem/contracts';

/** One person with everything that is waited for from them. */
export type Owing = { key: string; name: OwingPerson['name']; hasAccount: boolean; meetings: OwingPerson[] };

/** People of one kind, each once, in the order they came. */
export function owingOf(people: readonly OwingPerson[], what: OwingPerson['what']): Owing[] {
  const known = new Map<string, Owing>();
  for (const one of people) {
    if (one.what !== what) continue;
    const { menteeId, name, hasAccount } = one;
    const key = [menteeId, name.familyName, name.givenName, name.patronymic].join(' ');
    const owing = known.get(key) ?? { key, name, hasAccount, meetings: [] };
    owing.meetings.push(one);
    known.set(key, owing);
  }
  return [...known.values()];
}
