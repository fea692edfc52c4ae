/**
 * Kernel: the few rules every context needs: days, board order, search keys, names.
 * It must not know any context of the programme.
 */
export { type Day, dayIn, daysBetween, dottedDay, isDay, startOfDay } from './day.ts';
export { fullName, initials, loginFor, type PersonName, shortName } from './person-name.ts';
export { RANK_GAP, rankBetween, spacedRanks } from './rank.ts';
export { searchKey } from './search-key.ts';
export { latinOf } from './latin.ts';
export { type NamedPeople, withoutNames } from './without-names.ts';
