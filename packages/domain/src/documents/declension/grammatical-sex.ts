import type { PersonName } from '../../kernel/index.ts';
import type { Sex } from './surname-rules.ts';

const MALE_PATRONYMIC = /(?:ич|[\s-](?:оглы|оглу|углы|улы|уулу))$/u;
const FEMALE_PATRONYMIC = /(?:на|[\s-](?:кызы|гызы|кизи))$/u;
const MALE_SURNAME = /(?:[ое]в|ёв|[иы]н|[сц]кий|[сц]кой|[ыо]й)$/u;
const FEMALE_SURNAME = /(?:[ое]ва|ёва|[иы]на|[сц]кая|ая)$/u;

/**
 * Which endings a name takes, when the register does not say the sex: by the patronymic, else by the surname. Only for
 * the wording of a paper; nothing about the person is concluded or kept. Null: the name does not tell.
 */
export function grammaticalSex({ familyName, patronymic }: PersonName): Sex | null {
  const middle = patronymic?.trim().toLowerCase() ?? '';
  if (MALE_PATRONYMIC.test(middle)) return 'male';
  if (FEMALE_PATRONYMIC.test(middle)) return 'female';
  const family = familyName.trim().toLowerCase();
  // «Калина» and «Голова» are surnames of men too, so only the common endings are taken for an answer.
  if (MALE_SURNAME.test(family) && family.length > 4) return 'male';
  return FEMALE_SURNAME.test(family) && family.length > 6 ? 'female' : null;
}
