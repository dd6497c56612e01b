// A stopwatch for CPU time.
import { closeSync, openSync, readSync } from 'node:fs';

/** CPU time of this thread between resume() and pause(); nested pauses count once. */
export class CpuClock {
  milliseconds = 0;
  private since = 0;
  private paused = 1;

  resume(): void {
    this.paused -= 1;
    if (this.paused === 0) this.since = cpuTime();
  }

  pause(): void {
    this.paused += 1;
    if (this.paused === 1) this.milliseconds += cpuTime() - this.since;
  }
}

const cpuTime = threadTime() ?? processTime;

/**
 * A script has one thread. The engine's helpers, which collect and compile for the whole runtime beside it, are left out
 * where the system tells threads apart (Linux does); Node itself cannot before version 23.9.
 */
function threadTime(): (() => number) | null {
  const read = () => {
    const file = openSync('/proc/thread-self/schedstat', 'r');
    try {
      const text = Buffer.alloc(64);
      return Number.parseInt(text.toString('ascii', 0, readSync(file, text)), 10) / 1e6;
    } finally {
      closeSync(file);
    }
  };
  try {
    return read() > 0 ? read : null;
  } catch {
    return null;
  }
}

function processTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
