import type { MentorCard } from '@tandem/contracts';
import { useT } from '../../lib/i18n/index.tsx';
import { WayLine } from '../../ui/way-line.tsx';
import { wayPoints } from './way-points.ts';

/** The way from the application to the base, with the days. */
export function MentorWay({ card }: { card: Pick<MentorCard, 'status' | 'steps'> }) {
  const t = useT();
  return <WayLine label={t.mentorCard.way} points={wayPoints(card)} titleOf={(code) => t.mentorCard.waySteps[code]} />;
}
