import type { PricedMentor } from '@tandem/contracts';
import { useWords } from '../../lib/i18n/index.tsx';
import { knownWords, loudestWords } from './fit-words.ts';
import { useMatching } from './matching-context.ts';
import css from './mentor-card.module.css';
import { objectionsWords, pairWarnings } from './objection-words.ts';
import { lossWords, movesWords, signed } from './price-words.ts';

/** While a card is in the air: being worked out, not to be had, or there. */
export type Priced = PricedMentor | 'waiting' | 'failed';

/** «Отлично · проекты, вт · данных 8 из 9 … −6», and what follows of it. */
export function PriceFoot({ price }: { price: Priced }) {
  const { t, language } = useWords();
  const { labels, names } = useMatching();
  if (price === 'waiting') return <p className={css['muted']}>{t.price.counting}</p>;
  if (price === 'failed') return <p className={css['muted']}>{t.price.failed}</p>;
  const { refusals, warnings, fit, facts, change, moves, full } = price;
  if (refusals.length > 0) {
    const words = objectionsWords(refusals, t);
    return (
      <p className={css['forbids']} title={words}>
        <b>⊘ {t.fit.forbidden}</b> · {words}
      </p>
    );
  }
  const loss = change ? lossWords(change, t) : '';
  const follows = [
    full ? t.price.full : '',
    movesWords(moves, names, t, language),
    objectionsWords(pairWarnings(warnings), t),
  ];
  return (
    <>
      <p className={css['price']}>
        <span className={css['reasons']}>
          {fit ? <b className={css[fit.word]}>{t.fit.words[fit.word]}</b> : null}
          {[loudestWords(facts, t, labels, 2), fit ? knownWords(fit, t) : ''].map((words) =>
            words ? ` · ${words}` : '',
          )}
        </span>
        {change ? (
          <b className={change.total < 0 || loss !== '' ? css['loses'] : css['keeps']}>{signed(change.total)}</b>
        ) : null}
      </p>
      {loss === '' ? null : <p className={css['loss']}>{loss}</p>}
      <p className={css['follows']}>{follows.filter(Boolean).join(' · ')}</p>
    </>
  );
}
