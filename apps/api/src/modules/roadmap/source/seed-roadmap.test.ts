import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diffRoadmap, parseRoadmap } from '@tandem/domain/roadmap/import';
import { readSource } from './read-source.ts';

const fixtures = new URL('../../../../fixtures/roadmaps/', import.meta.url);

function fixture(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(name, fixtures)));
}

type Expected = {
  document: unknown;
  sections: unknown;
  subsections: { code: string; title: string }[];
  items: (Record<string, unknown> & { notes: string })[];
};

const expected = JSON.parse(new TextDecoder().decode(fixture('roadmap-lyceum24-2022.expected.json'))) as Expected;

describe.each(['roadmap-lyceum24-2022.docx', 'roadmap-lyceum24-2022.txt'])('the plan of lyceum 24, %s', (name) => {
  const read = async () => parseRoadmap(await readSource(fixture(name), name));

  it('is understood word for word', async () => {
    const parsed = await read();
    expect(parsed.document).toEqual(expected.document);
    expect(parsed.sections).toEqual(expected.sections);
    expect(parsed.subsections.map(({ code, title }) => ({ code, title }))).toEqual(expected.subsections);
    const items = parsed.items.map((item) => {
      const { confidence: _confidence, cells: _cells, notes: _notes, responsibleUnknown, ...rest } = item;
      expect(responsibleUnknown).toEqual([]);
      return rest;
    });
    expect(items).toEqual(expected.items.map(({ notes: _remark, ...rest }) => rest));
  });

  it('has no problems', async () => {
    const { problems, mapping, mappingConfidence } = await read();
    expect({ problems, mapping, mappingConfidence }).toEqual({
      problems: [],
      mapping: ['number', 'title', 'term', 'responsible', 'result'],
      mappingConfidence: [1, 1, 1, 1, 1],
    });
  });

  it('read a second time changes nothing', async () => {
    const { items } = await read();
    const again = await read();
    const diff = diffRoadmap(
      items.map((item) => ({ ...item, id: String(item.sortOrder) })),
      again.items,
    );
    expect([diff.added, diff.changed, diff.removed, diff.unchanged.length]).toEqual([[], [], [], 27]);
  });
});
