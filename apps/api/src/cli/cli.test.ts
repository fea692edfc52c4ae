import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSchoolHouse } from '../school-house.ts';
import { fixture } from '../testing/seeded-roadmap.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
const plan = (extension: string) =>
  fileURLToPath(new URL(`../../fixtures/roadmaps/roadmap-lyceum24-2022.${extension}`, import.meta.url));

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'tandem-cli-'));
});
afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

function tandem(args: string[], env: NodeJS.ProcessEnv = {}) {
  const { LANG: _lang, LC_ALL: _all, LC_MESSAGES: _messages, INIT_CWD: _cwd, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...args], {
    encoding: 'utf8',
    env: { ...rest, TANDEM_DATA_DIR: dataDir, ...env },
  });
  return { status, stdout, stderr };
}

async function setUpSchool(): Promise<void> {
  const house = openSchoolHouse(dataDir);
  await house.queue.write((tx) =>
    house.school.create(tx, { name: 'Лицей', timezone: 'Europe/Samara' }, 2021, new Date().toISOString()),
  );
  await house.close();
}

describe('tandem roadmap parse', () => {
  it.each(['docx', 'txt'])(
    'prints the approved plan from .%s word for word, with a confidence for each item',
    (extension) => {
      const { status, stdout, stderr } = tandem(['roadmap', 'parse', plan(extension), '--json']);
      expect(stderr).toBe('');
      expect(status).toBe(0);
      const said = JSON.parse(stdout) as { document: object; items: Record<string, unknown>[] };
      const expected = JSON.parse(fixture('roadmap-lyceum24-2022.expected.json').toString()) as {
        document: object;
        sections: object[];
        subsections: object[];
        items: Record<string, unknown>[];
      };
      expect(said).toMatchObject({
        document: expected.document,
        sections: expected.sections,
        subsections: expected.subsections,
        items: expected.items.map(({ notes: _notes, ...item }) => item),
      });
      expect(said.items).toHaveLength(27);
      for (const { confidence } of said.items) expect(confidence).toBeGreaterThan(0);
    },
  );

  it('refuses what is not a plan with a sentence on standard error and exit code 1', () => {
    const wrong = join(dataDir, 'wrong.docx');
    writeFileSync(wrong, '%PDF-1.7');
    const { status, stdout, stderr } = tandem(['roadmap', 'parse', wrong, '--json']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/Это не Word, не Excel и не текст/);
  });
});

describe('tandem roadmap import', () => {
  it('shows without writing, then loads, then finds nothing to change', async () => {
    await setUpSchool();
    const run = (...flags: string[]) => {
      const { status, stdout } = tandem(['roadmap', 'import', plan('docx'), '--json', ...flags]);
      expect(status).toBe(0);
      return JSON.parse(stdout) as Record<string, unknown>;
    };
    expect(run('--dry-run')).toMatchObject({ dryRun: true, mode: 'new', roadmapId: null, added: 27 });
    expect(run()).toMatchObject({ dryRun: false, mode: 'new', added: 27 });
    expect(run()).toMatchObject({ mode: 'update', added: 0, changed: [], removed: [], unchanged: 27 });
  });
});

describe('the habits of the command line', () => {
  it('helps in Russian, and in English when the shell speaks it', () => {
    expect(tandem(['roadmap', 'import', '--help']).stdout).toMatch(/Как вызвать:[\s\S]*только показать, что изменится/);
    expect(tandem(['roadmap', 'import', '--help'], { LANG: 'en_US.UTF-8' }).stdout).toMatch(/Usage:[\s\S]*only show/);
  });

  it('answers a wrong command with exit code 2 and says which', () => {
    const { status, stderr } = tandem(['roadmap', 'draw']);
    expect(status).toBe(2);
    expect(stderr).toContain('Команды «draw» нет');
  });

  it('makes an account with a one-time password', async () => {
    await setUpSchool();
    const { status, stdout } = tandem([
      'user',
      'add',
      '--family',
      'Петров',
      '--given',
      'Кирилл',
      '--role',
      'curator',
      '--json',
    ]);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toEqual({
      login: 'petrov-k',
      password: expect.stringMatching(/^\w{4}-\w{4}-\w{4}$/) as string,
    });
    expect(tandem(['user', 'list']).stdout).toContain('Петров Кирилл');
  });
});
