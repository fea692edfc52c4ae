import type { PersonData } from '@tandem/domain/access';
import { type ReactNode, useId } from 'react';
import css from './block.module.css';
import { WhoSees } from './who-sees.tsx';

type Props = {
  title: string;
  actions?: ReactNode;
  /** «Кто это видит», where what is here is personal. */
  seenBy?: PersonData;
  foot?: ReactNode;
  children: ReactNode;
};

/** A group on a page: its name, what can be done, what is there, and what is said about it below. */
export function Block({ title, actions, seenBy, foot, children }: Props) {
  const id = useId();
  return (
    <section className={css['block']} aria-labelledby={id}>
      <div className={css['head']}>
        <h2 id={id}>{title}</h2>
        {actions ? <div className={css['actions']}>{actions}</div> : null}
      </div>
      {children}
      {foot}
      {seenBy ? <WhoSees data={seenBy} of={title.toLowerCase()} /> : null}
    </section>
  );
}

/** Name and value, line by line. */
export function FactList({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
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

type Side = { label: string; value: ReactNode };

/** What two people have written into the same field, side by side. */
export function TwoSides({ field, mine, theirs }: { field: string; mine: Side; theirs: Side }) {
  return (
    <div>
      <p className={css['muted']}>{field}</p>
      <div className={css['compare']}>
        {[mine, theirs].map(({ label, value }) => (
          <div key={label}>
            <p className={css['muted']}>{label}</p>
            {value}
          </div>
        ))}
      </div>
    </div>
  );
}

export { css as blockCss };
