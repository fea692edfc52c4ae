import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

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

/**
 * What a value holds in this process after everything else has been collected, in MiB, typed arrays included. What was
 * garbage before is collected first, and `make` is run once for nothing: what code keeps for itself is not counted.
 */
export function retainedMiB(make: () => unknown): number {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // Buffers and code are let go of only after several collections.
  const held = () => {
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < 8; round++) {
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      least = Math.min(least, heapUsed + arrayBuffers);
    }
    return least;
  };
  make();
  const before = held();
  const value = make();
  const after = held();
  // Held until it has been counted.
  return value === undefined ? Number.NaN : (after - before) / 2 ** 20;
}
