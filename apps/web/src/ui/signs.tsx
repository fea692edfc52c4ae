import { initials, fullName, type PersonName } from '@tandem/domain/kernel';
import type { CSSProperties, ReactNode } from 'react';
import css from './controls.module.css';

type Tone = 'plain' | 'done' | 'wait' | 'late' | 'info';
const SIGN: Record<Tone, string> = { plain: '', done: '✓', wait: '◷', late: '⚑', info: '●' };

/** A short mark: a colour never comes without its sign and a word. */
export function Chip({ tone = 'plain', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className={`${css['chip']} ${css[`chip_${tone}`]}`}>
      {SIGN[tone] ? <span aria-hidden="true">{SIGN[tone]}</span> : null}
      {children}
    </span>
  );
}

export function Banner({
  tone,
  children,
  role,
}: {
  tone: Exclude<Tone, 'plain'>;
  children: ReactNode;
  role?: 'alert' | 'status';
}) {
  return (
    <div className={`${css['banner']} ${css[`banner_${tone}`]}`} {...(role ? { role } : {})}>
      <span aria-hidden="true">{SIGN[tone]}</span>
      {children}
    </div>
  );
}

export function Avatar({ name }: { name: PersonName }) {
  return (
    <span className={css['avatar']} role="img" aria-label={fullName(name)} title={fullName(name)}>
      {initials(name)}
    </span>
  );
}

export function Skeleton({ height, width = '100%' }: { height: number; width?: string }) {
  const style: CSSProperties = { height, width };
  return <div className={css['skeleton']} style={style} aria-hidden="true" />;
}

/** Two overlapping circles: a pair. */
export function Mark() {
  return (
    <svg width="30" height="20" viewBox="0 0 30 20" fill="none" strokeWidth="2" aria-hidden="true">
      <circle cx="10" cy="10" r="8" stroke="currentColor" />
      <circle cx="20" cy="10" r="8" stroke="var(--accent)" />
    </svg>
  );
}
