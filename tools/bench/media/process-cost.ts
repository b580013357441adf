import { readFileSync } from 'node:fs';

const ticksPerSecond = 100;

/** User and system time of a process with all its threads, native ones too, ms. Needs `/proc`. */
export function cpuMsOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return ((Number(fields[11]) + Number(fields[12])) * 1_000) / ticksPerSecond;
}

/** What a process has in memory now, MB (2^20 bytes). Needs `/proc`. */
export function memoryMbOf(pid: number): number {
  const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1_024;
}
