import { describe, expect, it } from 'vitest';
import { can, CAPABILITIES, GRANTS, isResponsible, type OwnedResource, type Role, ROLES } from './index.ts';

const actor = (...roles: Role[]) => ({ accountId: 'me', roles });
const item = (responsibleRoles: OwnedResource['responsibleRoles'], ...responsiblePeople: string[]): OwnedResource => ({
  responsibleRoles,
  responsiblePeople,
});

/** The rows of the table a school would sign: + always, own: only what the person answers for. */
const TABLE: Record<Role, string> = {
  curator:
    'account.own + account.view-as + accounts.manage + audit.read + cards.issue + consents.manage + consents.read + diary.read + diary.write + documents.manage + documents.read + documents.sign + issues.manage + issues.raise + matching.manage + matching.read + mentees.manage + mentees.nominate + mentees.read + mentors.manage + mentors.read + pairs.manage + pairs.read + partners.manage + partners.read + people.export + people.manage + people.read + practices.approve + practices.read + practices.write + programme.read + roadmap.edit + roadmap.evidence.read + roadmap.history.read + roadmap.move + roadmap.read + routes.read + routes.write + school.manage + school.read + templates.manage +',
  mentor:
    'account.own + diary.read own diary.write own issues.raise own mentors.read own pairs.read own people.read own practices.read own practices.write own programme.read + roadmap.read + routes.read own routes.write own',
  mentee:
    'account.own + diary.read own diary.respond own issues.raise own mentees.read own pairs.read own people.read own practices.read own practices.write own programme.read + roadmap.read + routes.read own routes.write own',
  methodist:
    'account.own + diary.read + documents.read + mentees.read + mentors.read + pairs.read + partners.read + people.read + practices.read + practices.write + programme.read + roadmap.evidence.read + roadmap.history.read + roadmap.move own roadmap.read + routes.read + school.read +',
  administration:
    'account.own + audit.read + consents.read + diary.read + documents.read + documents.sign + matching.read + mentees.read + mentors.read + pairs.read + partners.read + people.export + people.read + practices.approve + practices.read + programme.read + roadmap.evidence.read + roadmap.history.read + roadmap.move own roadmap.read + routes.read + school.read +',
  homeroom_teacher:
    'account.own + cards.issue own mentees.nominate own mentees.read own pairs.read own people.read own programme.read + roadmap.evidence.read + roadmap.history.read + roadmap.move own roadmap.read + school.read +',
  psychologist:
    'account.own + issues.manage own mentees.nominate + mentees.read + pairs.read + people.read + programme.read + roadmap.evidence.read + roadmap.history.read + roadmap.move own roadmap.read + routes.read + school.read +',
  secretary:
    'account.own + documents.read + documents.sign + people.read own programme.read + roadmap.evidence.read + roadmap.history.read + roadmap.read + school.read +',
  sysadmin: 'account.own + accounts.manage + audit.read + people.read own programme.read + roadmap.read +',
};

describe('who may do what', () => {
  it.each(ROLES)('%s has exactly the rights of the table', (role) => {
    const foreign = item(['center'], 'somebody else');
    const own = item([], 'me');
    const row = CAPABILITIES.flatMap((capability) => {
      if (can(actor(role), capability, foreign)) return [`${capability} +`];
      return can(actor(role), capability, own) ? [`${capability} own`] : [];
    });
    expect(row.sort().join(' ')).toBe(TABLE[role]);
  });

  it('gives a person with two roles what either gives, and a person without roles nothing', () => {
    expect(can(actor('mentor', 'secretary'), 'roadmap.evidence.read')).toBe(true);
    expect(can(actor('mentor'), 'roadmap.evidence.read')).toBe(false);
    for (const capability of CAPABILITIES) expect(can(actor(), capability)).toBe(false);
  });

  it('says «perhaps» for own things until the thing is known', () => {
    expect(can(actor('methodist'), 'roadmap.move')).toBe(true);
    expect(can(actor('methodist'), 'roadmap.move', item(['curator']))).toBe(false);
    expect(can(actor('mentor'), 'roadmap.move', item([], 'me'))).toBe(false);
  });

  it('grants nothing that is not in the list of capabilities', () => {
    const granted = new Set(Object.values(GRANTS).flatMap((grants) => Object.keys(grants)));
    expect([...granted].filter((capability) => !(CAPABILITIES as readonly string[]).includes(capability))).toEqual([]);
    expect(CAPABILITIES.filter((capability) => !granted.has(capability))).toEqual([]);
  });
});

describe('who answers for an item', () => {
  it.each([
    ['curator', 'curator', true],
    ['administration', 'director', true],
    ['administration', 'administration', true],
    ['methodist', 'methodist', true],
    ['homeroom_teacher', 'homeroom_teacher', true],
    ['psychologist', 'psychologist', true],
    ['methodist', 'administration', false],
    ['mentor', 'mentor', false],
    ['secretary', 'director', false],
    ['sysadmin', 'center', false],
  ] as const)('%s for an item of «%s»: %s', (role, responsible, answers) => {
    expect(isResponsible(actor(role), item([responsible]))).toBe(answers);
  });

  it('is also whoever is named', () => {
    expect(isResponsible(actor('mentor'), item([], 'me'))).toBe(true);
    expect(isResponsible(actor('mentor'), item([], 'you'))).toBe(false);
  });
});
