import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkCertificate, type MatchingProblem } from '@tandem/domain/matching';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { solveText } from './match-text.ts';
import { texts } from './texts.ts';

const main = fileURLToPath(new URL('./main.ts', import.meta.url));
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tandem-match-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const problem: MatchingProblem = {
  mentees: [{ id: 'anna' }, { id: 'boris' }, { id: 'vera' }, { id: 'gleb' }],
  mentors: [
    { id: 'maria', capacity: 2 },
    { id: 'pavel', capacity: 1 },
  ],
  edges: [
    ['anna', 'maria', 900],
    ['anna', 'pavel', 880],
    ['boris', 'maria', 800],
    ['boris', 'pavel', 700],
    ['vera', 'maria', 300],
  ],
};

/** Runs the command itself; `input` is its standard input. */
function tandem(args: string[], input = '') {
  const { LANG: _lang, LC_ALL: _all, LC_MESSAGES: _messages, INIT_CWD: _cwd, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, 'match', 'solve', ...args], {
    encoding: 'utf8',
    env,
    input,
    maxBuffer: 2 ** 28,
  });
  return { status, stdout, stderr };
}

const written = (text: string): string => {
  const path = join(folder, 'problem.json');
  writeFileSync(path, text);
  return path;
};
const refusal = (text: string, t = texts.ru) => {
  expect(() => solveText(text, 'FILE', { json: true }, t)).toThrow(Error);
  try {
    return solveText(text, 'FILE', { json: true }, t);
  } catch (error) {
    return (error as Error).message;
  }
};

describe('tandem match solve', () => {
  it('prints the pairs, the totals, who is left and why, and a certificate that anybody can check', () => {
    const { status, stdout, stderr } = tandem([written(JSON.stringify(problem)), '--json']);
    expect([status, stderr]).toEqual([0, '']);
    const said = JSON.parse(stdout) as Record<string, never> & { certificate: object };
    expect(said).toMatchObject({
      pairs: [
        ['anna', 'pavel'],
        ['boris', 'maria'],
        ['vera', 'maria'],
      ],
      matched: 3,
      total: 1980,
      unmatched: [{ id: 'gleb', reason: 'no-edges' }],
      certificate: { valid: true, objective: { matched: 3, total: 1980, badTail: 1, squares: 5 } },
    });
    expect(Object.keys(said)).toEqual(['pairs', 'matched', 'total', 'unmatched', 'certificate']);
    expect(checkCertificate(problem, said['pairs'] ?? [], said.certificate as never)).toMatchObject({ valid: true });
  });

  it('takes standard input, and lets only pairs and scores count when asked to', () => {
    const tail: MatchingProblem = {
      mentees: [{ id: 'anna' }, { id: 'boris' }],
      mentors: [
        { id: 'maria', capacity: 1 },
        { id: 'pavel', capacity: 1 },
      ],
      edges: [
        ['anna', 'maria', 399],
        ['anna', 'pavel', 500],
        ['boris', 'maria', 500],
        ['boris', 'pavel', 1000],
      ],
    };
    const total = (flags: string[]) =>
      (JSON.parse(tandem(['-', '--json', ...flags], JSON.stringify(tail)).stdout) as { total: number }).total;
    expect([total([]), total(['--plain'])]).toEqual([1000, 1399]);
  });

  it('prints a table for people', () => {
    const stdout = solveText(JSON.stringify(problem), 'FILE', {}, texts.ru);
    expect(stdout).toMatch(/Наставляемый +Наставник +Балл\nanna +pavel +880\n/);
    expect(stdout).toContain('С наставником: 3 из 4. Сумма баллов: 1980. Доказано: лучше нельзя.');
    expect(stdout).toContain('gleb: нет ни одного допустимого наставника');
  });

  it.each([
    ['{\n"mentees": [}', 'FILE — не JSON: ошибка в строке 2, столбец 13.'],
    ['{"mentees": [] "mentors": []}', 'FILE — не JSON: ошибка в строке 1, столбец 16.'],
    ['', 'FILE — не JSON: текст пуст или обрывается.'],
    ['{"mentees": [', 'FILE — не JSON:'],
    ['[]', 'В задаче FILE есть ошибки:\n  /: ожидается объект.'],
    ['{"mentees": {}, "mentors": [], "edges": []}', '  /mentees: ожидается список.'],
    [JSON.stringify({ ...problem, edges: [['anna', 'maria', 1001]] }), '  /edges/0/2: число должно быть от 0 до 1000.'],
    [
      JSON.stringify({ ...problem, edges: [['anna', 'nobody', 1]] }),
      '  /edges/0/1: наставника «nobody» нет в списке mentors.',
    ],
    [JSON.stringify({ ...problem, locked: [['gleb', 'maria']] }), '  /locked/0: пару «gleb» нельзя закрепить'],
  ])('refuses %j and says where', (text, said) => {
    expect(refusal(text)).toContain(said);
  });

  it('says it in English too, on standard error and with exit code 1', () => {
    expect(refusal('[]', texts.en)).toBe('The problem FILE has faults:\n  /: an object is expected.');
    const { status, stdout, stderr } = tandem([written('[]'), '--json']);
    expect([status, stdout]).toEqual([1, '']);
    expect(stderr).toContain('ожидается объект');
    const missing = tandem([join(folder, 'none.json')]);
    expect([missing.status, missing.stderr]).toEqual([1, expect.stringContaining('none.json не найден')]);
  });

  it('stops without a word when nobody reads on', () => {
    const crowd = Array.from({ length: 4_000 }, (_, index) => `child-${index}`);
    const path = written(
      JSON.stringify({
        mentees: crowd.map((id) => ({ id })),
        mentors: [{ id: 'maria', capacity: 4_000 }],
        edges: crowd.map((id, index) => [id, 'maria', index % 1001]),
      }),
    );
    const command = `{ "${process.execPath}" "${main}" match solve "${path}" --json; echo "exit $?" >&2; } | head -c 9`;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], { encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['{"pairs":', 'exit 0\n']);
  });

  it('takes a big file in its stride', () => {
    const big: MatchingProblem = {
      mentees: Array.from({ length: 600 }, (_, index) => ({ id: `child-${index}` })),
      mentors: Array.from({ length: 200 }, (_, index) => ({ id: `mentor-${index}`, capacity: 3 })),
      edges: Array.from({ length: 120_000 }, (_, index) => [
        `child-${Math.floor(index / 200)}`,
        `mentor-${index % 200}`,
        (index * 7919) % 1001,
      ]),
    };
    const { status, stdout } = tandem([written(JSON.stringify(big)), '--json']);
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ matched: 600, certificate: { valid: true } });
  });
});
