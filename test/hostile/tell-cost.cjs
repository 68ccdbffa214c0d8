/** Loaded into each process of a run (`node --require`): as it ends, it adds what it cost to the file of that name. */
const { appendFileSync, existsSync, readFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

/** What the system counts for a process begins with the peak of the one that started it; what Linux says of its memory does not. */
function peakKilobytes() {
  const [, own] = (existsSync('/proc/self/status') && /^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))) || [];
  return own === undefined ? process.resourceUsage().maxRSS : Number(own);
}

if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    appendFileSync(
      process.env.COST_FILE,
      `${JSON.stringify({ pid: process.pid, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakBytes: peakKilobytes() * 1024 })}\n`,
    );
  });
}
