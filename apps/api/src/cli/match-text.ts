import {
  checkCertificate,
  type MatchingProblem,
  type MatchingSolution,
  MOST_FAULTS,
  readProblem,
  solveMatching,
} from '@tandem/domain/matching';
import type { CliTexts } from './texts.ts';

export type SolveFlags = { json?: true; plain?: true };

/**
 * Solves the problem in a text and answers what is printed, once the certificate has been checked. `name` is how
 * messages call the text. @throws {Error} with a sentence that says what is wrong and where.
 */
export function solveText(text: string, name: string, flags: SolveFlags, t: CliTexts): string {
  const value = withFlags(parsed(text, name, t), flags);
  const read = readProblem(value);
  if (!read.ok) {
    const lines = read.faults.map((fault) => `  ${fault.path || '/'}: ${t.matchFaults[fault.code](fault)}`);
    const rest = read.faults.length === MOST_FAULTS ? [t.moreFaults(MOST_FAULTS)] : [];
    throw new Error([t.badProblem(name), ...lines, ...rest].join('\n'));
  }
  const problem = value as MatchingProblem;
  const result = solveMatching(read.graph);
  if (result.status !== 'solved') throw new Error(result.status);
  const { pairs, unmatched, certificate } = result.solution;
  const check = checkCertificate(problem, pairs, certificate);
  if (!check.valid) throw new Error(t.notProven(check.reason, check.where));
  const { matched, total, valid, bound } = check;
  return flags.json
    ? JSON.stringify({ pairs, matched, total, unmatched, certificate: { valid, bound, ...certificate } })
    : table(result.solution, problem, t);
}

function parsed(text: string, name: string, t: CliTexts): unknown {
  const json = text.replace(/^\uFEFF/u, '');
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new Error(notJson(json, (error as SyntaxError).message, name, t), { cause: error });
  }
}

function notJson(json: string, complaint: string, name: string, t: CliTexts): string {
  const named = /line (\d+) column (\d+)/u.exec(complaint);
  if (named) return t.badJson(name, Number(named[1]), Number(named[2]));
  if (!isBadToken(complaint)) return t.cutJson(name);
  const lines = json.slice(0, badTokenAt(json)).split('\n');
  return t.badJson(name, lines.length, lines.at(-1)?.length ?? 0);
}

const isBadToken = (complaint: string): boolean => complaint.startsWith('Unexpected token');

/** The parser does not say where a wrong token stands: it ends the shortest beginning that has the same fault. */
function badTokenAt(json: string): number {
  let [sound, bad] = [0, json.length];
  while (bad - sound > 1) {
    const middle = Math.floor((sound + bad) / 2);
    if (isBadToken(complaintOf(json.slice(0, middle)))) bad = middle;
    else sound = middle;
  }
  return bad;
}

function complaintOf(json: string): string {
  try {
    JSON.parse(json);
    return '';
  } catch (error) {
    return (error as SyntaxError).message;
  }
}

/** With `--plain` the objective of the file gives way, whatever it is. */
function withFlags(value: unknown, { plain }: SolveFlags): unknown {
  if (!plain || typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { objective } = value as { objective?: unknown };
  const isObjective = objective === undefined || (typeof objective === 'object' && objective !== null);
  return isObjective ? { ...value, objective: { ...objective, plain: true } } : value;
}

function table({ pairs, unmatched, certificate }: MatchingSolution, { edges }: MatchingProblem, t: CliTexts): string {
  const scoreOf = new Map(edges.map(([mentee, mentor, score]) => [`${mentee}\n${mentor}`, score]));
  const rows = pairs.map(([mentee, mentor]) => [mentee, mentor, String(scoreOf.get(`${mentee}\n${mentor}`))]);
  const lines = [t.matchHeadings, ...rows];
  const widths = [0, 1].map((column) => lines.reduce((most, line) => Math.max(most, line[column]?.length ?? 0), 0));
  const { matched, total } = certificate.objective;
  return [
    ...lines.map(
      ([mentee = '', mentor = '', score = '']) =>
        `${mentee.padEnd(widths[0] ?? 0)}  ${mentor.padEnd(widths[1] ?? 0)}  ${score.padStart(4)}`,
    ),
    '',
    t.matchSummary(matched, matched + unmatched.length, total),
    ...unmatched.map(({ id, reason }) => `  ${id}: ${t.unmatchedReasons[reason]}`),
  ].join('\n');
}
