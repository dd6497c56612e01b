// The process around the command line: arguments in, text and exit code out.
import { main } from './commands';

/** On a screen only: a file or another program gets nothing but the end. */
const show = (line: string): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${line}`);
};

const { out, log, exit } = main(process.argv.slice(2), undefined, show);
show('');
// On a screen both are one text: what is for the person comes first, and whole.
process.stdout.write(out);
process.stderr.write(log);
process.exitCode = exit;
