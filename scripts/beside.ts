// Commands beside each other, as many as there are processors: what each one says stands together, under its name.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/** Name → command line. Gives the names of those that failed, in the order given. */
export async function beside(commands: Readonly<Record<string, string>>): Promise<string[]> {
  const waiting = Object.entries(commands);
  const failed = new Set<string>();
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [name, command] = next;
      const { succeeded, said } = await outcomeOf(command);
      if (said !== '') console.error(`${name}:\n${said}`);
      if (!succeeded) failed.add(name);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return Object.keys(commands).filter((name) => failed.has(name));
}

function outcomeOf(command: string): Promise<{ succeeded: boolean; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const said: Buffer[] = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => said.push(data));
    child.on('error', ({ message }) => resolve({ succeeded: false, said: message }));
    // A signal leaves no code.
    child.on('close', (code) =>
      resolve({ succeeded: code === 0, said: Buffer.concat(said).toString().trim() }),
    );
  });
}
