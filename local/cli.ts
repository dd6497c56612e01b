// The process around the command line: arguments in, text and exit code out.
import { main } from './commands';

const { out, log, exit } = main(process.argv.slice(2));
// On a screen both are one text: what is for the person comes first, and whole.
process.stdout.write(out);
process.stderr.write(log);
process.exitCode = exit;
