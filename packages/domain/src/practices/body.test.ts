import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Block, depthOf, linesOf, mediaOf, type PostBody, safeHref, type TableCell } from './body.ts';
import { renderBody, type Shown } from './render.ts';
import { slugOf } from './address.ts';

const shown: Shown = {
  media: (id) => (id === 'gone' ? null : { src: `/site/media/${id}`, copies: [], width: 4, height: 3, size: 2048 }),
  hidden: 'Снимок скрыт',
};
const text = (words: string, ...marks: ({ type: 'bold' } | { type: 'link'; attrs: { href: string } })[]) =>
  ({ type: 'text', text: words, ...(marks.length > 0 ? { marks } : {}) }) as const;
const paragraph = (words: string): Block => ({ type: 'paragraph', content: [text(words)] });
const html = (...content: Block[]): string => renderBody({ type: 'doc', content }, shown);

describe('the text of a post', () => {
  it('is headings, lists, quotes, tables, pictures, files and links to videos', () => {
    const cell = (type: TableCell['type'], words: string): TableCell => ({
      type,
      content: [{ type: 'paragraph', content: [text(words)] }],
    });
    expect(
      html(
        { type: 'heading', attrs: { level: 2 }, content: [text('Что сделали')] },
        { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem', content: [{ type: 'paragraph' }] }] },
        { type: 'blockquote', content: [{ type: 'paragraph', content: [text('Получилось', { type: 'bold' })] }] },
        {
          type: 'table',
          content: [{ type: 'tableRow', content: [cell('tableHeader', 'Было'), cell('tableCell', '3')] }],
        },
        { type: 'picture', attrs: { mediaId: 'm', alt: 'Доска', caption: 'Задача' } },
        { type: 'attachment', attrs: { mediaId: 'f', label: 'Карточки' } },
        { type: 'video', attrs: { href: 'https://video.example/1', title: 'Урок' } },
      ),
    ).toBe(
      '<h2>Что сделали</h2><ol start="3"><li><p></p></li></ol>' +
        '<blockquote><p><strong>Получилось</strong></p></blockquote>' +
        '<div class="wide"><table><tr><th><p>Было</p></th><td><p>3</p></td></tr></table></div>' +
        '<figure><img src="/site/media/m" width="4" height="3" alt="Доска" loading="lazy" decoding="async">' +
        '<figcaption>Задача</figcaption></figure>' +
        '<p class="file"><a href="/site/media/f" download>Карточки</a> (2 КБ)</p>' +
        '<p class="video"><a href="https://video.example/1" rel="noopener nofollow">Урок</a></p>',
    );
  });

  it('says in the place of a picture that may not be shown that there was one', () => {
    expect(html({ type: 'picture', attrs: { mediaId: 'gone', alt: 'Орлов у доски', caption: '' } })).toBe(
      '<p class="hidden">Снимок скрыт</p>',
    );
  });

  it('is words in reading order for the search and the check', () => {
    const body: PostBody = {
      type: 'doc',
      content: [
        { type: 'heading', attrs: { level: 2 }, content: [text('Итог')] },
        {
          type: 'bulletList',
          content: [{ type: 'listItem', content: [{ type: 'paragraph', content: [text('раз')] }] }],
        },
        { type: 'picture', attrs: { mediaId: 'm', alt: 'Доска', caption: 'у окна' } },
      ],
    };
    expect(linesOf(body)).toEqual(['Итог', 'раз', 'Доска\nу окна']);
    expect(mediaOf(body)).toEqual(['m']);
    expect(depthOf(body.content)).toBe(4);
  });

  it('carries nothing that could run, whatever is written in its words', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<script>alert(1)</script>',
        '"><img src=x onerror=alert(1)>',
        "' onmouseover='x",
        '</p><svg/onload=x>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const made = html(
          ...pieces.map(paragraph),
          ...pieces.map((words): Block => ({ type: 'picture', attrs: { mediaId: 'm', alt: words, caption: words } })),
        );
        const tags = made.match(/<[^>]*>/g) ?? [];
        expect(tags.every((tag) => /^<\/?(p|figure|figcaption|img)( |>)/.test(tag))).toBe(true);
        expect(tags.some((tag) => /\son\w+=/i.test(tag.replaceAll(/"[^"]*"/g, '""')))).toBe(false);
      }),
    );
  });
});

describe('the address of a link', () => {
  it('is of the web, of a letter, of a telephone or of this site', () => {
    for (const href of [
      'https://school.example/a?b=1',
      'http://a.example/',
      'mailto:a@b.example',
      'tel:+73412000000',
      '/site/x',
    ])
      expect(safeHref(href)).toBe(href);
  });

  it('is never anything that a browser runs, however it is spelt', () => {
    for (const href of [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      ' javascript:alert(1)',
      'java\tscript:alert(1)',
      'java\nscript:x',
      '\u0001javascript:x',
      'data:text/html,<script>',
      'vbscript:x',
      'file:///etc/passwd',
      '//evil.example',
      '/\\evil.example',
      'blob:https://a/b',
      'about:blank',
      'view-source:https://a',
      '',
      'просто слова',
      'https://a.example/ b',
      'ws://a.example',
    ])
      expect([href, safeHref(href)]).toEqual([href, null]);
  });
});

describe('the address of a post', () => {
  it('is its title in Latin letters', () => {
    expect(slugOf('Как объяснять, не решая за другого?')).toBe('kak-obiasniat-ne-reshaia-za-drugogo');
    expect(slugOf('Щука и ёж: №1')).toBe('shchuka-i-ezh-1');
    expect(slugOf('!!!')).toBe('');
  });

  it('is never longer than sixty signs and holds only letters, digits and dashes', () => {
    fc.assert(fc.property(fc.string({ maxLength: 300 }), (title) => /^[a-z\d-]{0,60}$/.test(slugOf(title))));
  });
});
