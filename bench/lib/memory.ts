import { readFileSync } from 'node:fs';

/** Proportional set size of a process in MiB: its own pages and its share of the common ones. NaN when it is gone. */
export function pssMiB(pid: number): number {
  try {
    const kib = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kib) / 1024;
  } catch {
    return Number.NaN;
  }
}

/** Looks ten times a second until stopped; answers the most that was seen. */
export function watchMemory(pid: number): () => number {
  let most = 0;
  const look = () => void (most = Math.max(most, pssMiB(pid) || 0));
  const timer = setInterval(look, 100);
  return () => {
    clearInterval(timer);
    look();
    return most;
  };
}
