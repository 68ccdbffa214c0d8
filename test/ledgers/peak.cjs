'use strict';
// Loaded before a program: when it ends, its peak of memory in kB goes to the file that the variable names, if this is the process asked about.
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  const file = process.env.PERFSCORE_PEAK;
  if (!file || process.ppid !== Number(process.env.PERFSCORE_PEAK_PARENT)) return;
  let kilobytes = process.resourceUsage().maxRSS;
  try {
    // Linux counts what the parent took before it started the program in the other figure.
    kilobytes = Number(/^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]);
  } catch {
    // No such file elsewhere: the figure of the system stands.
  }
  writeFileSync(file, String(kilobytes));
});
