// The process around the command line: arguments in, text and exit code out.
import { main } from './commands';

const { out, log, exit } = main(process.argv.slice(2));
process.stderr.write(log);
process.stdout.write(out);
process.exitCode = exit;
