import type { PersonData } from '@tandem/domain/access';
import { type ReactNode, useId } from 'react';
import css from './card.module.css';
import { WhoSees } from './who-sees.tsx';

type Props = { title: string; seenBy?: PersonData; actions?: ReactNode; children: ReactNode };

/** A group of the card: its name, who sees it, what can be done, what is there. */
export function CardBlock({ title, seenBy, actions, children }: Props) {
  const id = useId();
  return (
    <section className={css['block']} aria-labelledby={id}>
      <div className={css['head']}>
        <h2 id={id}>{title}</h2>
        {actions ? <div className={css['actions']}>{actions}</div> : null}
      </div>
      {children}
      {seenBy ? <WhoSees data={seenBy} of={title.toLowerCase()} /> : null}
    </section>
  );
}

/** Name and value, line by line. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={css['facts']}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
