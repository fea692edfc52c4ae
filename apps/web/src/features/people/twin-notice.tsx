import { fullName, isDay } from '@tandem/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { useT } from '../../lib/i18n/index.tsx';
import { paths } from '../../lib/paths.ts';
import { Banner } from '../../ui/signs.tsx';
import { isNamed, type NameDraft, nameOf } from './name-fields.tsx';
import { twinsQuery } from './people.queries.ts';
import { tellingApart } from './person-words.ts';
import css from './twin-notice.module.css';

const TYPING_MS = 350;
type Asked = { name: NameDraft; birthOn: string };

/** Says while a name is typed who of the register it may be. */
export function TwinNotice({ name, birthOn }: Asked) {
  const t = useT();
  const { familyName, givenName, patronymic } = name;
  const [asked, setAsked] = useState<Asked | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ name: { familyName, givenName, patronymic }, birthOn }), TYPING_MS);
    return () => clearTimeout(timer);
  }, [familyName, givenName, patronymic, birthOn]);
  const day = asked && isDay(asked.birthOn) ? asked.birthOn : null;
  const { data } = useQuery({
    ...twinsQuery(nameOf(asked?.name ?? name), day),
    enabled: asked !== null && isNamed(asked.name),
  });
  const twins = isNamed(name) ? (data?.twins ?? []) : [];
  const certain = twins.some((twin) => twin.certain);
  return (
    <div role="status" className={css['live']}>
      {twins.length > 0 ? (
        <Banner tone="wait">
          <div className={css['notice']}>
            <b>{certain ? t.register.twinsCertain : t.register.twinsLikely}</b>
            <ul>
              {twins.map(({ person }) => (
                <li key={person.id}>
                  <span>
                    {fullName(person.name)}, {tellingApart(person, t)}
                  </span>
                  <Link to={paths.person(person.id)}>{t.register.isTwin}</Link>
                </li>
              ))}
            </ul>
            {certain ? null : <p>{t.register.twinAnyway}</p>}
          </div>
        </Banner>
      ) : null}
    </div>
  );
}
