import { type ReactNode, useId } from 'react';
import css from './mentee-card.module.css';

type Props = { title: string; actions?: ReactNode; children: ReactNode; footer?: ReactNode };

/** A part of the card: its name, what can be done with it, what is there, and who sees it. */
export function CardBlock({ title, actions, children, footer }: Props) {
  const id = useId();
  return (
    <section className={css['block']} aria-labelledby={id}>
      <div className={css['head']}>
        <h2 id={id}>{title}</h2>
        {actions ? <div className={css['actions']}>{actions}</div> : null}
      </div>
      {children}
      {footer}
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
