import type { ResponsibleRole } from '../vocabulary.ts';
import { singleLine } from './text-clean.ts';

export type ParsedResponsible = { roles: ResponsibleRole[]; unknown: string[]; confidence: number };

type Entry = { role: ResponsibleRole | null; pattern: string };

const NOT_LETTER_BEFORE = '(?<![\\p{L}-])';

/**
 * Wordings of the people who answer for an item, the longer before the shorter. `null` marks an office that looks like
 * a known one and is not («социальный педагог» is no teacher). Source: dossier §4.2 row 9: by dictionary, not by commas.
 */
const DICTIONARY: readonly Entry[] = [
  {
    role: null,
    pattern:
      '(?:социальн\\S+|старш\\S+) (?:педагог|вожат)\\S*|педагог\\S*[- ]организатор\\S*|педагог\\S*-библиотекар\\S*',
  },
  { role: null, pattern: 'советник\\S*(?: директора)?(?: по воспитани\\S+[^,.;\\n]*)?' },
  {
    role: 'administration',
    pattern:
      'зам(?:естител\\S*|\\.)?\\s?директор\\S*(?:(?: лицея| школы| гимназии)? по (?:[А-ЯЁ]{2,4}(?![\\p{L}])|[\\p{L}-]+(?: и [\\p{L}-]+)?(?: работе)?))?',
  },
  { role: 'administration', pattern: 'администраци\\S*|завуч\\S*|управленческ\\S+ команд\\S*' },
  { role: 'psychologist', pattern: '(?:педагог\\S*\\s?-\\s?)?психолог\\S*|психологическ\\S+ служб\\S*' },
  { role: 'homeroom_teacher', pattern: 'классн\\S+ руководител\\S*|кл\\.\\s?рук(?:оводител\\S*|\\.)?|тьютор\\S*' },
  { role: 'municipal_coordinator', pattern: 'муниципальн\\S+ (?:координатор|куратор|оператор)\\S*|координатор\\S*' },
  { role: 'curator', pattern: 'куратор\\S*' },
  {
    role: 'mentor',
    pattern: '(?:педагог\\S*|учител\\S*)\\s?-\\s?наставник\\S*|наставник\\S*|наставнически\\S+ пар\\S*',
  },
  { role: 'methodist', pattern: 'методист\\S*' },
  {
    role: 'working_group',
    pattern:
      '(?:рабоч\\S+|творческ\\S+|проектн\\S+|инициативн\\S+) групп\\S*|команд\\S+ (?:проекта|программы|наставничества)',
  },
  {
    role: 'employer',
    pattern:
      'работодател\\S*|(?:социальн\\S+ )?партн[её]р\\S*(?:-работодател\\S*)?|(?:представител\\S+ )?предприяти\\S*',
  },
  {
    role: 'director',
    pattern:
      '(?:и\\.\\s?о\\.\\s?)?директор\\S*|руководител\\S+ (?:образовательн\\S+ (?:организаци|учреждени)\\S+|организации|учреждения|ОО|ОУ|школы|лицея|гимназии)',
  },
  {
    role: 'teacher',
    pattern:
      'учител\\S*(?:\\s?-\\s?предметник\\S*| начальных классов)?|педагог\\S*|преподавател\\S*|(?:молод\\S+ )специалист\\S*',
  },
  {
    role: 'center',
    pattern:
      '(?:методическ\\S+ |ресурсн\\S+ |региональн\\S+ |муниципальн\\S+ )*центр(?![\\p{L}])|центр(?:а|у|ом|е)(?![\\p{L}])|ЦНППМ\\S*',
  },
];

/** What may follow an office without changing whose office it is. */
const QUALIFIER =
  '(?:\\s+(?:по |за |при )?(?:внедрени\\S+|реализаци\\S+|целев\\S+|модел\\S+|программ\\S+|проект\\S*|систем\\S+|наставничеств\\S+|М?ЦМН|лице[йяюе]|лица|школ\\S*|гимнази\\S+|колледжа|техникума|ОО|ОУ|М[БАК]?ОУ|образовательн\\S+|организаци\\S+|учреждени\\S+|предметник\\S*|-предметник\\S*|дополнительного образования|наставляем\\S+|(?:«[^«»]*»)|№\\s?\\d+))*';

const PEOPLE = new RegExp(
  DICTIONARY.map(
    ({ pattern }, index) => `(?<r${index}>${NOT_LETTER_BEFORE}(?:${trimStems(pattern)})${QUALIFIER})`,
  ).join('|'),
  'giu',
);

/** `\S*` after a stem means the ending of that word: letters and inner hyphens only, never the comma after it. */
function trimStems(pattern: string): string {
  return pattern.replaceAll('\\S', '[\\p{L}]');
}

const SEPARATORS = /[,;\n/+]|\s{2,}|\.(?=\s|$)|\sи\s|(?<![\p{L}])и(?=\s)/u;

function leftovers(text: string): string[] {
  return text
    .split(SEPARATORS)
    .map((part) => singleLine(part).replace(/^[\s.\-–—:()«»"]+|[\s.\-–—:(]+$/gu, ''))
    .filter(
      (part) =>
        /\p{L}{2}/u.test(part) &&
        !/^(?:и|совместно|совместно с|ответственный|ответственные|отв|лицея|школы|др)$/iu.test(part),
    );
}

/**
 * Reads who answers for an item: known offices become roles in the order they are printed; every other part is kept word
 * for word in `unknown`, for the user to settle.
 */
export function parseResponsible(raw: string): ParsedResponsible {
  const roles: ResponsibleRole[] = [];
  const unknown: string[] = [];
  let from = 0;
  for (const match of raw.matchAll(PEOPLE)) {
    unknown.push(...leftovers(raw.slice(from, match.index)));
    from = match.index + match[0].length;
    const entry = DICTIONARY.find((_, index) => match.groups?.[`r${index}`] !== undefined);
    if (entry?.role == null) unknown.push(singleLine(match[0]));
    else if (!roles.includes(entry.role)) roles.push(entry.role);
  }
  unknown.push(...leftovers(raw.slice(from)));
  if (raw.trim() === '') return { roles, unknown, confidence: 0.6 };
  const confidence = unknown.length === 0 && roles.length > 0 ? 1 : roles.length > 0 ? 0.6 : 0.3;
  return { roles, unknown, confidence };
}
