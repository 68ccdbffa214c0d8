/** Loaded into each process of a run (`node --require`): as it ends, it adds what it cost to the file of that name. */
const { appendFileSync } = require('node:fs');
const { isMainThread } = require('node:worker_threads');

if (isMainThread) {
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    appendFileSync(
      process.env.COST_FILE,
      `${JSON.stringify({ pid: process.pid, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakBytes: maxRSS * 1024 })}\n`,
    );
  });
}
