import { describe, expect, it } from 'vitest';
import {
  COMPETENCES,
  EARLY_EXIT_REASONS,
  GUARDIAN_RELATIONS,
  MENTEE_KINDS,
  REJECTION_REASONS,
  REQUEST_CATEGORIES,
} from './index.ts';

describe('a dictionary', () => {
  it.each([
    ['request categories', REQUEST_CATEGORIES],
    ['competences', COMPETENCES],
    ['reasons of rejection', REJECTION_REASONS],
    ['reasons of an early exit', EARLY_EXIT_REASONS],
    ['relations of a guardian', GUARDIAN_RELATIONS],
  ])('of %s says each thing once', (_, entries) => {
    expect(new Set(entries.map(({ code }) => code)).size).toBe(entries.length);
    expect(new Set(entries.map(({ label }) => label)).size).toBe(entries.length);
    for (const { code } of entries) expect(code).toMatch(/^[a-z_]+$/);
  });

  it('says nothing that would hurt to read', () => {
    for (const { label } of [...REJECTION_REASONS, ...EARLY_EXIT_REASONS]) {
      expect(label).not.toMatch(/судим|болезн|здоров|поведен|неспособ|плох|конфликт|семь/i);
    }
  });
});

describe('a request', () => {
  it('is answered by at least one competence, save «другое»', () => {
    const answered = new Set<string>(COMPETENCES.flatMap(({ answers }) => answers));
    const without = REQUEST_CATEGORIES.map(({ code }) => code).filter((code) => !answered.has(code));
    expect(without).toEqual(['other']);
  });

  it('can be made by every kind of mentee, and a pupil is not offered a teacher’s lines', () => {
    for (const kind of MENTEE_KINDS) {
      const offered = REQUEST_CATEGORIES.filter((entry) => (entry.for as readonly string[]).includes(kind));
      expect(offered.map(({ code }) => code)).toContain('other');
      expect(offered.length).toBeGreaterThan(3);
    }
    const forPupils = REQUEST_CATEGORIES.filter((entry) => (entry.for as readonly string[]).includes('pupil'));
    expect(forPupils.map(({ code }) => code)).not.toContain('paperwork');
  });
});
