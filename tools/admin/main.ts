import { runAdmin } from './run.ts';

process.exitCode = await runAdmin(process.argv.slice(2), {
  env: process.env,
  folder: process.env.INIT_CWD ?? process.cwd(),
  out: (text) => process.stdout.write(text),
  tell: (sentence) => console.error(sentence),
});
