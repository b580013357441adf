// Loaded before a program that must not outlive the one that started it: also when that one was killed in a way
// it could not pass on, the program is asked to end as by SIGTERM.

const starter = process.ppid;
const everySecond = 1_000;

setInterval(() => {
  if (process.ppid !== starter) process.kill(process.pid, 'SIGTERM');
}, everySecond).unref();
