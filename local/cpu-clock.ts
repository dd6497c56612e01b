// A stopwatch for CPU time.
import { closeSync, openSync, readSync } from 'node:fs';

/** CPU time of this thread between resume() and pause(); nested pauses count once. To be closed by the same thread. */
export class CpuClock {
  milliseconds = 0;
  private since = 0;
  private paused = 1;
  private readonly timer = threadTimer() ?? PROCESS_TIMER;

  resume(): void {
    this.paused -= 1;
    if (this.paused === 0) this.since = this.timer.read();
  }

  pause(): void {
    this.paused += 1;
    if (this.paused === 1) this.milliseconds += this.timer.read() - this.since;
  }

  close(): void {
    this.timer.close();
  }
}

interface Timer {
  /** Milliseconds. */
  read(): number;
  close(): void;
}

/**
 * A script has one thread. The engine's helpers, which collect and compile for the whole runtime beside it, are left out
 * where the system tells threads apart (Linux does); Node itself cannot before version 23.9.
 */
function threadTimer(): Timer | null {
  const file = opened('/proc/thread-self/schedstat');
  if (file === null) return null;
  const text = Buffer.alloc(64);
  const read = () => Number.parseInt(text.toString('ascii', 0, readSync(file, text, 0, 64, 0)), 10) / 1e6;
  const close = () => closeSync(file);
  if (read() > 0) return { read, close };
  close();
  return null;
}

function opened(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch {
    return null;
  }
}

const PROCESS_TIMER: Timer = {
  read: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  close: () => {},
};
