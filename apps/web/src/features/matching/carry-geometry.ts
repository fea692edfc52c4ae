import { POOL } from './placement.ts';

export type Box = { place: string; left: number; top: number; right: number; bottom: number };
export type Way = 'up' | 'down' | 'left' | 'right';

/** Cards of a row begin on one line but for a hair. */
const HAIR = 4;

const overlap = (a1: number, a2: number, b1: number, b2: number): number => Math.min(a2, b2) - Math.max(a1, b1);

/**
 * Where an arrow leads on a board of lists: the nearest that lies that way and beside the present one. From the list of the
 * waiting, which is as tall as the screen, it is the nearest to the carried card (`atY`); from the first column «left» always
 * leads back there. Null: there is nothing.
 */
export function nextPlace(boxes: readonly Box[], current: string, way: Way, atY: number): string | null {
  const here = boxes.find(({ place }) => place === current);
  if (!here) return null;
  const across = way === 'left' || way === 'right';
  const ahead = boxes.filter((box) => {
    if (box.place === current) return false;
    if (way === 'right') return box.left >= here.right - HAIR;
    if (way === 'left') return box.right <= here.left + HAIR;
    return way === 'down' ? box.top >= here.bottom - HAIR : box.bottom <= here.top + HAIR;
  });
  const beside = ahead.filter((box) =>
    across
      ? overlap(box.top, box.bottom, here.top, here.bottom) > HAIR
      : overlap(box.left, box.right, here.left, here.right) > HAIR,
  );
  // The list of the waiting is a way out, never a step between two mentors.
  const mentors = beside.filter(({ place }) => place !== POOL);
  if (mentors.length === 0) {
    const back = way === 'left' && current !== POOL && boxes.some(({ place }) => place === POOL);
    return back ? POOL : null;
  }
  const middle = current === POOL ? atY : (here.top + here.bottom) / 2;
  const distance = (box: Box): number => {
    const along =
      way === 'right'
        ? box.left - here.right
        : way === 'left'
          ? here.left - box.right
          : way === 'down'
            ? box.top - here.bottom
            : here.top - box.bottom;
    const aside = across ? Math.abs((box.top + box.bottom) / 2 - middle) : Math.abs(box.left - here.left);
    return Math.round(along / HAIR) * 100_000 + aside;
  };
  return [...mentors].sort((a, b) => distance(a) - distance(b))[0]?.place ?? null;
}
