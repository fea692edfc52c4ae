import type { MentorshipCard } from '@tandem/contracts';
import { describe, expect, it } from 'vitest';
import { pairPoints } from './pair-way.tsx';

type Status = MentorshipCard['status'];
const WAY: Status[] = ['proposed', 'agreed', 'ordered', 'introduced', 'planned', 'active', 'closing', 'completed'];
const way = (reached: Status[], more: Status[] = []): MentorshipCard['way'] =>
  [...WAY, ...more].map((status, index) => ({
    status,
    on: reached.includes(status) ? `2022-05-0${index + 1}` : null,
    days: null,
  }));
const said = (status: Status, reached: Status[], more: Status[] = []) =>
  pairPoints({ status, way: way(reached, more) }).map(({ code, state }) => `${code} ${state}`);

describe('the way of a pair', () => {
  it('says what is behind, where it stands and what is ahead', () => {
    expect(said('ordered', ['proposed', 'agreed', 'ordered'])).toEqual([
      'proposed done',
      'agreed done',
      'ordered now',
      'introduced ahead',
      'planned ahead',
      'active ahead',
      'closing ahead',
      'completed ahead',
    ]);
  });
  it('a pair at rest stands where it works', () => {
    expect(said('paused', WAY.slice(0, 6), ['paused'])).toContain('active now');
  });
  it('a dissolved pair has gone off where it stood', () => {
    expect(said('dissolved', ['proposed', 'agreed', 'dissolved'], ['dissolved'])).toEqual([
      'proposed done',
      'agreed done',
      'dissolved left',
    ]);
  });
  it('a completed pair has nothing left', () => {
    expect(said('completed', WAY).at(-1)).toBe('completed done');
  });
});
