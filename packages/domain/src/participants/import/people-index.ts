import { keyedPerson } from './known-people.ts';
import type { KeyedPerson, KnownPerson } from './known-people.ts';

type Known = KeyedPerson<KnownPerson>;

/** More namesakes than any list has; the rest would only make the question longer. */
const MOST_NAMESAKES = 50;

function push(map: Map<string, Known[]>, key: string, one: Known): void {
  const list = map.get(key);
  if (!list) map.set(key, [one]);
  else if (list.length < MOST_NAMESAKES) list.push(one);
}

/** The word and the word without any one letter: two words one slip apart share one of these. */
function nearKeys(word: string): string[] {
  const keys = new Set([word]);
  for (let at = 0; at < word.length; at += 1) keys.add(word.slice(0, at) + word.slice(at + 1));
  return [...keys];
}

/** The people of the school by every key a row may find them with, so that no row is compared with everybody. */
export class PeopleIndex {
  readonly #byName = new Map<string, Known[]>();
  readonly #byNameAndBirth = new Map<string, Known[]>();
  readonly #byInitials = new Map<string, Known[]>();
  readonly #byNearFamily = new Map<string, Known[]>();
  readonly #byNearGiven = new Map<string, Known[]>();

  constructor(people: readonly KnownPerson[]) {
    for (const person of people) this.#add(keyedPerson(person));
  }

  #add(one: Known): void {
    const { family, given } = one;
    const birthOn = one.person.birthOn;
    push(this.#byName, `${family}|${given}`, one);
    push(this.#byInitials, `${family}|${given[0] ?? ''}`, one);
    if (birthOn === null) return;
    push(this.#byNameAndBirth, `${family}|${given}|${birthOn}`, one);
    for (const near of nearKeys(family)) push(this.#byNearFamily, `${near}|${given}|${birthOn}`, one);
    for (const near of nearKeys(given)) push(this.#byNearGiven, `${family}|${near}|${birthOn}`, one);
  }

  namesakes(family: string, given: string): readonly Known[] {
    return this.#byName.get(`${family}|${given}`) ?? [];
  }

  bornOn(family: string, given: string, birthOn: string): readonly Known[] {
    return this.#byNameAndBirth.get(`${family}|${given}|${birthOn}`) ?? [];
  }

  /** People whose given name begins so: for «Иванов И.». */
  withInitial(family: string, given: string): readonly Known[] {
    return this.#byInitials.get(`${family}|${given[0] ?? ''}`) ?? [];
  }

  /** Born on the same day, with a family name or a given name about one slip away. */
  nearlyNamed(family: string, given: string, birthOn: string): readonly Known[] {
    const found = new Set<Known>();
    for (const near of nearKeys(family)) {
      for (const one of this.#byNearFamily.get(`${near}|${given}|${birthOn}`) ?? []) found.add(one);
    }
    for (const near of nearKeys(given)) {
      for (const one of this.#byNearGiven.get(`${family}|${near}|${birthOn}`) ?? []) found.add(one);
    }
    return [...found];
  }
}
