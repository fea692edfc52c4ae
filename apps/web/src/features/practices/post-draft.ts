import type { Post, PostChange } from '@tandem/contracts';
import type { PostBody } from '@tandem/domain/practices';
import type { NamedPerson } from './people-list.tsx';

/** What somebody has typed of a post. */
export type PostDraft = {
  title: string;
  lead: string;
  rubricId: string | null;
  form: string | null;
  /** As typed, with commas. */
  tags: string;
  body: PostBody;
  people: NamedPerson[];
  answered: string[];
};

export const draftOf = ({ title, lead, rubricId, form, tags, body, people, answered }: Post): PostDraft => ({
  title,
  lead,
  rubricId,
  form,
  tags: tags.join(', '),
  body,
  people,
  answered,
});

const tagsOf = (text: string): string[] =>
  [...new Set(text.split(',').map((tag) => tag.trim().slice(0, 40)))].filter(Boolean).slice(0, 12);

/** What is sent; whom the text names only by whoever may say it. */
export function changeOf(draft: PostDraft, version: number, namesPeople: boolean): PostChange {
  const { tags, people, ...rest } = draft;
  return {
    ...rest,
    version,
    tags: tagsOf(tags),
    ...(namesPeople ? { personIds: people.map(({ personId }) => personId) } : {}),
  };
}

/** `key`: which line of which text it is. */
export type ComparedLine = { key: string; sign: '-' | '+' | ' '; text: string };

/** Lines of two texts: what went and what came. A longest common row of lines, as people compare two papers. */
export function comparedLines(before: readonly string[], after: readonly string[]): ComparedLine[] {
  const longest = before.map(() => after.map(() => 0));
  const at = (row: number, column: number): number => longest[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--) {
      const same = before[row] === after[column];
      const line = longest[row];
      if (line) line[column] = same ? at(row + 1, column + 1) + 1 : Math.max(at(row + 1, column), at(row, column + 1));
    }
  const told: ComparedLine[] = [];
  let [row, column] = [0, 0];
  while (row < before.length || column < after.length) {
    const [was, became] = [before[row], after[column]];
    if (was !== undefined && was === became) {
      told.push({ key: `${row}.${column}`, sign: ' ', text: was });
      row++;
      column++;
    } else if (became !== undefined && (was === undefined || at(row, column + 1) >= at(row + 1, column))) {
      told.push({ key: `+${column}`, sign: '+', text: became });
      column++;
    } else {
      told.push({ key: `-${row}`, sign: '-', text: was ?? '' });
      row++;
    }
  }
  return told;
}
