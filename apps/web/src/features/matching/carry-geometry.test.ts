import { describe, expect, it } from 'vitest';
import { type Box, nextPlace } from './carry-geometry.ts';
import { POOL } from './placement.ts';

/** The waiting at the left, two columns of mentors: a b / c d / e. */
const box = (place: string, left: number, top: number, width: number, height: number): Box => ({
  place,
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const BOARD = [
  box(POOL, 0, 0, 270, 700),
  box('a', 290, 0, 400, 150),
  box('b', 702, 0, 400, 150),
  box('c', 290, 162, 400, 120),
  box('d', 702, 162, 400, 120),
  box('e', 290, 294, 400, 150),
];
const from =
  (place: string, atY = 0) =>
  (way: 'up' | 'down' | 'left' | 'right') =>
    nextPlace(BOARD, place, way, atY);

describe('arrows with a card in the air', () => {
  it('lead from those who wait to the mentor beside the card', () => {
    expect(from(POOL, 60)('right')).toBe('a');
    expect(from(POOL, 230)('right')).toBe('c');
    expect(from(POOL, 650)('right')).toBe('e');
  });

  it('walk over the mentors as they stand on the screen', () => {
    expect(from('a')('right')).toBe('b');
    expect(from('a')('down')).toBe('c');
    expect(from('d')('left')).toBe('c');
    expect(from('d')('up')).toBe('b');
    expect(from('c')('down')).toBe('e');
  });

  it('lead back to those who wait from the first column, however far down', () => {
    expect(from('a')('left')).toBe(POOL);
    expect(nextPlace([box(POOL, 0, 0, 270, 100), box('z', 290, 900, 400, 100)], 'z', 'left', 950)).toBe(POOL);
  });

  it('lead nowhere over the edge', () => {
    expect(from('b')('right')).toBeNull();
    expect(from('b')('up')).toBeNull();
    expect(from('d')('down')).toBeNull();
    expect(from(POOL)('left')).toBeNull();
  });
});
