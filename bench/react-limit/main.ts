import type { Board, BoardItem } from '@tandem/contracts';
import { createElement as h, memo, useState } from 'react';
import { createRoot } from 'react-dom/client';

/**
 * The least that React can do with a board: the same cards from the same JSON, without drag, filters, routes, words in
 * two languages or live updates. Ours is held against this page, in the same browser at the same minute.
 */
const STATUSES = ['planned', 'in_progress', 'review', 'done'] as const;

const Card = memo(function Card({ item }: { item: BoardItem }) {
  const [open, setOpen] = useState(false);
  return h(
    'div',
    { className: 'card', 'data-item': item.number },
    h('span', null, `${item.number} ${item.termRaw}`),
    h('button', { type: 'button', 'aria-haspopup': 'menu', onClick: () => setOpen(!open) }, '⋯'),
    h('h4', null, item.title),
    h('p', null, item.result),
    h('span', null, item.responsibleRoles.join(', ')),
    open ? h('div', { role: 'menu' }, h('button', { type: 'button', role: 'menuitem' }, 'Открыть')) : null,
  );
});

function Cards({ items }: { items: BoardItem[] }) {
  return h(
    'div',
    { className: 'columns' },
    STATUSES.map((status) =>
      h(
        'section',
        { key: status },
        items.filter((item) => item.status === status).map((item) => h(Card, { key: item.id, item })),
      ),
    ),
  );
}

const { items } = (await (await fetch('/board.json')).json()) as Board;
const root = document.getElementById('root');
if (root) createRoot(root).render(h(Cards, { items }));
